package io.github.samspoke.calendly.availability;

import io.github.samspoke.calendly.transport.JsonBody;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Some hours of a day. The canonical constructor is no API: components may be added.
 *
 * @param from from when, {@code HH:MM} as Calendly writes it; null if Calendly leaves it out
 * @param to until when, {@code HH:MM} as Calendly writes it; null if Calendly leaves it out
 */
public record AvailabilityInterval(
        @Nullable String from, @Nullable String to) {
    /**
     * The hours between two times of the day.
     *
     * @param from from when; seconds are dropped
     * @param to until when; seconds are dropped
     * @return an interval
     */
    public static AvailabilityInterval between(LocalTime from, LocalTime to) {
        return new AvailabilityInterval(minutes(from), minutes(to));
    }

    private static String minutes(LocalTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    JsonBody body() {
        return JsonBody.empty().withPresent("from", from).withPresent("to", to);
    }
}
