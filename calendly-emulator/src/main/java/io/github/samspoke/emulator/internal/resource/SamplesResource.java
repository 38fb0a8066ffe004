package io.github.samspoke.emulator.internal.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.samspoke.emulator.internal.http.Call;
import io.github.samspoke.emulator.internal.http.Route;
import io.github.samspoke.emulator.internal.state.Event;
import io.github.samspoke.emulator.internal.state.EventType;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Micros;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.state.Uris;
import io.github.samspoke.emulator.internal.wire.Answer;
import io.github.samspoke.emulator.internal.wire.ApiError;
import io.github.samspoke.emulator.internal.wire.JsonOut;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a webhook would send. */
final class SamplesResource {
    private final Stage stage;
    private final Store store;
    private final Invitees invitees;
    private final EventJson events;

    SamplesResource(Stage stage) {
        this.stage = stage;
        this.store = stage.store();
        this.invitees = new Invitees(store);
        this.events = new EventJson(store);
    }

    List<Route> routes() {
        return List.of(Route.of("GET", "/sample_webhook_data", "webhooks:read", this::get));
    }

    private Answer get(Call call) {
        Set<String> known = new HashSet<>(WebhookRules.EVENTS);
        known.addAll(WebhookRules.SAMPLES_ONLY);
        String event = call.query().mustBe("event", known);
        long organization = call.query().mustRefer("organization", store.uris(), Kind.ORGANIZATION);
        String scope = call.query().mustBe("scope", WebhookRules.SCOPES);
        WebhookRules.check(
                scope,
                "scope",
                List.of(event),
                call.query().get("user"),
                call.query().get("group"));
        if (organization != Uris.HOME || !call.caller().member()) {
            throw ApiError.noAccess();
        }
        return Answer.json(
                200,
                JsonOut.object(json -> json.put("event", event)
                        .time("created_at", stage.now())
                        .put(
                                "created_by",
                                store.uris()
                                        .uri(Kind.USER, call.caller().person().seq()))
                        .put("payload", payload(event))));
    }

    private ObjectNode payload(String event) {
        return switch (WebhookRules.family(event)) {
            case "event_type" ->
                JsonOut.node(json ->
                        EventTypeJson.write(json, store, store.eventTypes().bySeq(0)));
            case "meeting_recap" -> first(Kind.RECAP);
            case "contact" -> first(Kind.CONTACT);
            case "routing_form_submission" -> first(Kind.SUBMISSION);
            default -> invitee(event.endsWith("canceled"));
        };
    }

    private ObjectNode first(Kind kind) {
        return store.table(kind).rows().get(0).fields();
    }

    /** An invitee of an event that nobody has booked. */
    private ObjectNode invitee(boolean canceled) {
        EventType type = store.eventTypes().bySeq(0);
        long start = stage.now() - stage.now() % Micros.DAY + Micros.DAY;
        int seq = store.events().nextSeq();
        Event event = new Event(start, seq, stage.now(), (short) type.minutes(), canceled, type.owner(), null, 0);
        ObjectNode payload = invitees.of(event).get(0).fields();
        payload.set("scheduled_event", JsonOut.node(json -> events.write(json, event)));
        return payload;
    }
}
