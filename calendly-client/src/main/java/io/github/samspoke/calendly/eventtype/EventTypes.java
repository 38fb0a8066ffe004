package io.github.samspoke.calendly.eventtype;

import io.github.samspoke.calendly.page.Page;
import io.github.samspoke.calendly.page.Pager;
import io.github.samspoke.calendly.ref.EventTypeRef;
import io.github.samspoke.calendly.ref.UserRef;
import java.time.Instant;

/** Event types; needs {@code event_types:read}, to change anything {@code event_types:write}. Thread-safe. Every method but those that give a pager makes one call and throws {@code CalendlyException}. */
public interface EventTypes {
    /**
     * Lists event types.
     *
     * @param query which
     * @return the event types
     */
    Pager<EventType> list(EventTypeQuery query);

    /**
     * Reads an event type.
     *
     * @param eventType which
     * @return the event type
     */
    EventType get(EventTypeRef eventType);

    /**
     * Makes an event type for one invitee at a time. Sent once at most.
     *
     * @param owner the caller; owners and admins may name others of their organization
     * @param name its name
     * @param settings what else is to be said; unless it is set active, it cannot be booked yet
     * @return the event type
     */
    EventType create(UserRef owner, String name, EventTypeSettings settings);

    /**
     * Changes an event type for one invitee at a time; Calendly refuses shared ones. Sent once at most.
     *
     * @param eventType which
     * @param settings what becomes different
     * @return the event type as it is now
     */
    EventType update(EventTypeRef eventType, EventTypeSettings settings);

    /**
     * Makes an event type for one occasion. Sent once at most.
     *
     * @param eventType what and when
     * @return the event type
     */
    EventType createOneOff(OneOffEventType eventType);

    /**
     * Lists the times at which an event type can be booked. Calendly's documents name {@code availability:read} for it in
     * one place and {@code event_types:read} in another, so ask for both.
     *
     * @param eventType which
     * @param from from when; Calendly refuses the past
     * @param to until when, later by at most 31 days
     * @return the times, all in one page
     * @throws IllegalArgumentException if the stretch of time is empty or too long
     */
    Page<AvailableTime> availableTimes(EventTypeRef eventType, Instant from, Instant to);

    /**
     * Lists who hosts an event type.
     *
     * @param eventType which
     * @return one item for each host
     */
    Pager<EventTypeMembership> memberships(EventTypeRef eventType);
}
