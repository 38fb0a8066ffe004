package io.github.samspoke.calendly.emulated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.samspoke.calendly.oauth.Secret;
import io.github.samspoke.calendly.ref.ContactRef;
import io.github.samspoke.calendly.ref.RecapRef;
import io.github.samspoke.calendly.ref.UserRef;
import io.github.samspoke.calendly.testing.RandomCases;
import io.github.samspoke.calendly.testing.RecordTree;
import io.github.samspoke.calendly.webhook.WebhookEvent;
import io.github.samspoke.calendly.webhook.WebhookEventName;
import io.github.samspoke.calendly.webhook.WebhookPayload;
import io.github.samspoke.calendly.webhook.WebhookReach;
import io.github.samspoke.calendly.webhook.WebhookSigner;
import io.github.samspoke.calendly.webhook.WebhookVerifier;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The way of a message: sampled, signed, verified, read. */
class WebhookEventsTest extends Emulated {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Secret KEY = Secret.of("sekret-webhook-signing-key-0001");

    private final UserRef owner = user(emulator.ownerUri());

    static Stream<WebhookEventName> events() {
        return Stream.of(
                WebhookEventName.INVITEE_CREATED,
                WebhookEventName.INVITEE_CANCELED,
                WebhookEventName.INVITEE_NO_SHOW_CREATED,
                WebhookEventName.INVITEE_NO_SHOW_DELETED,
                WebhookEventName.ROUTING_FORM_SUBMISSION_CREATED,
                WebhookEventName.EVENT_TYPE_CREATED,
                WebhookEventName.EVENT_TYPE_UPDATED,
                WebhookEventName.EVENT_TYPE_DELETED,
                WebhookEventName.MEETING_RECAP_CREATED,
                WebhookEventName.MEETING_RECAP_UPDATED,
                WebhookEventName.MEETING_RECAP_DELETED,
                WebhookEventName.CONTACT_CREATED,
                WebhookEventName.CONTACT_UPDATED,
                WebhookEventName.CONTACT_DELETED);
    }

    private byte[] sample(WebhookEventName event) {
        boolean ofUser = event.value().startsWith("meeting_recap.");
        WebhookReach reach = ofUser ? WebhookReach.ofUser(owner, org) : WebhookReach.ofOrganization(org);
        return as(emulator.ownerUri()).webhooks().sample(event, reach).bytes();
    }

    private static ObjectNode tree(byte[] body) {
        try {
            return (ObjectNode) JSON.readTree(new String(body, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON", e);
        }
    }

    /** A sample after something was done to its payload. */
    private byte[] changed(WebhookEventName event, Consumer<ObjectNode> change) {
        ObjectNode message = tree(sample(event));
        change.accept((ObjectNode) message.get("payload"));
        return bytes(message);
    }

    private static byte[] bytes(Object text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private WebhookEvent read(byte[] body) {
        String header = WebhookSigner.with(KEY).sign(body, time.instant());
        WebhookVerifier verifier =
                WebhookVerifier.builder().signingKey(KEY).clock(time).build();
        return WebhookEvent.read(verifier.verify(header, body));
    }

    private <T extends WebhookPayload> T payload(Class<T> kind, byte[] body) {
        WebhookPayload payload = read(body).payload();
        assertThat(payload).isInstanceOf(kind);
        return kind.cast(payload);
    }

    /** What the payload holds first: a record, or the reference of what was deleted. */
    private static Object first(WebhookPayload payload) {
        try {
            return payload.getClass().getRecordComponents()[0].getAccessor().invoke(payload);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("records can be read", e);
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void read_sampleOfEachEvent_isTypedAndWhole(WebhookEventName name) {
        byte[] body = sample(name);
        WebhookEvent event = read(body);

        assertThat(name.isKnown()).isTrue();
        assertThat(event.name()).isEqualTo(name);
        assertThat(event.createdAt()).isEqualTo(time.instant());
        assertThat(event.createdBy()).isEqualTo(owner);
        assertThat(event.payload()).isNotInstanceOf(WebhookPayload.Raw.class);
        JsonNode original = tree(body).get("payload");
        Object told = first(event.payload());
        boolean isReference = told instanceof ContactRef || told instanceof RecapRef;
        RecordTree.assertSame(told, isReference ? original.get("uri") : original, "$");
    }

    @Test
    void read_eachEvent_hasAKindOfItsOwn() {
        List<String> kinds = events().map(
                        name -> read(sample(name)).payload().getClass().getSimpleName())
                .toList();

        assertThat(kinds)
                .containsExactly(
                        "InviteeCreated",
                        "InviteeCanceled",
                        "NoShowCreated",
                        "NoShowDeleted",
                        "FormSubmitted",
                        "EventTypeCreated",
                        "EventTypeUpdated",
                        "EventTypeDeleted",
                        "RecapCreated",
                        "RecapUpdated",
                        "RecapDeleted",
                        "ContactCreated",
                        "ContactUpdated",
                        "ContactDeleted");
    }

    @Test
    @DisplayName("reality: what real messages of invitees leave out")
    void read_inviteeAsItReallyComes_isTyped() {
        byte[] body = changed(WebhookEventName.INVITEE_CREATED, invitee -> {
            invitee.remove(List.of(
                    "first_name",
                    "last_name",
                    "routing_form_submission",
                    "payment",
                    "no_show",
                    "reconfirmation",
                    "scheduling_method",
                    "invitee_scheduled_by"));
            ObjectNode event = (ObjectNode) invitee.get("scheduled_event");
            event.remove("calendar_event");
            event.putNull("meeting_notes_plain").putNull("meeting_notes_html").putNull("location");
            event.get("event_memberships")
                    .forEach(host -> ((ObjectNode) host).remove(List.of("buffered_start_time", "buffered_end_time")));
            event.withArray("event_guests")
                    .addObject()
                    .put("email", "guest@example.net")
                    .put("created_at", "2026-11-23T12:00:00Z");
        });
        WebhookPayload.InviteeCreated created = payload(WebhookPayload.InviteeCreated.class, body);

        assertThat(created.invitee().firstName()).isNull();
        assertThat(created.invitee().schedulingMethod()).isNull();
        assertThat(created.event().uri()).isEqualTo(created.invitee().event());
        assertThat(created.event().location()).isNull();
        assertThat(created.event().calendarEvent()).isNull();
        assertThat(created.event().eventGuests().get(0).updatedAt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234.56", "\"1234.56\""})
    @DisplayName("reality: an amount is a number or a string")
    void read_payment_isAnAmount(String amount) {
        byte[] body = changed(
                WebhookEventName.INVITEE_CANCELED,
                invitee -> invitee.set("payment", tree(bytes("""
                {"external_id":"ch_1","provider":"stripe","amount":%s,"currency":"EUR","terms":null,"successful":true}
                """.formatted(amount)))));

        assertThat(payload(WebhookPayload.InviteeCanceled.class, body).invitee().payment())
                .satisfies(paid -> assertThat(paid.amount()).isEqualTo(new BigDecimal("1234.56")));
    }

    @Test
    @DisplayName("reality: no-shows carry the invitee, with the mark or without")
    void read_noShow_isTheInvitee() {
        String mark = "https://api.calendly.com/invitee_no_shows/N1";
        byte[] set = changed(
                WebhookEventName.INVITEE_NO_SHOW_CREATED,
                invitee ->
                        invitee.putObject("no_show").put("uri", mark).put("created_at", "2026-11-23T12:00:00.000000Z"));
        byte[] taken = changed(WebhookEventName.INVITEE_NO_SHOW_DELETED, invitee -> invitee.remove("no_show"));

        assertThat(payload(WebhookPayload.NoShowCreated.class, set).invitee().noShow())
                .satisfies(shown -> assertThat(shown.uri()).hasToString(mark));
        assertThat(payload(WebhookPayload.NoShowDeleted.class, taken).invitee().noShow())
                .isNull();
    }

    @Test
    @DisplayName("reality: profile and answer choices of an event type may be null")
    void read_eventTypeWithNulls_isTyped() {
        byte[] body = changed(WebhookEventName.EVENT_TYPE_UPDATED, type -> {
            type.putNull("profile");
            type.putArray("custom_questions")
                    .addObject()
                    .put("name", "Why?")
                    .put("type", "text")
                    .put("position", 0)
                    .put("enabled", true)
                    .put("required", false)
                    .put("include_other", false)
                    .putNull("answer_choices");
        });
        WebhookPayload.EventTypeUpdated updated = payload(WebhookPayload.EventTypeUpdated.class, body);

        assertThat(updated.eventType().profile()).isNull();
        assertThat(updated.eventType().customQuestions().get(0).answerChoices()).isEmpty();
    }

    @Test
    @DisplayName("reality: of what was deleted a tombstone is left")
    void read_tombstone_isTheReferenceAndWhen() {
        String deleted = "\"created_at\":\"2026-11-23T12:00:00Z\",\"created_by\":null,\"payload\":{\"uri\":"
                + "\"https://api.calendly.com/%s/X1\",\"deleted_at\":\"2026-11-23T11:59:59Z\"}}";
        byte[] contact = bytes("{\"event\":\"contact.deleted\"," + deleted.formatted("contacts"));
        byte[] recap = bytes("{\"event\":\"meeting_recap.deleted\"," + deleted.formatted("meeting_recaps"));
        Instant when = Instant.parse("2026-11-23T11:59:59Z");

        assertThat(read(contact).createdBy()).isNull();
        assertThat(read(contact).payload())
                .isEqualTo(new WebhookPayload.ContactDeleted(
                        ContactRef.parse("https://api.calendly.com/contacts/X1"), when));
        assertThat(read(recap).payload())
                .isEqualTo(new WebhookPayload.RecapDeleted(
                        RecapRef.parse("https://api.calendly.com/meeting_recaps/X1"), when));
    }

    @Test
    void read_recapOfALongMeeting_isTyped() {
        String hours = "We talked. ".repeat(20_000);
        byte[] body = changed(WebhookEventName.MEETING_RECAP_UPDATED, recap -> recap.put("discussion_md", hours));

        assertThat(payload(WebhookPayload.RecapUpdated.class, body).recap().discussionMd())
                .isEqualTo(hours);
    }

    @Test
    void read_unknownEvent_isRaw() {
        byte[] body = bytes(new String(sample(WebhookEventName.INVITEE_CREATED), StandardCharsets.UTF_8)
                .replace("invitee.created", "invitee.cloned"));
        WebhookEvent event = read(body);

        assertThat(event.name()).hasToString("invitee.cloned");
        assertThat(event.name().isKnown()).isFalse();
        assertThat(event.createdBy()).isEqualTo(owner);
        assertThat(event.payload()).isInstanceOfSatisfying(WebhookPayload.Raw.class, raw -> {
            assertThat(raw.message().bytes()).isEqualTo(body);
            assertThat(raw.problem()).isNull();
            assertThat(raw.toString()).doesNotContain("example", "payload");
        });
    }

    @Test
    void read_payloadThatDoesNotFit_isRawAndNamesTheField() {
        byte[] body = changed(WebhookEventName.INVITEE_CREATED, invitee -> invitee.put("email", 3));
        WebhookEvent event = read(body);

        assertThat(event.name()).isEqualTo(WebhookEventName.INVITEE_CREATED);
        assertThat(event.createdAt()).isEqualTo(time.instant());
        assertThat(event.payload()).isInstanceOfSatisfying(WebhookPayload.Raw.class, raw -> {
            assertThat(raw.message().bytes()).isEqualTo(body);
            assertThat(raw.problem()).isEqualTo("$.payload.email is not a string");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{}",
                "{\"event\":3}",
                "{\"event\":\"invitee.created\"}",
                "{\"event\":\"contact.deleted\",\"payload\":[]}",
                "{\"event\":\"contact.deleted\",\"created_at\":\"today\",\"created_by\":\"me\",\"payload\":{}}",
                "<html>"
            })
    void read_anythingElse_isRawAsOfItsSignature(String body) {
        WebhookEvent event = read(bytes(body));

        assertThat(event.createdAt()).isEqualTo(time.instant());
        assertThat(event.createdBy()).isNull();
        assertThat(event.payload())
                .isInstanceOfSatisfying(
                        WebhookPayload.Raw.class,
                        raw -> assertThat(raw.message().text()).isEqualTo(body));
    }

    @Test
    @DisplayName("no message is refused once it is verified, whatever is in it")
    void read_brokenSamples_neverThrows() {
        List<byte[]> samples = new ArrayList<>(events().map(this::sample).toList());
        RandomCases.run("webhook.read.seed", random -> {
            byte[] body = samples.get(random.nextInt(samples.size())).clone();
            for (int i = random.nextInt(3); i >= 0; i--) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
            WebhookEvent event = read(body);
            assertThat(event.payload()).isNotNull();
            if (event.payload() instanceof WebhookPayload.Raw raw) {
                assertThat(raw.message().bytes()).isEqualTo(body);
            }
        });
    }
}
