package io.github.samspoke.calendly.availability;

import io.github.samspoke.calendly.ref.EventTypeRef;
import io.github.samspoke.calendly.transport.RawJson;
import org.jspecify.annotations.Nullable;

/**
 * When a host can be booked for an event type. The canonical constructor is no API: components may be added.
 *
 * @param eventType what can be booked; null if Calendly leaves it out
 * @param availabilitySetting who decides; null if Calendly leaves it out
 * @param availabilityRule the hours; null if Calendly leaves it out
 * @param rawJson the body as it came; none for an item of a list, whose page has it
 */
public record EventTypeAvailability(
        @Nullable EventTypeRef eventType,
        @Nullable AvailabilitySetting availabilitySetting,
        @Nullable HostHours availabilityRule,
        RawJson rawJson) {}
