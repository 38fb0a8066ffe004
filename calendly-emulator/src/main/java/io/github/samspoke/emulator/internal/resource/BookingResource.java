package io.github.samspoke.emulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.samspoke.emulator.internal.http.Call;
import io.github.samspoke.emulator.internal.http.Route;
import io.github.samspoke.emulator.internal.state.Event;
import io.github.samspoke.emulator.internal.state.EventType;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Micros;
import io.github.samspoke.emulator.internal.state.Row;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.state.Uris;
import io.github.samspoke.emulator.internal.wire.Answer;
import io.github.samspoke.emulator.internal.wire.ApiError;
import io.github.samspoke.emulator.internal.wire.JsonOut;
import java.util.List;
import java.util.Objects;

/** The Scheduling API: books an event on paid plans, at a time that is free. */
final class BookingResource {
    private static final String UNPAID =
            "The Scheduling API is only available on paid Calendly plans. Upgrade your plan"
                    + " to access this feature.";

    private final Stage stage;
    private final Store store;
    private final TypeAccess access;
    private final Calendar calendar;
    private final Invitees invitees;
    private final BookingBody bodies;
    private final BookingLimit limit = new BookingLimit();

    BookingResource(Stage stage) {
        this.stage = stage;
        this.store = stage.store();
        this.access = new TypeAccess(store);
        this.calendar = new Calendar(store);
        this.invitees = new Invitees(store);
        this.bodies = new BookingBody(store.uris());
    }

    List<Route> routes() {
        return List.of(Route.of("POST", "/invitees", "scheduled_events:write", this::book));
    }

    private Answer book(Call call) {
        Doors.paid(call, store, UNPAID);
        limit.check(call.caller().person(), store.organization(), stage.now());
        ObjectNode body = bodies.read(call.body());
        EventType type = access.named(call, body.path("event_type").asText());
        long start = Micros.parse(body.path("start_time").asText()).orElseThrow();
        checkLocation(type, body);
        if (start < stage.now() || !calendar.free(type, start, start + 1).contains(start)) {
            throw ApiError.invalid("start_time", "is not available");
        }
        limit.count(call.caller().person(), stage.now());
        Event event = add(type, start);
        String email = body.path("invitee").path("email").asText();
        store.events().invitee(event, email);
        String uri = store.uris().uri(Kind.EVENT, event.seq());
        String id = store.uris().ids().id(Kind.EVENT, event.seq());
        store.changes().set(uri, BookingBody.event(body, places(type).path(0), id, stage.now()));
        long number = (long) event.seq() * Uris.INVITEES;
        String scheduler = store.uris().uri(Kind.USER, call.caller().person().seq());
        store.changes().set(store.uris().uri(Kind.INVITEE, number), BookingBody.invitee(body, scheduler));
        Row row = Objects.requireNonNull(invitees.byNumber(number));
        return Single.answer(201, row);
    }

    private Event add(EventType type, long start) {
        Event event = new Event(
                start,
                store.events().nextSeq(),
                stage.now(),
                (short) type.minutes(),
                false,
                Hosts.of(store, type).get(0).person(),
                null,
                type.seq());
        store.events().add(event);
        return event;
    }

    /** A place must be one that the event type offers; those who take turns choose it themselves. */
    private void checkLocation(EventType type, ObjectNode body) {
        if (!body.has("location")) {
            return;
        }
        if ("round_robin".equals(type.poolingType())) {
            throw ApiError.invalid("location", "must not be given for a round robin event type");
        }
        String kind = body.path("location").path("kind").asText();
        if (places(type).findValuesAsText("kind").stream().noneMatch(kind::equals)) {
            throw ApiError.invalid("location.kind", "is not offered by the event type");
        }
    }

    private JsonNode places(EventType type) {
        return JsonOut.node(json -> EventTypeJson.write(json, store, type)).path("locations");
    }
}
