package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.reclamation.internal.BacktestText;
import io.github.samspoke.core.subscription.ProfileId;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a rule would have done on each day that was read, and whom it would have hurt. A person is <em>named</em> on the
 * first of an unbroken run of days on which the rule would take the seat; the naming is <em>regretted</em> if the person
 * was active on that day or within the horizon after it. Carries no names.
 *
 * @param profile the profile
 * @param rule the rule revision, for example {@code RUL0001 revision 2}
 * @param coveredFrom the first UTC day that was read whole
 * @param coveredTo the day after the last
 * @param thresholds what came of each threshold, the shortest first
 * @param recommendation which threshold this speaks for, or why it speaks for none
 * @param assumptions what had to be assumed of the past, for a person to read
 */
public record Backtest(
        ProfileId profile,
        String rule,
        LocalDate coveredFrom,
        LocalDate coveredTo,
        List<Threshold> thresholds,
        Recommendation recommendation,
        List<String> assumptions) {
    /** Fewer replayed days give figures and no recommendation. */
    public static final int LEAST_DAYS = 30;

    /** Takes copies of the lists. */
    public Backtest {
        thresholds = List.copyOf(thresholds);
        assumptions = List.copyOf(assumptions);
    }

    /**
     * What came of one threshold.
     *
     * @param days the threshold
     * @param seats how many seats the rule would name now with it, or null if what was read does not reach that far back
     * @param saving what those seats cost in a year, or why that is not known; for a person to read
     * @param amount the same as an amount, or null
     * @param outcomes what came of it within each horizon, the shortest first
     */
    public record Threshold(
            int days,
            @Nullable Integer seats,
            String saving,
            @Nullable Money amount,
            List<Outcome> outcomes) {
        /** Takes a copy of the outcomes. */
        public Threshold {
            outcomes = List.copyOf(outcomes);
        }
    }

    /**
     * What came of one threshold within one horizon. A day is replayed if as many days before it as the threshold says
     * and as many after it as the horizon says were read.
     *
     * @param horizon the horizon in days
     * @param replayedDays how many days could be replayed
     * @param namings how often somebody was named
     * @param regrets how many of those were regretted
     * @param people how many people were named whose horizon was watched to its end, or who regretted
     * @param hurt how many of them would have regretted at least once
     * @param censored how many more people were named and have left since, before their horizon ended: nobody can tell
     */
    public record Outcome(int horizon, int replayedDays, int namings, int regrets, int people, int hurt, int censored) {
        /**
         * Returns the share of people who would have been hurt.
         *
         * @return 0 to 1, or empty if nobody was named
         */
        public OptionalDouble regretRate() {
            return people == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) hurt / people);
        }

        /**
         * Returns what that share is at most, with 95 % confidence (Wilson, one-sided): few people prove little.
         *
         * @return 0 to 1, or empty if nobody was named
         */
        public OptionalDouble regretBound() {
            return people == 0 ? OptionalDouble.empty() : OptionalDouble.of(Wilson.upper(hurt, people));
        }
    }

    /** What to do. */
    public sealed interface Recommendation {
        /**
         * Returns why.
         *
         * @return a sentence for a person
         */
        String reason();

        /**
         * A threshold to use.
         *
         * @param days the threshold
         * @param horizon the horizon within which regret was looked for
         * @param regretBound up to which share of people may be hurt, with 95 % confidence
         * @param reason why
         */
        record Use(int days, int horizon, double regretBound, String reason) implements Recommendation {}

        /**
         * No threshold.
         *
         * @param reason why
         */
        record None(String reason) implements Recommendation {}
    }

    /**
     * Writes the backtest as a table for a person, with recommendation and assumptions.
     *
     * @return lines
     */
    public String table() {
        return BacktestText.table(this);
    }

    /**
     * Writes the backtest as canonical JSON: a version, keys sorted, no white space.
     *
     * @return the document
     */
    public String json() {
        return BacktestText.json(this);
    }
}
