package io.github.samspoke.core.memory.internal;

import io.github.samspoke.core.license.LicenseStore;
import io.github.samspoke.core.license.ReconciliationResult;
import io.github.samspoke.core.license.SoftwareEntitlement;
import io.github.samspoke.core.license.SoftwareModel;
import java.util.List;
import java.util.Optional;

/** Models, entitlements and reconciliations in memory. */
public final class MemoryLicenses implements LicenseStore {
    private final MemoryTable<String, SoftwareModel> models;
    private final MemoryTable<String, SoftwareEntitlement> entitlements;
    private final MemoryLists<String, ReconciliationResult> results;

    public MemoryLicenses(MemoryWork work) {
        this.models = new MemoryTable<>(work);
        this.entitlements = new MemoryTable<>(work);
        this.results = new MemoryLists<>(work);
    }

    @Override
    public void saveModel(SoftwareModel model) {
        models.put(model.id(), model);
    }

    @Override
    public Optional<SoftwareModel> findModel(String id) {
        return models.get(id);
    }

    @Override
    public List<SoftwareModel> models() {
        return models.all();
    }

    @Override
    public void saveEntitlement(SoftwareEntitlement entitlement) {
        entitlements.put(entitlement.id(), entitlement);
    }

    @Override
    public Optional<SoftwareEntitlement> findEntitlement(String id) {
        return entitlements.get(id);
    }

    @Override
    public List<SoftwareEntitlement> entitlementsOf(String modelId) {
        return entitlements.all().stream()
                .filter(e -> e.modelId().equals(modelId))
                .toList();
    }

    @Override
    public List<SoftwareEntitlement> entitlements() {
        return entitlements.all();
    }

    @Override
    public void saveResult(ReconciliationResult result) {
        results.append(result.profileId(), result);
    }

    @Override
    public Optional<ReconciliationResult> latestResult(String profileId) {
        return results.last(profileId);
    }

    @Override
    public List<ReconciliationResult> results(String profileId) {
        return results.list(profileId);
    }
}
