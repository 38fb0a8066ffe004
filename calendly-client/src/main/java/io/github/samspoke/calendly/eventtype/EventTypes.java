package io.github.samspoke.calendly.eventtype;

import io.github.samspoke.calendly.page.Pager;
import io.github.samspoke.calendly.ref.EventTypeRef;

/** Event types; needs {@code event_types:read}. Thread-safe. Every method but those that give a pager makes one call and throws {@code CalendlyException}. */
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
}
