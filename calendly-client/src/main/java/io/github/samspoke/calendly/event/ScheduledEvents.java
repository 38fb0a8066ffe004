package io.github.samspoke.calendly.event;

import io.github.samspoke.calendly.page.Pager;
import io.github.samspoke.calendly.ref.EventRef;

/** Scheduled events; needs {@code scheduled_events:read}. Events of others are for owners and admins. Thread-safe. Every method but those that give a pager makes one call and throws {@code CalendlyException}. */
public interface ScheduledEvents {
    /**
     * Lists events.
     *
     * @param query which
     * @return the events
     */
    Pager<ScheduledEvent> list(EventQuery query);

    /**
     * Reads an event.
     *
     * @param event which
     * @return the event
     */
    ScheduledEvent get(EventRef event);
}
