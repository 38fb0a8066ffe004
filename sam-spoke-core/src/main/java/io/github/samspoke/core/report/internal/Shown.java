package io.github.samspoke.core.report.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.joda.money.Money;

/** Values as people read them on the page: thousands apart, instants to the minute; files keep the exact ones. */
final class Shown {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern AMOUNT = Pattern.compile("\\b([A-Z]{3} -?)(\\d{4,})(?!\\d)");
    private static final Pattern INSTANT =
            Pattern.compile("\\b(\\d{4}-\\d{2}-\\d{2})T(\\d{2}:\\d{2})(?::\\d{2}(?:\\.\\d+)?)?Z");

    private Shown() {}

    static String of(Object value) {
        if (value instanceof Integer number) {
            return String.format(Locale.ROOT, "%,d", number);
        }
        return value instanceof Money money ? text(money.toString()) : value.toString();
    }

    static String grouped(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, amount.scale()) + "f", amount);
    }

    static String at(Instant instant) {
        return MINUTE.format(instant);
    }

    /** A sentence of the engine's in which amounts, instants and a basis may stand. */
    static String text(String sentence) {
        String apart = AMOUNT.matcher(sentence)
                .replaceAll(found -> found.group(1) + String.format(Locale.ROOT, "%,d", Long.valueOf(found.group(2))));
        return INSTANT.matcher(apart)
                .replaceAll("$1 $2 UTC")
                .replace(", ESTIMATE_AVERAGE", ", estimated at the average price");
    }
}
