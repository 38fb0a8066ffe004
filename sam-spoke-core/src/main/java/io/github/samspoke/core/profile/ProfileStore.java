package io.github.samspoke.core.profile;

import io.github.samspoke.core.subscription.ProfileId;
import java.util.List;
import java.util.Optional;

/** Storage port of profiles. */
public interface ProfileStore {
    /**
     * Stores a revision.
     *
     * @param data the revision; its number must follow the stored one
     * @throws StaleRevisionException if it does not
     * @throws OrganizationTakenException if it is published on the organization of another published profile (I8)
     */
    void save(ProfileData data);

    /**
     * Finds a profile.
     *
     * @param id the profile
     * @return its present revision, also of a deleted one, or empty
     */
    Optional<ProfileData> find(ProfileId id);

    /**
     * Returns all profiles but the deleted ones.
     *
     * @return the present revisions by id
     */
    List<ProfileData> list();
}
