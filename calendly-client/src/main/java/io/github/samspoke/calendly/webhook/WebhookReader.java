package io.github.samspoke.calendly.webhook;

import static java.util.Objects.requireNonNullElse;

import io.github.samspoke.calendly.event.ScheduledEvent;
import io.github.samspoke.calendly.internal.api.ContactJson;
import io.github.samspoke.calendly.internal.api.EventJson;
import io.github.samspoke.calendly.internal.api.EventTypeJson;
import io.github.samspoke.calendly.internal.api.InviteeJson;
import io.github.samspoke.calendly.internal.api.RecapJson;
import io.github.samspoke.calendly.internal.api.RoutingJson;
import io.github.samspoke.calendly.internal.json.JsonFields;
import io.github.samspoke.calendly.internal.json.JsonReader;
import io.github.samspoke.calendly.internal.json.JsonShapeException;
import io.github.samspoke.calendly.invitee.Invitee;
import io.github.samspoke.calendly.ref.ContactRef;
import io.github.samspoke.calendly.ref.RecapRef;
import io.github.samspoke.calendly.ref.UserRef;
import io.github.samspoke.calendly.transport.RawJson;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads one message, each part as well as it can be. */
final class WebhookReader {
    private static final WebhookEventName UNNAMED = WebhookEventName.of("");
    private static final Map<WebhookEventName, Function<JsonFields, WebhookPayload>> PAYLOADS = Map.ofEntries(
            Map.entry(WebhookEventName.INVITEE_CREATED, invitee(WebhookPayload.InviteeCreated::new)),
            Map.entry(WebhookEventName.INVITEE_CANCELED, invitee(WebhookPayload.InviteeCanceled::new)),
            Map.entry(WebhookEventName.INVITEE_NO_SHOW_CREATED, invitee(WebhookPayload.NoShowCreated::new)),
            Map.entry(WebhookEventName.INVITEE_NO_SHOW_DELETED, invitee(WebhookPayload.NoShowDeleted::new)),
            Map.entry(
                    WebhookEventName.ROUTING_FORM_SUBMISSION_CREATED,
                    o -> new WebhookPayload.FormSubmitted(RoutingJson.routingFormSubmission(o))),
            Map.entry(
                    WebhookEventName.EVENT_TYPE_CREATED,
                    o -> new WebhookPayload.EventTypeCreated(EventTypeJson.eventType(o))),
            Map.entry(
                    WebhookEventName.EVENT_TYPE_UPDATED,
                    o -> new WebhookPayload.EventTypeUpdated(EventTypeJson.eventType(o))),
            Map.entry(
                    WebhookEventName.EVENT_TYPE_DELETED,
                    o -> new WebhookPayload.EventTypeDeleted(EventTypeJson.eventType(o))),
            Map.entry(
                    WebhookEventName.MEETING_RECAP_CREATED,
                    o -> new WebhookPayload.RecapCreated(RecapJson.meetingRecap(o))),
            Map.entry(
                    WebhookEventName.MEETING_RECAP_UPDATED,
                    o -> new WebhookPayload.RecapUpdated(RecapJson.meetingRecap(o))),
            Map.entry(
                    WebhookEventName.MEETING_RECAP_DELETED,
                    o -> new WebhookPayload.RecapDeleted(
                            o.value("uri", RecapRef::parse), o.instantOrNull("deleted_at"))),
            Map.entry(WebhookEventName.CONTACT_CREATED, o -> new WebhookPayload.ContactCreated(ContactJson.contact(o))),
            Map.entry(WebhookEventName.CONTACT_UPDATED, o -> new WebhookPayload.ContactUpdated(ContactJson.contact(o))),
            Map.entry(
                    WebhookEventName.CONTACT_DELETED,
                    o -> new WebhookPayload.ContactDeleted(
                            o.value("uri", ContactRef::parse), o.instantOrNull("deleted_at"))));

    private final VerifiedWebhook message;

    WebhookReader(VerifiedWebhook message) {
        this.message = message;
    }

    /** All that is told of invitees is told alike: the invitee, and within it the event. */
    private static Function<JsonFields, WebhookPayload> invitee(
            BiFunction<Invitee, ScheduledEvent, WebhookPayload> payload) {
        return o -> payload.apply(InviteeJson.invitee(o), o.object("scheduled_event", EventJson::scheduledEvent));
    }

    WebhookEvent read() {
        try {
            return read(JsonReader.parse(message.body()));
        } catch (JsonShapeException e) {
            return new WebhookEvent(UNNAMED, message.signedAt(), null, raw(e.getMessage()));
        }
    }

    private WebhookEvent read(JsonFields o) {
        WebhookEventName name =
                requireNonNullElse(lenient(() -> o.valueOrNull("event", WebhookEventName::of)), UNNAMED);
        Instant createdAt = requireNonNullElse(lenient(() -> o.instantOrNull("created_at")), message.signedAt());
        UserRef createdBy = lenient(() -> o.valueOrNull("created_by", UserRef::parse));
        return new WebhookEvent(name, createdAt, createdBy, payload(name, o));
    }

    private WebhookPayload payload(WebhookEventName name, JsonFields o) {
        Function<JsonFields, WebhookPayload> reader = PAYLOADS.get(name);
        try {
            return reader == null ? raw(null) : o.object("payload", reader);
        } catch (JsonShapeException e) {
            return raw(e.getMessage());
        }
    }

    private WebhookPayload raw(@Nullable String problem) {
        return new WebhookPayload.Raw(RawJson.of(message.body()), problem);
    }

    private static <T> @Nullable T lenient(Supplier<@Nullable T> field) {
        try {
            return field.get();
        } catch (JsonShapeException e) {
            return null;
        }
    }
}
