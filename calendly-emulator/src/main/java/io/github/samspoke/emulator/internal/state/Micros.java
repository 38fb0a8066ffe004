package io.github.samspoke.emulator.internal.state;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

/** Instants as microseconds since 1970, which is as exact as Calendly writes them. */
public final class Micros {
    public static final long SECOND = 1_000_000L;
    public static final long MINUTE = 60 * SECOND;
    public static final long DAY = 86_400 * SECOND;

    private Micros() {}

    public static long of(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** ISO 8601 in UTC with all six digits; {@link Instant#toString} would drop trailing zeros. */
    public static String text(long micros) {
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(micros, DAY));
        long ofDay = Math.floorMod(micros, DAY);
        int second = (int) (ofDay / SECOND);
        char[] out = new char[27];
        digits(out, 0, 4, date.getYear());
        out[4] = '-';
        digits(out, 5, 2, date.getMonthValue());
        out[7] = '-';
        digits(out, 8, 2, date.getDayOfMonth());
        out[10] = 'T';
        digits(out, 11, 2, second / 3600);
        out[13] = ':';
        digits(out, 14, 2, second / 60 % 60);
        out[16] = ':';
        digits(out, 17, 2, second % 60);
        out[19] = '.';
        digits(out, 20, 6, (int) (ofDay % SECOND));
        out[26] = 'Z';
        return new String(out);
    }

    /** Reads an ISO 8601 date and time with an offset and a year of four digits; empty when it is none. */
    public static OptionalLong parse(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            boolean fourDigits = time.getYear() >= 0 && time.getYear() <= 9_999;
            return fourDigits ? OptionalLong.of(of(time.toInstant())) : OptionalLong.empty();
        } catch (DateTimeParseException e) {
            return OptionalLong.empty();
        }
    }

    private static void digits(char[] out, int from, int count, int value) {
        int rest = value;
        for (int i = from + count - 1; i >= from; i--) {
            out[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
