package io.github.samspoke.calendly.webhook;

import io.github.samspoke.calendly.contact.Contact;
import io.github.samspoke.calendly.event.ScheduledEvent;
import io.github.samspoke.calendly.eventtype.EventType;
import io.github.samspoke.calendly.invitee.Invitee;
import io.github.samspoke.calendly.recap.MeetingRecap;
import io.github.samspoke.calendly.ref.ContactRef;
import io.github.samspoke.calendly.ref.RecapRef;
import io.github.samspoke.calendly.routing.RoutingFormSubmission;
import io.github.samspoke.calendly.transport.RawJson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook tells. The constructors of what is within are no API, and kinds may be added: handle those you know and
 * let the others pass.
 */
public sealed interface WebhookPayload {
    /**
     * Somebody booked a meeting, or took another time for it: then {@code oldInvitee} names the one replaced.
     *
     * @param invitee the invitee
     * @param event the meeting
     */
    record InviteeCreated(Invitee invitee, ScheduledEvent event) implements WebhookPayload {}

    /**
     * A meeting was canceled, or another time was taken for it: then the invitee is {@code rescheduled}.
     *
     * @param invitee the invitee
     * @param event the meeting
     */
    record InviteeCanceled(Invitee invitee, ScheduledEvent event) implements WebhookPayload {}

    /**
     * Somebody was marked as not having come.
     *
     * @param invitee the invitee, with the mark
     * @param event the meeting
     */
    record NoShowCreated(Invitee invitee, ScheduledEvent event) implements WebhookPayload {}

    /**
     * The mark of not having come was taken away.
     *
     * @param invitee the invitee, without the mark
     * @param event the meeting
     */
    record NoShowDeleted(Invitee invitee, ScheduledEvent event) implements WebhookPayload {}

    /**
     * A visitor filled in a routing form.
     *
     * @param submission what was filled in
     */
    record FormSubmitted(RoutingFormSubmission submission) implements WebhookPayload {}

    /**
     * An event type was made.
     *
     * @param eventType the event type
     */
    record EventTypeCreated(EventType eventType) implements WebhookPayload {}

    /**
     * An event type changed.
     *
     * @param eventType the event type as it is now
     */
    record EventTypeUpdated(EventType eventType) implements WebhookPayload {}

    /**
     * An event type was deleted.
     *
     * @param eventType the event type as it was
     */
    record EventTypeDeleted(EventType eventType) implements WebhookPayload {}

    /**
     * A recap was made.
     *
     * @param recap the recap
     */
    record RecapCreated(MeetingRecap recap) implements WebhookPayload {}

    /**
     * A recap changed.
     *
     * @param recap the recap as it is now
     */
    record RecapUpdated(MeetingRecap recap) implements WebhookPayload {}

    /**
     * A recap was deleted.
     *
     * @param recap which it was
     * @param deletedAt when; null if Calendly leaves it out
     */
    record RecapDeleted(RecapRef recap, @Nullable Instant deletedAt) implements WebhookPayload {}

    /**
     * A contact was made.
     *
     * @param contact the contact
     */
    record ContactCreated(Contact contact) implements WebhookPayload {}

    /**
     * A contact changed.
     *
     * @param contact the contact as it is now
     */
    record ContactUpdated(Contact contact) implements WebhookPayload {}

    /**
     * A contact was deleted.
     *
     * @param contact which it was
     * @param deletedAt when; null if Calendly leaves it out
     */
    record ContactDeleted(ContactRef contact, @Nullable Instant deletedAt) implements WebhookPayload {}

    /**
     * What this version cannot read: an event it does not know, or a message that is not what it should be.
     *
     * @param message the whole message; shows nothing of itself
     * @param problem the first field that does not fit and why, without its value; null for an event not known
     */
    record Raw(RawJson message, @Nullable String problem) implements WebhookPayload {}
}
