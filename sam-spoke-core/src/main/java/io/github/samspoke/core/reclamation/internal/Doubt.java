package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.activity.ActivityVerdict;
import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.SignalHistory;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.reclamation.Assessment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * If everybody looks gone, the observer is doubted, not the people (I3). Asked before candidates are made and before
 * anybody is planned.
 */
record Doubt(Duration threshold, Instant now) {
    private static final double MOST_INACTIVE = 0.5;
    private static final double MOST_DROP = 0.6;

    /** Two whole weeks are held against the two before, so that weekdays stand against the same weekdays. */
    private static final int TREND_DAYS = 14;

    /** Says what is hard to believe; empty if nothing is. */
    String about(Collection<Assessment> assessments, Map<String, UserActivity> activity) {
        long inactive = assessments.stream()
                .filter(a -> a.evidence().judge(threshold) instanceof ActivityVerdict.Inactive)
                .count();
        if (inactive == 0) {
            return "";
        }
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate from = LocalDate.ofInstant(now.minus(threshold), ZoneOffset.UTC);
        if (hostedDays(activity, from, today.plusDays(1)) == 0) {
            return "not one meeting took place in the whole organization within the threshold";
        }
        if (inactive > assessments.size() * MOST_INACTIVE) {
            return inactive + " of " + assessments.size() + " members look inactive, more than half";
        }
        long recent = hostedDays(activity, today.minusDays(TREND_DAYS), today);
        long before = hostedDays(activity, today.minusDays(2L * TREND_DAYS), today.minusDays(TREND_DAYS));
        return recent < before * (1 - MOST_DROP)
                ? "days with meetings fell from " + before + " to " + recent + " against the same weekdays before"
                : "";
    }

    private static long hostedDays(Map<String, UserActivity> activity, LocalDate from, LocalDate to) {
        return activity.values().stream()
                .flatMap(a -> Optional.ofNullable(a.signals().get(Signal.EVENT_HOSTED)).stream())
                .map(SignalHistory::days)
                .mapToLong(days -> days.count(from, to))
                .sum();
    }
}
