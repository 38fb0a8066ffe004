package io.github.samspoke.emulator.internal.generator;

import io.github.samspoke.emulator.internal.state.Micros;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.SplittableRandom;

/** Picks times for meetings: weekdays, office hours, on the quarter. */
final class Slots {
    private static final int TRIES = 16;

    private Slots() {}

    /** A time between two others. */
    static long between(long from, long to, SplittableRandom random) {
        if (to <= from) {
            return wholeMinute(from);
        }
        long firstDay = Math.floorDiv(from, Micros.DAY);
        long lastDay = Math.floorDiv(to, Micros.DAY);
        for (int i = 0; i < TRIES; i++) {
            long day = random.nextLong(firstDay, lastDay + 1);
            long time = day * Micros.DAY + (32L + random.nextInt(36)) * 15 * Micros.MINUTE;
            if (time >= from && time <= to && weekday(day)) {
                return time;
            }
        }
        return wholeMinute(random.nextLong(from, to));
    }

    private static boolean weekday(long day) {
        DayOfWeek name = LocalDate.ofEpochDay(day).getDayOfWeek();
        return name != DayOfWeek.SATURDAY && name != DayOfWeek.SUNDAY;
    }

    private static long wholeMinute(long micros) {
        return -Math.floorDiv(-micros, Micros.MINUTE) * Micros.MINUTE;
    }
}
