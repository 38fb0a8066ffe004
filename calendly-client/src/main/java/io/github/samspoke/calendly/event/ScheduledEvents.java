package io.github.samspoke.calendly.event;

import io.github.samspoke.calendly.page.Pager;
import io.github.samspoke.calendly.ref.EventRef;

/** Scheduled events; needs {@code scheduled_events:read}, to cancel {@code scheduled_events:write}. Events of others are for owners and admins. Thread-safe. Every method but those that give a pager makes one call and throws {@code CalendlyException}. */
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

    /**
     * Cancels an event for everybody; Calendly sends mails. {@code PermissionDeniedException} if it is over, canceled
     * already or somebody else's. Sent once at most: if the answer is lost, {@code UnknownOutcomeException} says so.
     *
     * @param event which
     * @return who canceled it
     */
    Cancellation cancel(EventRef event);

    /**
     * Cancels an event and tells why, as {@link #cancel(EventRef)} does.
     *
     * @param event which
     * @param reason what everybody is told, at most 10,000 characters
     * @return who canceled it
     * @throws IllegalArgumentException if the reason is longer
     */
    Cancellation cancel(EventRef event, String reason);
}
