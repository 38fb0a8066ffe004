package io.github.samspoke.app.console.web;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How figures and times are written for people: English, and in UTC. */
public final class Shown {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Shown() {}

    /** Day and minute. */
    public static String moment(Instant time) {
        return MOMENT.format(time);
    }

    /** The day. */
    public static String day(Instant time) {
        return DAY.format(time);
    }

    /** With separators of thousands. */
    public static String number(long value) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(value);
    }

    /** In whole days. */
    public static String days(Duration duration) {
        return number(duration.toDays());
    }
}
