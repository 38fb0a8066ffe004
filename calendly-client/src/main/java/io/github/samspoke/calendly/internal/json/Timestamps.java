package io.github.samspoke.calendly.internal.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Timestamps in the form that Calendly writes, {@code 2026-11-23T09:00:00.123456Z} with 0 to 9 digits, read from the
 * bytes of the document. A page holds hundreds, and reading them in the general way takes most of the time a page takes.
 */
final class Timestamps {
    private static final int SECONDS_END = "2026-11-23T09:00:00".length();
    private static final int NANO_DIGITS = 9;

    private Timestamps() {}

    /** Whether it is worth a try: a glance at a string's bytes that little else passes. */
    static boolean mayBeAt(byte[] json, int from) {
        return from + SECONDS_END + 1 < json.length
                && json[from + 4] == '-'
                && json[from + 7] == '-'
                && json[from + 10] == 'T'
                && json[from + 13] == ':'
                && json[from + 16] == ':';
    }

    /** The instant whose string begins there, null if it is not in this form. */
    static @Nullable Instant read(byte[] json, int from) {
        int end = from + SECONDS_END;
        int nanos = 0;
        if (json[end] == '.') {
            int digits = end + 1;
            for (end = digits; isDigit(json[end]) && end - digits < NANO_DIGITS; end++) {
                nanos = nanos * 10 + json[end] - '0';
            }
            if (end == digits) {
                return null;
            }
            for (int missing = NANO_DIGITS - (end - digits); missing > 0; missing--) {
                nanos *= 10;
            }
        }
        return json[end] == 'Z' && json[end + 1] == '"' ? instant(json, from, nanos) : null;
    }

    private static @Nullable Instant instant(byte[] json, int from, int nanos) {
        int century = two(json, from);
        int year = two(json, from + 2);
        int month = two(json, from + 5);
        int day = two(json, from + 8);
        int hour = two(json, from + 11);
        int minute = two(json, from + 14);
        int second = two(json, from + 17);
        if ((century | year | month | day | hour | minute | second) < 0 || hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        try {
            long days = LocalDate.of(century * 100 + year, month, day).toEpochDay();
            return Instant.ofEpochSecond(((days * 24 + hour) * 60 + minute) * 60 + second, nanos);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Two digits as a number, negative if one is none. */
    private static int two(byte[] json, int at) {
        return isDigit(json[at]) && isDigit(json[at + 1]) ? (json[at] - '0') * 10 + json[at + 1] - '0' : -1;
    }

    private static boolean isDigit(byte character) {
        return character >= '0' && character <= '9';
    }
}
