package io.github.samspoke.core.profile;

import io.github.samspoke.core.subscription.ProfileId;
import java.util.List;
import java.util.function.Consumer;

/** The integration profiles. Changes need {@code sam_integrator}. Safe for many threads. */
public interface Profiles {
    /**
     * Creates a draft.
     *
     * @param form what to set; everything has a default
     * @return the first revision
     */
    IntegrationProfile create(Consumer<ProfileEdit> form);

    /**
     * Finds a profile.
     *
     * @param id the profile
     * @return its present revision
     * @throws io.github.samspoke.core.common.NoSuchRecordException if there is none
     */
    IntegrationProfile get(ProfileId id);

    /**
     * Returns all profiles.
     *
     * @return their present revisions by id
     */
    List<IntegrationProfile> list();
}
