package io.github.samspoke.core.common;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A time of day somewhere on earth. Where clocks are put forward over it, the day has it later by the length of the
 * gap; where they are put back over it, the day has it once, the first time.
 *
 * @param time the time on the wall
 * @param zone where the wall is
 */
public record DailyTime(LocalTime time, ZoneId zone) {
    /**
     * Returns when it is that time next.
     *
     * @param after an instant
     * @return the first such instant that is later
     */
    public Instant next(Instant after) {
        LocalDate day = LocalDate.ofInstant(after, zone).minusDays(1);
        Instant at = on(day);
        while (!at.isAfter(after)) {
            day = day.plusDays(1);
            at = on(day);
        }
        return at;
    }

    private Instant on(LocalDate day) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
