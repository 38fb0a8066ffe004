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
            Map.entry(WebhookEventName.INVITEE_CREATED, ofInvitee(WebhookPayload.InviteeCreated::new)),
            Map.entry(WebhookEventName.INVITEE_CANCELED, ofInvitee(WebhookPayload.InviteeCanceled::new)),
            Map.entry(WebhookEventName.INVITEE_NO_SHOW_CREATED, ofInvitee(WebhookPayload.NoShowCreated::new)),
            Map.entry(WebhookEventName.INVITEE_NO_SHOW_DELETED, ofInvitee(WebhookPayload.NoShowDeleted::new)),
            Map.entry(
                    WebhookEventName.ROUTING_FORM_SUBMISSION_CREATED,
                    of(RoutingJson::routingFormSubmission, WebhookPayload.FormSubmitted::new)),
            Map.entry(
                    WebhookEventName.EVENT_TYPE_CREATED,
                    of(EventTypeJson::eventType, WebhookPayload.EventTypeCreated::new)),
            Map.entry(
                    WebhookEventName.EVENT_TYPE_UPDATED,
                    of(EventTypeJson::eventType, WebhookPayload.EventTypeUpdated::new)),
            Map.entry(
                    WebhookEventName.EVENT_TYPE_DELETED,
                    of(EventTypeJson::eventType, WebhookPayload.EventTypeDeleted::new)),
            Map.entry(
                    WebhookEventName.MEETING_RECAP_CREATED,
                    of(RecapJson::meetingRecap, WebhookPayload.RecapCreated::new)),
            Map.entry(
                    WebhookEventName.MEETING_RECAP_UPDATED,
                    of(RecapJson::meetingRecap, WebhookPayload.RecapUpdated::new)),
            Map.entry(
                    WebhookEventName.MEETING_RECAP_DELETED,
                    ofTombstone(RecapRef::parse, WebhookPayload.RecapDeleted::new)),
            Map.entry(WebhookEventName.CONTACT_CREATED, of(ContactJson::contact, WebhookPayload.ContactCreated::new)),
            Map.entry(WebhookEventName.CONTACT_UPDATED, of(ContactJson::contact, WebhookPayload.ContactUpdated::new)),
            Map.entry(
                    WebhookEventName.CONTACT_DELETED,
                    ofTombstone(ContactRef::parse, WebhookPayload.ContactDeleted::new)));

    private final VerifiedWebhook message;

    WebhookReader(VerifiedWebhook message) {
        this.message = message;
    }

    private static <T> Function<JsonFields, WebhookPayload> of(
            Function<JsonFields, T> reader, Function<T, WebhookPayload> payload) {
        return reader.andThen(payload);
    }

    /** All that is told of invitees is told alike: the invitee, and within it the event. */
    private static Function<JsonFields, WebhookPayload> ofInvitee(
            BiFunction<Invitee, ScheduledEvent, WebhookPayload> payload) {
        return o -> payload.apply(InviteeJson.invitee(o), o.object("scheduled_event", EventJson::scheduledEvent));
    }

    /** What was deleted leaves no more than its reference and the time. */
    private static <T> Function<JsonFields, WebhookPayload> ofTombstone(
            Function<String, T> reference, BiFunction<T, @Nullable Instant, WebhookPayload> payload) {
        return o -> payload.apply(o.value("uri", reference), o.instantOrNull("deleted_at"));
    }

    WebhookEvent read() {
        try {
            return read(JsonReader.parseLongTexts(message.body()));
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
