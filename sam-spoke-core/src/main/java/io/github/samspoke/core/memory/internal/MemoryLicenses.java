package io.github.samspoke.core.memory.internal;

import io.github.samspoke.core.license.DowngradeConfiguration;
import io.github.samspoke.core.license.EntitlementRevision;
import io.github.samspoke.core.license.LicenseStore;
import io.github.samspoke.core.license.ModelBasis;
import io.github.samspoke.core.license.ProductResult;
import io.github.samspoke.core.license.ProfilePlan;
import io.github.samspoke.core.license.ReconciliationResult;
import io.github.samspoke.core.license.ReconciliationRun;
import io.github.samspoke.core.license.SeatRefusal;
import io.github.samspoke.core.license.SeatSample;
import io.github.samspoke.core.license.SoftwareEntitlement;
import io.github.samspoke.core.license.SoftwareModel;
import io.github.samspoke.core.license.SubscriptionDefinition;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Models, entitlements and reconciliations in memory. */
public final class MemoryLicenses implements LicenseStore {
    private final MemoryTable<String, SoftwareModel> models;
    private final MemoryTable<String, ModelBasis> bases;
    private final MemoryTable<String, ProfilePlan> plans;
    private final MemoryTable<String, DowngradeConfiguration> downgrades;
    private final MemoryTable<String, SoftwareEntitlement> entitlements;
    private final MemoryLists<String, ReconciliationResult> results;
    private final MemoryTable<String, SubscriptionDefinition> definitions;
    private final MemoryTable<String, EntitlementRevision> revisions;
    private final MemoryTable<String, ReconciliationRun> runs;
    private final MemoryTable<String, ProductResult> products;
    private final MemoryTable<String, SeatSample> samples;
    private final MemoryTable<String, SeatRefusal> refusals;

    public MemoryLicenses(MemoryWork work) {
        this.models = new MemoryTable<>(work);
        this.bases = new MemoryTable<>(work);
        this.plans = new MemoryTable<>(work);
        this.downgrades = new MemoryTable<>(work);
        this.entitlements = new MemoryTable<>(work);
        this.results = new MemoryLists<>(work);
        this.definitions = new MemoryTable<>(work);
        this.revisions = new MemoryTable<>(work);
        this.runs = new MemoryTable<>(work);
        this.products = new MemoryTable<>(work);
        this.samples = new MemoryTable<>(work);
        this.refusals = new MemoryTable<>(work);
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
    public void saveBasis(ModelBasis basis) {
        bases.put(basis.modelId(), basis);
    }

    @Override
    public Optional<ModelBasis> findBasis(String modelId) {
        return bases.get(modelId);
    }

    @Override
    public void savePlan(ProfilePlan plan) {
        plans.put(plan.profileId(), plan);
    }

    @Override
    public Optional<ProfilePlan> findPlan(String profileId) {
        return plans.get(profileId);
    }

    @Override
    public void saveDowngrade(DowngradeConfiguration downgrade) {
        downgrades.put(downgrade.id(), downgrade);
    }

    @Override
    public void removeDowngrade(String id) {
        downgrades.remove(id);
    }

    @Override
    public List<DowngradeConfiguration> downgrades() {
        return downgrades.all();
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

    @Override
    public void saveDefinition(SubscriptionDefinition definition) {
        definitions.put(definition.key(), definition);
    }

    @Override
    public List<SubscriptionDefinition> definitions() {
        return definitions.all();
    }

    @Override
    public void saveRevision(EntitlementRevision revision) {
        revisions.put(revision.entitlement().id() + "\n%06d".formatted(revision.revision()), revision);
    }

    @Override
    public List<EntitlementRevision> revisionsOf(String modelId) {
        return revisions.all().stream()
                .filter(r -> r.entitlement().modelId().equals(modelId))
                .toList();
    }

    @Override
    public List<EntitlementRevision> revisions(String entitlementId) {
        return revisions.all().stream()
                .filter(r -> r.entitlement().id().equals(entitlementId))
                .toList();
    }

    @Override
    public void saveRun(ReconciliationRun run) {
        runs.put(run.number(), run);
    }

    @Override
    public List<ReconciliationRun> runs() {
        return runs.all();
    }

    @Override
    public void saveProductResult(ProductResult result) {
        products.put(result.run() + '\n' + result.publisher() + '\n' + result.product(), result);
    }

    @Override
    public List<ProductResult> productResults(String run) {
        return products.all().stream().filter(r -> r.run().equals(run)).toList();
    }

    @Override
    public void saveSample(String profileId, SeatSample sample) {
        samples.put(profileId + '\n' + sample.day(), sample);
    }

    @Override
    public List<SeatSample> samples(String profileId) {
        return samples.keys().stream()
                .filter(key -> key.startsWith(profileId + '\n'))
                .flatMap(key -> samples.get(key).stream())
                .toList();
    }

    @Override
    public void saveRefusal(SeatRefusal refusal) {
        refusals.put(refusal.profileId() + '\n' + refusal.at(), refusal);
    }

    @Override
    public List<SeatRefusal> refusals(String profileId) {
        return refusals.all().stream()
                .filter(r -> r.profileId().equals(profileId))
                .sorted(Comparator.comparing(SeatRefusal::at))
                .toList();
    }
}
