package io.github.samspoke.calendly.internal.api;

import io.github.samspoke.calendly.page.Filters;
import java.time.Duration;
import java.time.Instant;

/** The stretch of time that some lists must name, and that Calendly limits. */
final class Window {
    private Window() {}

    static Filters of(Filters filters, Instant from, Instant to, int maxDays) {
        if (!to.isAfter(from) || Duration.between(from, to).compareTo(Duration.ofDays(maxDays)) > 0) {
            throw new IllegalArgumentException(
                    "to must be after from, by at most " + maxDays + " days, but from is " + from + " and to is " + to);
        }
        return filters.with("start_time", from.toString()).with("end_time", to.toString());
    }
}
