package io.github.samspoke.calendly.availability;

import io.github.samspoke.calendly.ref.AvailabilityScheduleRef;
import io.github.samspoke.calendly.ref.UserRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hours of a host for an event type: those of a schedule, or others. The canonical constructor is no API:
 * components may be added.
 *
 * @param timezone the time zone of the hours as Calendly writes it; null if Calendly leaves it out
 * @param uri the schedule they follow; null if Calendly leaves it out
 * @param name the name of the schedule; null if Calendly leaves it out
 * @param user the host; null if Calendly leaves it out
 * @param rules the hours, by day of the week and by date; empty if Calendly leaves them out
 */
public record HostHours(
        @Nullable String timezone,
        @Nullable AvailabilityScheduleRef uri,
        @Nullable String name,
        @Nullable UserRef user,
        List<AvailabilityRule> rules) {}
