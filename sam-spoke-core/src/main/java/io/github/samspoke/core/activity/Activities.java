package io.github.samspoke.core.activity;

import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.subscription.ProfileId;

/** What is known of people's activity. Safe for many threads. */
public interface Activities {
    /** A history may reach back this many days at most. */
    int MOST_HISTORY_DAYS = 400;

    /**
     * Returns what is kept of a person. Reads only the store.
     *
     * @param profile the profile
     * @param userUri the person
     * @return days and last instants by signal, with what was read of each source
     */
    PersonActivity of(ProfileId profile, String userUri);

    /**
     * Returns what was read whole. Reads only the store.
     *
     * @param profile the profile
     * @return the stretches by source
     */
    CoverageLedger coverage(ProfileId profile);

    /**
     * Estimates what the next run of the activity job will cost. Does I/O: two requests for the limit, and at most ten
     * more where nothing was read before.
     *
     * @param profile the profile
     * @return requests and minutes
     */
    ActivityEstimate estimate(ProfileId profile);

    /**
     * Prepares a read of the past, for backtests and long stretches of inactivity: it extends what is covered backwards,
     * and reads only what was not read yet. Does I/O for the estimate: two requests. Of the activity log no more is read
     * than the vendor keeps.
     *
     * @param profile the profile, whose activity job has run before
     * @param days how many days before now to begin, 1 to {@value #MOST_HISTORY_DAYS}
     * @return the reading, to be looked at and run
     * @throws io.github.samspoke.core.common.InvalidInputException if the number of days is out of range
     * @throws io.github.samspoke.core.common.RefusedException if no activity was read yet
     */
    HistoryReading history(ProfileId profile, int days);

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
