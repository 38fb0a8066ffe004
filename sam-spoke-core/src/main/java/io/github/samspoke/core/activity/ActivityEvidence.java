package io.github.samspoke.core.activity;

import io.github.samspoke.core.common.InvalidInputException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one person's activity at one instant: enough to judge any threshold, and to explain the judgement.
 *
 * @param asOf up to when everything required was read, or null if nothing was
 * @param coveredFrom since when, or null if nothing was
 * @param last the last signal seen, or null if none was
 * @param idleSince since when the person is idle: the latest of the end of the last active day, the start of the
 *     spell, and the start of coverage; null if nothing was read
 * @param idleKnown whether the person was seen at its start; else the person may have been idle for longer
 * @param sources the sources that were read
 * @param problem why nothing can be said, or null
 * @param quiet the days that do not count as idle days
 */
public record ActivityEvidence(
        @Nullable Instant asOf,
        @Nullable Instant coveredFrom,
        @Nullable LastActivity last,
        @Nullable Instant idleSince,
        boolean idleKnown,
        Set<SignalSource> sources,
        ActivityVerdict.@Nullable Unknown problem,
        QuietDays quiet) {
    /** Takes a copy of the sources. */
    public ActivityEvidence {
        sources = Set.copyOf(sources);
    }

    /**
     * Tells whether the evidence rests on one source alone: then it is too thin to act on without asking.
     *
     * @return true for a single source
     */
    public boolean singleSignal() {
        return sources.size() == 1;
    }

    /**
     * Tells whether the last stretch of the given length was read without a gap. Quiet days lengthen the stretch.
     *
     * @param stretch how far back from the evidence's present
     * @return false if anything of it is not known
     */
    public boolean covers(Duration stretch) {
        return problem == null
                && asOf != null
                && coveredFrom != null
                && !coveredFrom.isAfter(quiet.before(asOf, stretch));
    }

    /**
     * Judges the evidence (rules 2).
     *
     * @param threshold how long a person must have been idle to count as inactive
     * @return active, inactive or unknown
     * @throws InvalidInputException if the threshold is nothing or less: everybody would be inactive
     */
    public ActivityVerdict judge(Duration threshold) {
        if (threshold.isZero() || threshold.isNegative()) {
            throw new InvalidInputException(
                    "threshold", threshold + " is not a positive time", "Give a number of days, 60 by default.");
        }
        if (problem != null) {
            return problem;
        }
        if (asOf == null || coveredFrom == null || idleSince == null) {
            return new ActivityVerdict.Unknown(ActivityVerdict.Cause.SOURCE_MISSING, "nothing was read", null);
        }
        Instant since = quiet.before(asOf, threshold);
        if (last != null && ActiveDays.endOfDay(last.at()).isAfter(since)) {
            return new ActivityVerdict.Active(last);
        }
        // Nobody is known to be idle before the seat was held for the threshold, however far the reading goes back.
        Instant knownOn = quiet.after(idleSince, threshold);
        if (coveredFrom.isAfter(since)) {
            return new ActivityVerdict.Unknown(
                    ActivityVerdict.Cause.TOO_SHORT,
                    "activity is known since " + coveredFrom + ", less than " + threshold.toDays()
                            + " days; if nothing is seen it will be known on "
                            + LocalDate.ofInstant(knownOn, ZoneOffset.UTC),
                    knownOn);
        }
        Duration idle = quiet.between(idleSince, asOf);
        if (idle.compareTo(threshold) < 0) {
            return new ActivityVerdict.Unknown(
                    ActivityVerdict.Cause.TOO_NEW,
                    "idle for " + Math.max(0, idle.toDays()) + " days since joining",
                    knownOn);
        }
        return new ActivityVerdict.Inactive(idle, !idleKnown);
    }
}
