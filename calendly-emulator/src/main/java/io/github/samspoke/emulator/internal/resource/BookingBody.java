package io.github.samspoke.emulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Uris;
import io.github.samspoke.emulator.internal.wire.ApiError;
import io.github.samspoke.emulator.internal.wire.Blanks;
import io.github.samspoke.emulator.internal.wire.Checks;
import io.github.samspoke.emulator.internal.wire.JsonOut;
import io.github.samspoke.emulator.internal.wire.Shape;

/** What is said of a meeting when it is booked, and what of it the event and its invitee show. */
final class BookingBody {
    private static final int TEXT = 255;
    private static final int GUESTS = 10;
    private static final Shape INVITEE = new Shape()
            .must("email", Checks.email())
            .must("timezone", Checks.zone())
            .may("name", Checks.text(TEXT))
            .may("first_name", Checks.text(TEXT))
            .may("last_name", Checks.text(TEXT))
            .may("text_reminder_number", Checks.text(TEXT));
    private static final Shape ANSWER = new Shape()
            .must("question", Checks.text(10_000))
            .must("answer", Checks.text(10_000))
            .must("position", Checks.number(0, 100));
    private static final Shape.Check UTM = Checks.orNull(Checks.text(TEXT));
    private static final Shape TRACKING = new Shape()
            .may("utm_campaign", UTM)
            .may("utm_source", UTM)
            .may("utm_medium", UTM)
            .may("utm_content", UTM)
            .may("utm_term", UTM)
            .may("salesforce_uuid", UTM);

    private final Shape shape;

    BookingBody(Uris uris) {
        this.shape = new Shape()
                .must("event_type", Checks.reference(uris, Kind.EVENT_TYPE))
                .must("start_time", Checks.time())
                .must("invitee", Checks.object(INVITEE))
                .may("location", Checks.object(Places.shape()))
                .may("questions_and_answers", Checks.list(0, 100, Checks.object(ANSWER)))
                .may("tracking", Checks.object(TRACKING))
                .may("event_guests", Checks.list(0, GUESTS, Checks.email()));
    }

    ObjectNode read(String body) {
        ObjectNode read = shape.read(body);
        if (name(read.path("invitee")).isEmpty()) {
            throw ApiError.invalid("invitee.name", "or first_name must be filled");
        }
        return read;
    }

    private static String name(JsonNode invitee) {
        String parts = invitee.path("first_name").asText("")
                + ' '
                + invitee.path("last_name").asText("");
        return invitee.path("name").asText(parts).strip();
    }

    /** What the event shows: place and guests. */
    static ObjectNode event(ObjectNode body, JsonNode offered, String id, long now) {
        JsonNode place = body.path("location").isObject() ? body.path("location") : offered;
        String where = place.path("location").asText(place.path("phone_number").asText(""));
        return JsonOut.node(json -> {
            json.object("location", out -> Places.write(out, place.path("kind").asText("custom"), where, id));
            json.array(
                    "event_guests",
                    items -> body.path("event_guests")
                            .forEach(guest -> items.item(item -> item.put("email", guest.asText())
                                    .time("created_at", now)
                                    .time("updated_at", now))));
        });
    }

    /** What the invitee shows. */
    static ObjectNode invitee(ObjectNode body, String scheduler) {
        JsonNode invitee = body.path("invitee");
        return JsonOut.node(json -> {
            json.put("name", name(invitee))
                    .put("first_name", invitee.path("first_name").textValue())
                    .put("last_name", invitee.path("last_name").textValue())
                    .put("timezone", invitee.path("timezone"))
                    .put(
                            "text_reminder_number",
                            invitee.path("text_reminder_number").textValue())
                    .put("scheduling_method", "api")
                    .put("invitee_scheduled_by", scheduler);
            if (body.has("questions_and_answers")) {
                json.put("questions_and_answers", body.path("questions_and_answers"));
            }
            if (body.has("tracking")) {
                ObjectNode tracking = Blanks.tracking();
                tracking.setAll((ObjectNode) body.path("tracking"));
                json.put("tracking", tracking);
            }
        });
    }
}
