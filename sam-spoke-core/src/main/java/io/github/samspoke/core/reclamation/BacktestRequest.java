package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.subscription.ProfileId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a backtest replays.
 *
 * @param profile the profile whose rule it is
 * @param thresholds the thresholds to try, in days
 * @param horizons for how many days after a removal use counts as regret
 * @param acceptedRegret up to which share of wrong removals a threshold may be recommended, above 0 and at most 1
 * @param meetingsAlone whether only meetings are looked at, hosted and booked: vendors keep them for longer than logs
 */
public record BacktestRequest(
        ProfileId profile,
        List<Integer> thresholds,
        List<Integer> horizons,
        double acceptedRegret,
        boolean meetingsAlone) {
    private static final int MOST_DAYS = 400;
    private static final List<Integer> THRESHOLDS =
            IntStream.rangeClosed(1, 12).mapToObj(i -> 15 * i).toList();
    private static final double ACCEPTED = 0.05;

    /**
     * Sorts the days and checks them.
     *
     * @throws InvalidInputException if there are none, or one is out of range
     */
    public BacktestRequest {
        thresholds = days("thresholds", thresholds);
        horizons = days("horizons", horizons);
        if (!(acceptedRegret > 0 && acceptedRegret <= 1)) {
            throw new InvalidInputException(
                    "acceptedRegret",
                    acceptedRegret + " is no share",
                    "Give a share above 0 and up to 1, such as 0.05.");
        }
    }

    private static List<Integer> days(String field, List<Integer> days) {
        if (days.isEmpty() || days.stream().anyMatch(day -> day < 1 || day > MOST_DAYS)) {
            throw new InvalidInputException(
                    field, days + " is not 1 to " + MOST_DAYS + " days each", "Give at least one number of days.");
        }
        return days.stream().distinct().sorted().toList();
    }

    /**
     * The usual request: thresholds of 15 to 180 days in steps of 15, horizons of 30, 60 and 90 days, at most 5 % regret.
     *
     * @param profile the profile
     * @return the request
     */
    public static BacktestRequest of(ProfileId profile) {
        return new BacktestRequest(profile, THRESHOLDS, List.of(30, 60, 90), ACCEPTED, false);
    }

    /**
     * Tries other thresholds.
     *
     * @param days the thresholds in days
     * @return a request with them
     */
    public BacktestRequest thresholds(int... days) {
        return new BacktestRequest(
                profile, IntStream.of(days).boxed().toList(), horizons, acceptedRegret, meetingsAlone);
    }

    /**
     * Looks further ahead, or less far.
     *
     * @param days the horizons in days
     * @return a request with them
     */
    public BacktestRequest horizons(int... days) {
        return new BacktestRequest(
                profile, thresholds, IntStream.of(days).boxed().toList(), acceptedRegret, meetingsAlone);
    }

    /**
     * Accepts more wrong removals, or fewer.
     *
     * @param share the share of people, above 0 and at most 1
     * @return a request with it
     */
    public BacktestRequest acceptingRegret(double share) {
        return new BacktestRequest(profile, thresholds, horizons, share, meetingsAlone);
    }

    /**
     * Looks at meetings alone, so that as much can be replayed as was read of them, even where the rule needs sources that
     * reach less far back. What else people did then counts neither as use nor as regret.
     *
     * @return a request that does so
     */
    public BacktestRequest onMeetingsAlone() {
        return new BacktestRequest(profile, thresholds, horizons, acceptedRegret, true);
    }
}
