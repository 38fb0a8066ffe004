package io.github.samspoke.core.activity;

import io.github.samspoke.core.subscription.ProfileId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/** Storage port of activity and coverage. */
public interface ActivityStore {
    /**
     * Returns what is kept of a person.
     *
     * @param profile the profile
     * @param userUri the person
     * @return the activity; {@link UserActivity#NONE} if nothing is kept
     */
    UserActivity find(ProfileId profile, String userUri);

    /**
     * Returns what is kept of some people.
     *
     * @param profile the profile
     * @param users the people
     * @return the activity by user URI; of whom nothing is kept is left out
     */
    Map<String, UserActivity> find(ProfileId profile, Set<String> users);

    /**
     * Returns what is kept of everybody.
     *
     * @param profile the profile
     * @return the activity by user URI
     */
    Map<String, UserActivity> list(ProfileId profile);

    /**
     * Shows what is kept of everybody one by one, without holding it all.
     *
     * @param profile the profile
     * @param each what looks at user URI and activity, in any order; it must not call the store
     */
    default void each(ProfileId profile, BiConsumer<String, UserActivity> each) {
        list(profile).forEach(each);
    }

    /**
     * Stores people's activity in place of what was kept.
     *
     * @param profile the profile
     * @param activity the activity by user URI
     */
    void save(ProfileId profile, Map<String, UserActivity> activity);

    /**
     * Changes people's activity, each on what is kept at that moment: nobody else can change it in between, so nothing
     * is lost (I4). Joins the running unit of work.
     *
     * @param profile the profile
     * @param users the people, who need not have any activity yet
     * @param change makes of a person's user URI and activity the new one; may be asked more than once
     */
    void change(ProfileId profile, Set<String> users, BiFunction<String, UserActivity, UserActivity> change);

    /**
     * Returns what was read whole.
     *
     * @param profile the profile
     * @return the ledger
     */
    CoverageLedger coverage(ProfileId profile);

    /**
     * Stores what was read whole.
     *
     * @param profile the profile
     * @param ledger the ledger
     */
    void saveCoverage(ProfileId profile, CoverageLedger ledger);

    /**
     * Forgets the days before one, and that they were read; when each signal was last seen stays. What somebody else
     * writes meanwhile is not undone: a person whose activity changes is left for the next time.
     *
     * @param profile the profile
     * @param first the first UTC day that stays
     */
    void forget(ProfileId profile, LocalDate first);
}
