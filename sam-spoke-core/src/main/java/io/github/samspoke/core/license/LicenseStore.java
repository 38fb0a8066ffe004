package io.github.samspoke.core.license;

import java.util.List;
import java.util.Optional;

/**
 * Where models, entitlements and results are kept. A port: stores implement it, hosts as a rule do not. Safe for
 * threads; every method may do I/O; saving replaces what has the same key.
 */
public interface LicenseStore {
    /**
     * Keeps a model under its id.
     *
     * @param model the model
     */
    void saveModel(SoftwareModel model);

    /**
     * Finds a model.
     *
     * @param id its id
     * @return empty if there is none
     */
    Optional<SoftwareModel> findModel(String id);

    /**
     * Lists all models.
     *
     * @return ordered by id
     */
    List<SoftwareModel> models();

    /**
     * Keeps what a model was made from, under the model's id.
     *
     * @param basis the names
     */
    void saveBasis(ModelBasis basis);

    /**
     * Finds what a model was made from.
     *
     * @param modelId the model's id
     * @return empty if the catalogue did not make it, or a version that kept no basis did
     */
    Optional<ModelBasis> findBasis(String modelId);

    /**
     * Keeps the plan of a profile that had a model last, under the profile.
     *
     * @param plan the plan
     */
    void savePlan(ProfilePlan plan);

    /**
     * Finds the plan of a profile that had a model last.
     *
     * @param profileId the profile
     * @return empty if none had
     */
    Optional<ProfilePlan> findPlan(String profileId);

    /**
     * Keeps a downgrade configuration under its id.
     *
     * @param downgrade the configuration
     */
    void saveDowngrade(DowngradeConfiguration downgrade);

    /**
     * Removes a downgrade configuration; does nothing if there is none.
     *
     * @param id its id
     */
    void removeDowngrade(String id);

    /**
     * Lists the downgrade configurations.
     *
     * @return ordered by id
     */
    List<DowngradeConfiguration> downgrades();

    /**
     * Keeps an entitlement under its id.
     *
     * @param entitlement the entitlement
     */
    void saveEntitlement(SoftwareEntitlement entitlement);

    /**
     * Finds an entitlement.
     *
     * @param id its id
     * @return empty if there is none
     */
    Optional<SoftwareEntitlement> findEntitlement(String id);

    /**
     * Lists the entitlements of a model, whatever their dates.
     *
     * @param modelId the model's id
     * @return ordered by id
     */
    List<SoftwareEntitlement> entitlementsOf(String modelId);

    /**
     * Lists all entitlements.
     *
     * @return ordered by id
     */
    List<SoftwareEntitlement> entitlements();

    /**
     * Keeps a result under its number.
     *
     * @param result the result
     */
    void saveResult(ReconciliationResult result);

    /**
     * Finds the newest result of a profile.
     *
     * @param profileId the profile
     * @return empty if it was never reconciled
     */
    Optional<ReconciliationResult> latestResult(String profileId);

    /**
     * Lists the results of a profile.
     *
     * @param profileId the profile
     * @return oldest first
     */
    List<ReconciliationResult> results(String profileId);

    /**
     * Keeps a custom definition under its key.
     *
     * @param definition the definition
     */
    void saveDefinition(SubscriptionDefinition definition);

    /**
     * Lists the custom definitions.
     *
     * @return ordered by key
     */
    List<SubscriptionDefinition> definitions();

    /**
     * Keeps a revision under its entitlement and number. One that is there is replaced only to erase people from it.
     *
     * @param revision the revision
     */
    void saveRevision(EntitlementRevision revision);

    /**
     * Lists the revisions of a model's entitlements.
     *
     * @param modelId the model's id
     * @return by entitlement, oldest first
     */
    List<EntitlementRevision> revisionsOf(String modelId);

    /**
     * Lists the revisions of one entitlement, whichever model it was for.
     *
     * @param entitlementId the entitlement's id
     * @return oldest first
     */
    List<EntitlementRevision> revisions(String entitlementId);

    /**
     * Keeps a run under its number.
     *
     * @param run the run
     */
    void saveRun(ReconciliationRun run);

    /**
     * Lists the runs.
     *
     * @return ordered by number
     */
    List<ReconciliationRun> runs();

    /**
     * Keeps a product's result under run, publisher and product.
     *
     * @param result the result
     */
    void saveProductResult(ProductResult result);

    /**
     * Lists the results of a run.
     *
     * @param run the run's number
     * @return ordered by publisher and product
     */
    List<ProductResult> productResults(String run);

    /**
     * Keeps the seats of a day in place of those of the same profile and day.
     *
     * @param profileId the profile
     * @param sample the seats
     */
    void saveSample(String profileId, SeatSample sample);

    /**
     * Lists the seats by day.
     *
     * @param profileId the profile
     * @return ordered by day
     */
    List<SeatSample> samples(String profileId);

    /**
     * Keeps a refusal; a second one of the same profile and instant takes its place.
     *
     * @param refusal the refusal
     */
    void saveRefusal(SeatRefusal refusal);

    /**
     * Lists the refusals of a profile.
     *
     * @param profileId the profile
     * @return oldest first
     */
    List<SeatRefusal> refusals(String profileId);
}
