package io.github.samspoke.core.profile;

import io.github.samspoke.core.subscription.ProfileId;
import java.util.List;
import java.util.function.Consumer;

/** The integration profiles. Changes need {@code sam_integrator}, reading {@code sam_user}. Safe for many threads. */
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
     * @throws io.github.samspoke.core.common.NoSuchRecordException if there is none, or it was deleted
     */
    IntegrationProfile get(ProfileId id);

    /**
     * Returns all profiles but the deleted ones.
     *
     * @return their present revisions by id
     */
    List<IntegrationProfile> list();

    /**
     * Creates a draft of what {@link IntegrationProfile#export()} has written. Its connection is the one that goes by
     * the alias here, now or later; an analysis that would begin more than 60 days before now begins then.
     *
     * @param json the document
     * @return the first revision
     * @throws io.github.samspoke.core.common.InvalidInputException if the document cannot be used, naming the field;
     *     nothing is left behind
     * @throws io.github.samspoke.core.common.SamSpokeException if there is no spoke for its profile type
     */
    IntegrationProfile importProfile(String json);
}
