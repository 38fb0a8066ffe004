package io.github.samspoke.core.activity;

import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.subscription.ProfileId;

/** What is known of people's activity. Safe for many threads. */
public interface Activities {
    /**
     * Returns what is kept of a person. Reads only the store.
     *
     * @param profile the profile
     * @param userUri the person
     * @return days and last instants by signal
     */
    UserActivity of(ProfileId profile, String userUri);

    /**
     * Returns what was read whole. Reads only the store.
     *
     * @param profile the profile
     * @return the stretches by source
     */
    CoverageLedger coverage(ProfileId profile);

    /**
     * Tells how long ago everybody was last active. Does I/O for what lies before the look-back: one request a quiet
     * person or a read of the whole organization's history, whichever costs fewer requests.
     *
     * @param profile the profile
     * @param control hears of progress and may cancel
     * @return the distribution
     */
    ActivityDistribution distribution(ProfileId profile, RunControl control);
}
