package io.github.samspoke.jdbc.internal;

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

/** Models, entitlements and reconciliations. */
public final class JdbcLicenses implements LicenseStore {
    private final Table<SoftwareModel, SoftwareModel> models;
    private final Table<ModelBasis, ModelBasis> bases;
    private final Table<ProfilePlan, ProfilePlan> plans;
    private final Table<DowngradeConfiguration, DowngradeConfiguration> downgrades;
    private final Table<SoftwareEntitlement, SoftwareEntitlement> entitlements;
    private final Table<ReconciliationResult, ReconciliationResult> results;
    private final Table<SubscriptionDefinition, SubscriptionDefinition> definitions;
    private final Table<EntitlementRevision, EntitlementRevision> revisions;
    private final Table<ReconciliationRun, ReconciliationRun> runs;
    private final Table<ProductResult, ProductResult> products;
    private final Table<Sampled, SeatSample> samples;
    private final Table<SeatRefusal, SeatRefusal> refusals;

    /** Whose seats they are beside the seats of a day. */
    private record Sampled(String profile, SeatSample sample) {}

    public JdbcLicenses(JdbcWork work) {
        this.models = Table.of(work, "samspoke_model", SoftwareModel.class).key("id", SoftwareModel::id);
        this.bases = Table.of(work, "samspoke_model_basis", ModelBasis.class).key("id", ModelBasis::modelId);
        this.plans = Table.of(work, "samspoke_profile_plan", ProfilePlan.class).key("profile", ProfilePlan::profileId);
        this.downgrades = Table.of(work, "samspoke_downgrade", DowngradeConfiguration.class)
                .key("id", DowngradeConfiguration::id);
        this.entitlements = Table.of(work, "samspoke_entitlement", SoftwareEntitlement.class)
                .key("id", SoftwareEntitlement::id)
                .column("model_id", SoftwareEntitlement::modelId);
        this.results = Table.of(work, "samspoke_reconciliation", ReconciliationResult.class)
                .key("profile", ReconciliationResult::profileId)
                .key("number", ReconciliationResult::number);
        this.definitions = Table.of(work, "samspoke_subscription_definition", SubscriptionDefinition.class)
                .key("id", SubscriptionDefinition::key);
        this.revisions = Table.of(work, "samspoke_entitlement_revision", EntitlementRevision.class)
                .key("entitlement", r -> r.entitlement().id())
                .key("revision", EntitlementRevision::revision)
                .column("model_id", r -> r.entitlement().modelId());
        this.runs = Table.of(work, "samspoke_reconciliation_run", ReconciliationRun.class)
                .key("number", ReconciliationRun::number);
        this.products = Table.of(work, "samspoke_product_result", ProductResult.class)
                .key("run", ProductResult::run)
                .key("publisher", ProductResult::publisher)
                .key("product", ProductResult::product);
        this.samples = Table.of(work, "samspoke_seat_sample", SeatSample.class, Sampled::sample)
                .key("profile", Sampled::profile)
                .key("sampled_on", sampled -> sampled.sample().day().toString());
        this.refusals = Table.of(work, "samspoke_seat_refusal", SeatRefusal.class)
                .key("profile", SeatRefusal::profileId)
                .key("refused_at", refusal -> refusal.at().toString());
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
    public void saveBasis(ModelBasis basis) {
        bases.save(basis);
    }

    @Override
    public Optional<ModelBasis> findBasis(String modelId) {
        return bases.find(modelId);
    }

    @Override
    public void savePlan(ProfilePlan plan) {
        plans.save(plan);
    }

    @Override
    public Optional<ProfilePlan> findPlan(String profileId) {
        return plans.find(profileId);
    }

    @Override
    public void saveDowngrade(DowngradeConfiguration downgrade) {
        downgrades.save(downgrade);
    }

    @Override
    public void removeDowngrade(String id) {
        downgrades.remove(id);
    }

    @Override
    public List<DowngradeConfiguration> downgrades() {
        return downgrades.sorted(DowngradeConfiguration::id);
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

    @Override
    public void saveDefinition(SubscriptionDefinition definition) {
        definitions.save(definition);
    }

    @Override
    public List<SubscriptionDefinition> definitions() {
        return definitions.sorted(SubscriptionDefinition::key);
    }

    @Override
    public void saveRevision(EntitlementRevision revision) {
        revisions.save(revision);
    }

    @Override
    public List<EntitlementRevision> revisionsOf(String modelId) {
        return ordered(revisions.select("model_id = ?", modelId));
    }

    @Override
    public List<EntitlementRevision> revisions(String entitlementId) {
        return ordered(revisions.select("entitlement = ?", entitlementId));
    }

    private static List<EntitlementRevision> ordered(List<EntitlementRevision> found) {
        return found.stream()
                .sorted(Comparator.comparing(
                                (EntitlementRevision r) -> r.entitlement().id())
                        .thenComparingInt(EntitlementRevision::revision))
                .toList();
    }

    @Override
    public void saveRun(ReconciliationRun run) {
        runs.save(run);
    }

    @Override
    public List<ReconciliationRun> runs() {
        return runs.sorted(ReconciliationRun::number);
    }

    @Override
    public void saveProductResult(ProductResult result) {
        products.save(result);
    }

    @Override
    public List<ProductResult> productResults(String run) {
        return products.select("run = ?", run).stream()
                .sorted(Comparator.comparing(ProductResult::publisher).thenComparing(ProductResult::product))
                .toList();
    }

    @Override
    public void saveSample(String profileId, SeatSample sample) {
        samples.save(new Sampled(profileId, sample));
    }

    @Override
    public List<SeatSample> samples(String profileId) {
        return samples.sorted(SeatSample::day, "profile = ?", profileId);
    }

    @Override
    public void saveRefusal(SeatRefusal refusal) {
        refusals.save(refusal);
    }

    @Override
    public List<SeatRefusal> refusals(String profileId) {
        return refusals.sorted(SeatRefusal::at, "profile = ?", profileId);
    }
}
