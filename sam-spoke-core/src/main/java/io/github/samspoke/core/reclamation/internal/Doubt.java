package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.activity.ActivityVerdict;
import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.SignalHistory;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.common.Hashing;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.Assessment;
import io.github.samspoke.core.reclamation.Decision;
import io.github.samspoke.core.reclamation.RuleRevision;
import io.github.samspoke.core.subscription.Acceptance;
import io.github.samspoke.core.subscription.HeldFigure;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * If everybody looks gone, the observer is doubted, not the people (I3). Asked before candidates are made, before a
 * plan, and before an execution, for the reading may have gone blind since.
 */
final class Doubt {
    private static final double MOST_INACTIVE = 0.5;
    private static final double MOST_DROP = 0.6;
    private static final int TREND_DAYS = 14;

    /**
     * How seldom chance alone may make a drop that is doubted. A company of a handful of people has so few days with
     * meetings that a drop of more than 60 % is an ordinary week: from 5 to 1 happens by chance once in 9 times, from 10
     * to 1 once in 170, and from 25 to 9 once in 220. Below this a drop says nothing of the reading. Days are not as
     * independent as the test has them, so it doubts rather too often than too seldom.
     */
    private static final double CHANCE = 0.01;

    private static final Duration ACCEPTED_FOR = Duration.ofDays(7);
    private static final int HASH_LENGTH = 16;

    private Doubt() {}

    /** The days with meetings in the whole organization: within the threshold, of late, and before that. */
    static final class Tally {
        private final LocalDate since;
        private final LocalDate today;
        private long inWindow;
        private long recent;
        private long before;

        Tally(Instant now, RuleRevision rule) {
            this.since = LocalDate.ofInstant(now.minus(rule.lastActivityThreshold()), ZoneOffset.UTC);
            this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        }

        void add(UserActivity activity) {
            SignalHistory hosted = activity.signals().get(Signal.EVENT_HOSTED);
            if (hosted != null) {
                inWindow += hosted.days().count(since, today.plusDays(1));
                recent += hosted.days().count(today.minusDays(TREND_DAYS), today);
                before += hosted.days().count(today.minusDays(2L * TREND_DAYS), today.minusDays(TREND_DAYS));
            }
        }
    }

    /** Why the reading is doubted; empty if it is not, or if an admin has accepted the figure. */
    static Optional<HeldFigure> of(
            ReclamationPorts ports, ProfileId profile, List<Assessment> assessments, Tally tally, RuleRevision rule) {
        Instant now = ports.clock().instant();
        // A directory that takes everybody for gone is doubted like a reading that sees nobody.
        long inactive = assessments.stream()
                .filter(a -> a.decision() instanceof Decision.Reclaim
                        || a.evidence().judge(rule.lastActivityThreshold()) instanceof ActivityVerdict.Inactive)
                .count();
        if (inactive == 0) {
            return Optional.empty();
        }
        if (tally.inWindow == 0) {
            // Refused, not held: there is no figure that anybody could accept.
            return Optional.of(new HeldFigure(
                    profile, "not one meeting took place in the whole organization within the threshold", "", 0));
        }
        Optional<Acceptance> most = accepted(ports, profile, "inactive", rule, now);
        if (inactive > assessments.size() * MOST_INACTIVE
                && most.filter(acceptance -> inactive <= acceptance.count()).isEmpty()) {
            String what = inactive + " of " + assessments.size() + " members look inactive, more than half";
            return Optional.of(new HeldFigure(profile, what, hash(profile, "inactive", rule), inactive));
        }
        long recent = tally.recent;
        long before = tally.before;
        Optional<Acceptance> least = accepted(ports, profile, "drop", rule, now);
        if (isDrop(before, recent)
                && least.filter(acceptance -> recent >= acceptance.count()).isEmpty()) {
            String what =
                    "days with meetings fell from " + before + " to " + recent + " against the same weekdays before";
            return Optional.of(new HeldFigure(profile, what, hash(profile, "drop", rule), recent));
        }
        return Optional.empty();
    }

    /** Whether a fall of days with meetings is too large, and no accident. */
    static boolean isDrop(long before, long recent) {
        return recent < before * (1 - MOST_DROP) && byChance(before, recent) < CHANCE;
    }

    /**
     * How probable it is that of as many days in all no more fall into the recent half, if both halves are alike: the sum
     * of the negative binomial terms, which grow with the recent days and shrink with those before. Where the first term is
     * too small for a double, so is the sum for {@link #CHANCE}.
     */
    private static double byChance(long before, long recent) {
        double term = Math.pow(2, (double) -before);
        double sum = term;
        for (long k = 1; k <= recent; k++) {
            term *= (before + k - 1) / (2.0 * k);
            sum += term;
        }
        return sum;
    }

    private static Optional<Acceptance> accepted(
            ReclamationPorts ports, ProfileId profile, String doubt, RuleRevision rule, Instant now) {
        return ports.acceptances()
                .find(profile, hash(profile, doubt, rule))
                .filter(acceptance -> now.isBefore(acceptance.at().plus(ACCEPTED_FOR)));
    }

    private static String hash(ProfileId profile, String doubt, RuleRevision rule) {
        return Hashing.sha256(profile.value() + "\n" + doubt + "\n" + rule.label())
                .substring(0, HASH_LENGTH);
    }

    /** Refuses to go on while the reading of a profile is doubted. */
    static void refuse(ReclamationPorts ports, ProfileData profile, Assessor assessor, RuleRevision rule) {
        List<SoftwareSubscription> seats = ports.subscriptions().list(profile.id());
        CandidateIdentifier.Reading.of(ports, assessor, profile.id(), seats, rule)
                .held()
                .ifPresent(doubt -> {
                    throw new RefusedException(
                            "The reading is doubted: " + doubt.what(),
                            "If everybody looks gone, doubt the reading first: check scopes, plan and the activity job.");
                });
    }
}
