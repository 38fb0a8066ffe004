package io.github.samspoke.calendly.scheduling;

import io.github.samspoke.calendly.ref.EventTypeRef;

/** Makes links to book an event type once. Thread-safe. Every method makes one call, sent once at most, and throws {@code CalendlyException}. */
public interface Scheduling {
    /**
     * Makes a link that books an event type as it is; needs {@code scheduling_links:write}. The link ends with the first
     * booking.
     *
     * @param eventType one's own; owners and admins may name others of their organization
     * @return the link
     */
    SchedulingLink link(EventTypeRef eventType);

    /**
     * Makes a link that books an event type with other settings; needs {@code shares:write}. The event type itself stays
     * as it is.
     *
     * @param share which event type, and what is different
     * @return the link and its settings
     */
    Share share(NewShare share);
}
