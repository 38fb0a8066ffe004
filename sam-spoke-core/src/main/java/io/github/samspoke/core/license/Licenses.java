package io.github.samspoke.core.license;

import io.github.samspoke.core.subscription.ProfileId;
import java.util.List;
import java.util.Optional;

/** Models, entitlements and the licence position. Changes need {@code sam_admin}. Safe for many threads. */
public interface Licenses {
    /**
     * Resolves a profile's subscription identifier, which is its organization's plan, to a software model.
     *
     * @param profile the profile
     * @return the model, or why there is none
     */
    IdentifierResolution resolve(ProfileId profile);

    /**
     * Records an entitlement: what was bought, for how much and until when.
     *
     * @param entitlement the entitlement; one of the same id is replaced
     */
    void save(SoftwareEntitlement entitlement);

    /**
     * Returns all entitlements.
     *
     * @return the entitlements by id
     */
    List<SoftwareEntitlement> entitlements();

    /**
     * Computes a profile's licence position from what is known now. Reads only the store.
     *
     * @param profile the profile
     * @return the position; a figure that cannot be computed is absent with its reason
     */
    LicensePosition position(ProfileId profile);

    /**
     * Returns a profile's last reconciliation.
     *
     * @param profile the profile
     * @return the result, or empty before the first
     */
    Optional<ReconciliationResult> latest(ProfileId profile);
}
