package io.github.samspoke.calendly.internal.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Timestamps in the form that Calendly writes nearly everywhere, {@code 2026-11-23T09:00:00.123456Z}. A page holds
 * hundreds, and reading them in the general way takes most of the time a page takes.
 */
final class Timestamps {
    private static final int LENGTH = "2026-11-23T09:00:00.123456Z".length();
    private static final DateTimeFormatter FORM =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter();

    private Timestamps() {}

    /** Whether a field of this name is worth a try. */
    static boolean isNamed(String field) {
        return field.endsWith("_at") || field.endsWith("_time");
    }

    /** The instant, null if the characters are not in this form. */
    static @Nullable Instant read(char[] c, int at, int length) {
        boolean marks = length == LENGTH
                && c[at + 4] == '-'
                && c[at + 7] == '-'
                && c[at + 10] == 'T'
                && c[at + 13] == ':'
                && c[at + 16] == ':'
                && c[at + 19] == '.'
                && c[at + 26] == 'Z';
        try {
            return marks ? instant(c, at) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Instant instant(char[] c, int at) {
        int hour = two(c, at + 11);
        int minute = two(c, at + 14);
        int second = two(c, at + 17);
        if (hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        long day = LocalDate.of(two(c, at) * 100 + two(c, at + 2), two(c, at + 5), two(c, at + 8))
                .toEpochDay();
        int micros = (two(c, at + 20) * 100 + two(c, at + 22)) * 100 + two(c, at + 24);
        return Instant.ofEpochSecond(day * 86_400 + hour * 3_600L + minute * 60L + second, micros * 1_000L);
    }

    private static int two(char[] c, int at) {
        int tens = c[at] - '0';
        int ones = c[at + 1] - '0';
        // Negative where either is below 0 or above 9.
        if ((tens | ones | (9 - tens) | (9 - ones)) < 0) {
            throw new DateTimeException("not a digit");
        }
        return tens * 10 + ones;
    }

    /** The characters that {@link #read} took, exactly. */
    static String print(Instant instant) {
        return FORM.format(instant);
    }
}
