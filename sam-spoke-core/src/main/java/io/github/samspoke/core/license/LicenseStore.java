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
     * @return newest first
     */
    List<ReconciliationResult> results(String profileId);
}
