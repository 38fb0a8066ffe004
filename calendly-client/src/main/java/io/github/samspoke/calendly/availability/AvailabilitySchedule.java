package io.github.samspoke.calendly.availability;

import io.github.samspoke.calendly.ref.AvailabilityScheduleRef;
import io.github.samspoke.calendly.ref.UserRef;
import io.github.samspoke.calendly.transport.RawJson;
import java.util.List;

/**
 * A schedule that a user keeps to be booked by. The canonical constructor is no API: components may be added.
 *
 * @param uri which schedule this is
 * @param isDefault whether new event types begin with it
 * @param name the name the user gave it
 * @param user whose it is
 * @param timezone the time zone of the hours as Calendly writes it; not always a valid IANA name
 * @param rules the hours, by day of the week and by date
 * @param rawJson the body as it came; none for an item of a list, whose page has it
 */
public record AvailabilitySchedule(
        AvailabilityScheduleRef uri,
        boolean isDefault,
        String name,
        UserRef user,
        String timezone,
        List<AvailabilityRule> rules,
        RawJson rawJson) {}
