package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.activity.ActivityVerdict;
import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.SignalHistory;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.common.Hashing;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.Assessment;
import io.github.samspoke.core.reclamation.RuleRevision;
import io.github.samspoke.core.subscription.Acceptance;
import io.github.samspoke.core.subscription.HeldFigure;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * If everybody looks gone, the observer is doubted, not the people (I3). Asked before candidates are made, before a
 * plan, and before an execution, for the reading may have gone blind since.
 */
final class Doubt {
    private static final double MOST_INACTIVE = 0.5;
    private static final double MOST_DROP = 0.6;
    private static final int TREND_DAYS = 14;
    private static final Duration ACCEPTED_FOR = Duration.ofDays(7);
    private static final int HASH_LENGTH = 16;

    private Doubt() {}

    /** Why the reading is doubted; empty if it is not, or if an admin has accepted the figure. */
    static Optional<HeldFigure> of(
            ReclamationPorts ports,
            ProfileId profile,
            List<Assessment> assessments,
            Map<String, UserActivity> activity,
            RuleRevision rule) {
        Instant now = ports.clock().instant();
        long inactive = assessments.stream()
                .filter(a -> a.evidence().judge(rule.lastActivityThreshold()) instanceof ActivityVerdict.Inactive)
                .count();
        if (inactive == 0) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        long inWindow = hostedDays(
                activity,
                LocalDate.ofInstant(now.minus(rule.lastActivityThreshold()), ZoneOffset.UTC),
                today.plusDays(1));
        if (inWindow == 0) {
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
        long recent = hostedDays(activity, today.minusDays(TREND_DAYS), today);
        long before = hostedDays(activity, today.minusDays(2L * TREND_DAYS), today.minusDays(TREND_DAYS));
        Optional<Acceptance> least = accepted(ports, profile, "drop", rule, now);
        if (before > 0
                && recent < before * (1 - MOST_DROP)
                && least.filter(acceptance -> recent >= acceptance.count()).isEmpty()) {
            String what =
                    "days with meetings fell from " + before + " to " + recent + " against the same weekdays before";
            return Optional.of(new HeldFigure(profile, what, hash(profile, "drop", rule), recent));
        }
        return Optional.empty();
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
        Map<String, UserActivity> activity = ports.activity().list(profile.id());
        List<Assessment> assessments = new ArrayList<>();
        for (SoftwareSubscription seat : ports.subscriptions().list(profile.id())) {
            if (seat.status() != SubscriptionStatus.ENDED) {
                assessments.add(assessor.assess(seat, activity.getOrDefault(seat.userUri(), UserActivity.NONE)));
            }
        }
        of(ports, profile.id(), assessments, activity, rule).ifPresent(doubt -> {
            throw new RefusedException(
                    "The reading is doubted: " + doubt.what(),
                    "If everybody looks gone, doubt the reading first: check scopes, plan and the activity job.");
        });
    }

    private static long hostedDays(Map<String, UserActivity> activity, LocalDate from, LocalDate to) {
        return activity.values().stream()
                .flatMap(a -> Optional.ofNullable(a.signals().get(Signal.EVENT_HOSTED)).stream())
                .map(SignalHistory::days)
                .mapToLong(days -> days.count(from, to))
                .sum();
    }
}
