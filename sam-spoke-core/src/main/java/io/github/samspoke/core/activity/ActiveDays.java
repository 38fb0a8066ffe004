package io.github.samspoke.core.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/** A set of UTC days, kept small: immutable, four bytes a day. */
public final class ActiveDays {
    /** No day at all. */
    public static final ActiveDays NONE = new ActiveDays(new int[0]);

    private final int[] epochDays;

    private ActiveDays(int[] epochDays) {
        this.epochDays = epochDays;
    }

    /**
     * Returns a set of days.
     *
     * @param epochDays days since 1970-01-01, in any order
     * @return the days
     */
    public static ActiveDays ofEpochDays(int... epochDays) {
        for (int i = 1; i < epochDays.length; i++) {
            if (epochDays[i - 1] >= epochDays[i]) {
                return new ActiveDays(
                        Arrays.stream(epochDays).sorted().distinct().toArray());
            }
        }
        return new ActiveDays(epochDays.clone());
    }

    /**
     * Returns this set with the day of an instant in it.
     *
     * @param instant any instant of the day
     * @return a set with that day; this one if it has it already
     */
    public ActiveDays with(Instant instant) {
        int day = Math.toIntExact(Math.floorDiv(instant.getEpochSecond(), 86_400L));
        int at = Arrays.binarySearch(epochDays, day);
        if (at >= 0) {
            return this;
        }
        int insert = -at - 1;
        int[] more = new int[epochDays.length + 1];
        System.arraycopy(epochDays, 0, more, 0, insert);
        more[insert] = day;
        System.arraycopy(epochDays, insert, more, insert + 1, epochDays.length - insert);
        return new ActiveDays(more);
    }

    /**
     * Returns the days.
     *
     * @return the days in order
     */
    public List<LocalDate> days() {
        return Arrays.stream(epochDays).mapToObj(LocalDate::ofEpochDay).toList();
    }

    /**
     * Counts the days in a half-open stretch.
     *
     * @param from the first day
     * @param to the day after the last
     * @return how many days of the set lie in it
     */
    public int count(LocalDate from, LocalDate to) {
        return (int) Arrays.stream(epochDays)
                .filter(d -> d >= from.toEpochDay() && d < to.toEpochDay())
                .count();
    }

    /**
     * Leaves out the days before one.
     *
     * @param first the first day that stays
     * @return the later days; this set if none is earlier
     */
    public ActiveDays since(LocalDate first) {
        int[] later = Arrays.stream(epochDays)
                .filter(day -> day >= first.toEpochDay())
                .toArray();
        return later.length == epochDays.length ? this : new ActiveDays(later);
    }

    /**
     * Tells how many days there are.
     *
     * @return the number of days
     */
    public int size() {
        return epochDays.length;
    }

    /**
     * Returns the beginning of a UTC day.
     *
     * @param day the day
     * @return midnight at its beginning
     */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /**
     * Returns the end of the UTC day of an instant: activity counts for its whole day.
     *
     * @param instant any instant of the day
     * @return midnight at the day's end
     */
    public static Instant endOfDay(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC)
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActiveDays days && Arrays.equals(epochDays, days.epochDays);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(epochDays);
    }

    @Override
    public String toString() {
        return days().toString();
    }
}
