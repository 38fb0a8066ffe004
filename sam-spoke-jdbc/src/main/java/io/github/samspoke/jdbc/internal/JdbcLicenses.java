package io.github.samspoke.jdbc.internal;

import io.github.samspoke.core.license.LicenseStore;
import io.github.samspoke.core.license.ReconciliationResult;
import io.github.samspoke.core.license.SoftwareEntitlement;
import io.github.samspoke.core.license.SoftwareModel;
import java.util.List;
import java.util.Optional;

/** Models, entitlements and reconciliations. */
public final class JdbcLicenses implements LicenseStore {
    private final Table<SoftwareModel, SoftwareModel> models;
    private final Table<SoftwareEntitlement, SoftwareEntitlement> entitlements;
    private final Table<ReconciliationResult, ReconciliationResult> results;

    public JdbcLicenses(JdbcWork work) {
        this.models = Table.of(work, "samspoke_model", SoftwareModel.class).key("id", SoftwareModel::id);
        this.entitlements = Table.of(work, "samspoke_entitlement", SoftwareEntitlement.class)
                .key("id", SoftwareEntitlement::id)
                .column("model_id", SoftwareEntitlement::modelId);
        this.results = Table.of(work, "samspoke_reconciliation", ReconciliationResult.class)
                .key("profile", ReconciliationResult::profileId)
                .key("number", ReconciliationResult::number);
    }

    @Override
    public void saveModel(SoftwareModel model) {
        models.save(model);
    }

    @Override
    public Optional<SoftwareModel> findModel(String id) {
        return models.find(id);
    }

    @Override
    public List<SoftwareModel> models() {
        return models.sorted(SoftwareModel::id);
    }

    @Override
    public void saveEntitlement(SoftwareEntitlement entitlement) {
        entitlements.save(entitlement);
    }

    @Override
    public Optional<SoftwareEntitlement> findEntitlement(String id) {
        return entitlements.find(id);
    }

    @Override
    public List<SoftwareEntitlement> entitlementsOf(String modelId) {
        return entitlements.sorted(SoftwareEntitlement::id, "model_id = ?", modelId);
    }

    @Override
    public List<SoftwareEntitlement> entitlements() {
        return entitlements.sorted(SoftwareEntitlement::id);
    }

    @Override
    public void saveResult(ReconciliationResult result) {
        results.save(result);
    }

    @Override
    public Optional<ReconciliationResult> latestResult(String profileId) {
        return results.select("profile = ? order by seq desc fetch first 1 row only", profileId).stream()
                .findFirst();
    }

    @Override
    public List<ReconciliationResult> results(String profileId) {
        return results.select("profile = ? order by seq", profileId);
    }
}
