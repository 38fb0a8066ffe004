package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.activity.QuietDays;
import io.github.samspoke.core.activity.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The days of a replay as numbers from 0, the first that was read whole, to {@link #end()}, the one after the last. A day
 * is judged at the midnight it begins with: what was done on it is still to come. Quiet days are no idle days.
 */
final class ReplayDays {
    private static final long DAY = 86_400;

    private final int first;
    private final int end;
    /** How many days that count lie before each day. */
    private final int[] counting;
    /** The first day before which so many days lie that count. */
    private final int[] reached;

    private ReplayDays(int first, int end, QuietDays quiet) {
        this.first = first;
        this.end = end;
        this.counting = new int[end + 1];
        for (int day = 0; day < end; day++) {
            boolean counts = !quiet.days().contains(LocalDate.ofEpochDay((long) first + day));
            counting[day + 1] = counting[day] + (counts ? 1 : 0);
        }
        this.reached = new int[counting[end] + 1];
        for (int day = end; day >= 0; day--) {
            reached[counting[day]] = day;
        }
    }

    static ReplayDays of(Span covered, QuietDays quiet) {
        int first = ceil(covered.from());
        return new ReplayDays(first, Math.max(0, floor(covered.to()) - first), quiet);
    }

    private static int floor(Instant instant) {
        return Math.toIntExact(Math.floorDiv(instant.getEpochSecond(), DAY));
    }

    /** The first midnight that is not before an instant. */
    private static int ceil(Instant instant) {
        int day = floor(instant);
        return instant.equals(Instant.ofEpochSecond(day * DAY)) ? day : day + 1;
    }

    int end() {
        return end;
    }

    /** The number of a day since 1970. */
    int number(int epochDay) {
        return epochDay - first;
    }

    /** The first day whose midnight is not before an instant; may lie outside. */
    int from(Instant instant) {
        return ceil(instant) - first;
    }

    Instant midnight(int day) {
        return Instant.ofEpochSecond((first + day) * DAY);
    }

    LocalDate date(int day) {
        return LocalDate.ofInstant(midnight(day), ZoneOffset.UTC);
    }

    /** The first day on which somebody who is idle since a day, 0 or later, has been so for a threshold; past the end if never. */
    int idle(int since, int threshold) {
        if (since > end) {
            return Integer.MAX_VALUE;
        }
        int wanted = counting[since] + threshold;
        return wanted < reached.length ? reached[wanted] : Integer.MAX_VALUE;
    }

    /** The last day whose horizon, the day itself and so many after it, was read. */
    int lastWatched(int horizon) {
        return end - 1 - horizon;
    }

    /** How many days can be replayed. */
    int replayed(int threshold, int horizon) {
        int from = idle(0, threshold);
        return from == Integer.MAX_VALUE ? 0 : Math.max(0, lastWatched(horizon) - from + 1);
    }

    /** Whether a threshold fits into what was read up to the end. */
    boolean reaches(int threshold) {
        return idle(0, threshold) <= end;
    }
}
