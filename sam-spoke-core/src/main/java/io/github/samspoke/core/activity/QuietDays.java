package io.github.samspoke.core.activity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * UTC days that do not count as idle days, and the arithmetic that leaves them out. More of them never make anybody idle
 * for longer. Immutable.
 */
public final class QuietDays {
    /** Every day counts. */
    public static final QuietDays NONE = new QuietDays(new TreeSet<>());

    private final NavigableSet<LocalDate> days;

    private QuietDays(NavigableSet<LocalDate> days) {
        this.days = days;
    }

    /**
     * Adds days.
     *
     * @param from the first day
     * @param to the last day; if it is before the first, nothing is added
     * @return these days and those
     */
    public QuietDays with(LocalDate from, LocalDate to) {
        NavigableSet<LocalDate> more = new TreeSet<>(days);
        from.datesUntil(to.isBefore(from) ? from : to.plusDays(1)).forEach(more::add);
        return new QuietDays(more);
    }

    /**
     * Returns the days.
     *
     * @return the days in order
     */
    public NavigableSet<LocalDate> days() {
        return Collections.unmodifiableNavigableSet(days);
    }

    /**
     * Measures a stretch without the quiet days in it.
     *
     * @param from where it begins
     * @param to where it ends
     * @return the time that counts; negative, and nothing left out, if it ends before it begins
     */
    public Duration between(Instant from, Instant to) {
        Duration time = Duration.between(from, to);
        if (days.isEmpty() || !from.isBefore(to)) {
            return time;
        }
        for (LocalDate day : days.subSet(day(from), true, day(to), true)) {
            Instant start = later(ActiveDays.startOf(day), from);
            Instant end = earlier(ActiveDays.startOf(day.plusDays(1)), to);
            time = time.minus(Duration.between(start, end));
        }
        return time;
    }

    /**
     * Goes back from an instant until the given time has passed, not counting quiet days.
     *
     * @param end where to begin
     * @param time how much has to pass
     * @return the latest instant from which at least so much passes up to the end
     */
    public Instant before(Instant end, Duration time) {
        Instant at = end;
        Duration left = time;
        for (LocalDate day : days.headSet(day(end), true).descendingSet()) {
            Instant dayEnd = earlier(ActiveDays.startOf(day.plusDays(1)), at);
            Duration stretch = Duration.between(dayEnd, at);
            if (stretch.compareTo(left) >= 0) {
                break;
            }
            left = left.minus(stretch);
            at = ActiveDays.startOf(day);
        }
        return at.minus(left);
    }

    /**
     * Goes on from an instant until the given time has passed, not counting quiet days.
     *
     * @param start where to begin
     * @param time how much has to pass
     * @return the first instant up to which so much has passed
     */
    public Instant after(Instant start, Duration time) {
        Instant at = start;
        Duration left = time;
        for (LocalDate day : days.tailSet(day(start), true)) {
            Instant dayStart = later(ActiveDays.startOf(day), at);
            Duration stretch = Duration.between(at, dayStart);
            if (stretch.compareTo(left) >= 0) {
                break;
            }
            left = left.minus(stretch);
            at = ActiveDays.startOf(day.plusDays(1));
        }
        return at.plus(left);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QuietDays quiet && days.equals(quiet.days);
    }

    @Override
    public int hashCode() {
        return days.hashCode();
    }

    @Override
    public String toString() {
        return days.toString();
    }
}
