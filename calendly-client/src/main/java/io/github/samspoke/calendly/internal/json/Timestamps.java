package io.github.samspoke.calendly.internal.json;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Timestamps, quickest in the form that Calendly writes, {@code 2026-11-23T09:00:00.123456Z} with 0 to 9 digits. A page
 * holds hundreds, and reading them in the general way takes most of the time a page takes.
 */
final class Timestamps {
    private static final int SECONDS_END = "2026-11-23T09:00:00".length();
    private static final int NANO_DIGITS = 9;

    private Timestamps() {}

    /**
     * What {@link Instant#parse} makes of a text.
     *
     * @throws java.time.DateTimeException if it is no timestamp
     */
    static Instant parse(String text) {
        Instant instant = hasMarks(text) ? instantOrNull(text) : null;
        return instant == null ? Instant.parse(text) : instant;
    }

    private static boolean hasMarks(String text) {
        return text.length() > SECONDS_END
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && text.charAt(text.length() - 1) == 'Z';
    }

    private static @Nullable Instant instantOrNull(String text) {
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, SECONDS_END);
        int nanos = nanos(text, text.length() - 1);
        if ((year | month | day | nanos | hour | minute | second) < 0 || hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        long seconds = LocalDate.of(year, month, day).toEpochDay() * 86_400 + hour * 3_600 + minute * 60 + second;
        return Instant.ofEpochSecond(seconds, nanos);
    }

    /** The fraction of the second, negative if it is none. */
    private static int nanos(String text, int end) {
        if (end == SECONDS_END) {
            return 0;
        }
        int missing = NANO_DIGITS - (end - SECONDS_END - 1);
        if (text.charAt(SECONDS_END) != '.' || missing < 0 || missing == NANO_DIGITS) {
            return -1;
        }
        int nanos = number(text, SECONDS_END + 1, end);
        for (int i = 0; i < missing; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    /** At most nine digits, negative if one is none. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
