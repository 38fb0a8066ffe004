package io.github.samspoke.calendly.event;

/**
 * The copy of an event in an outside calendar. The canonical constructor is no API: components may be added.
 *
 * @param kind the calendar product
 * @param externalId the identifier there
 */
public record CalendarEvent(CalendarKind kind, String externalId) {}
