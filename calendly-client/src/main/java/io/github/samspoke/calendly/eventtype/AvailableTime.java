package io.github.samspoke.calendly.eventtype;

import java.time.Instant;

/**
 * A time at which an event type can be booked. The canonical constructor is no API: components may be added.
 *
 * @param status as Calendly writes it; {@code available}
 * @param inviteesRemaining how many invitees still find a place
 * @param startTime when the meeting would start
 * @param schedulingUrl the page that books this time
 */
public record AvailableTime(String status, int inviteesRemaining, Instant startTime, String schedulingUrl) {}
