package io.github.samspoke.calendly.routing;

import io.github.samspoke.calendly.ref.EventTypeRef;

/** Where a visitor was sent who filled in a routing form. The constructors of what is within are no API. */
public sealed interface SubmissionResult {
    /**
     * To the booking page of an event type.
     *
     * @param value the event type
     */
    record EventType(EventTypeRef value) implements SubmissionResult {}

    /**
     * To a page elsewhere.
     *
     * @param value the address
     */
    record ExternalUrl(String value) implements SubmissionResult {}

    /**
     * Nowhere; a message was shown.
     *
     * @param value the message
     */
    record CustomMessage(Message value) implements SubmissionResult {}

    /**
     * What this version does not know.
     *
     * @param type the word as Calendly writes it
     */
    record Other(String type) implements SubmissionResult {}

    /**
     * A message to a visitor.
     *
     * @param headline what stands above
     * @param body the text
     */
    record Message(String headline, String body) {}
}
