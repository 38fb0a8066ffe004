package io.github.samspoke.calendly.scheduling;

import io.github.samspoke.calendly.eventtype.LocationOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a share. The canonical constructor is no API: components may be added.
 *
 * @param name the name; null if Calendly leaves it out
 * @param duration the length in minutes; null if Calendly leaves it out
 * @param durationOptions the lengths to choose from, in minutes; null if Calendly leaves it out
 * @param periodType how far ahead can be booked; null if Calendly leaves it out
 * @param startDate the first day that can be booked; null if Calendly leaves it out
 * @param endDate the last day that can be booked; null if Calendly leaves it out
 * @param maxBookingTime how far ahead can be booked, in a unit that Calendly does not document; null if Calendly leaves
 *     it out
 * @param hideLocation whether the place is told only after booking; null if Calendly leaves it out
 * @param locationConfigurations the places offered; empty if Calendly leaves them out
 * @param availabilityRule the hours as Calendly writes them, for it does not document their form here; null if Calendly
 *     leaves them out
 */
public record ShareOverride(
        @Nullable String name,
        @Nullable Integer duration,
        @Nullable List<Integer> durationOptions,
        @Nullable PeriodType periodType,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable Integer maxBookingTime,
        @Nullable Boolean hideLocation,
        List<LocationOption> locationConfigurations,
        @Nullable Map<String, @Nullable Object> availabilityRule) {}
