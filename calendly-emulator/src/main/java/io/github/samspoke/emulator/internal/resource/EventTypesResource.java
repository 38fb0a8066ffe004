package io.github.samspoke.emulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.samspoke.emulator.internal.http.Call;
import io.github.samspoke.emulator.internal.http.Route;
import io.github.samspoke.emulator.internal.page.Listing;
import io.github.samspoke.emulator.internal.state.EventType;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Person;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.state.Uris;
import io.github.samspoke.emulator.internal.wire.Answer;
import io.github.samspoke.emulator.internal.wire.ApiError;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Event types: list, look at, make, change. */
final class EventTypesResource {
    private static final String WRITE = "event_types:write";
    private static final Set<String> BOOLEAN = Set.of("true", "false");
    private static final Map<String, Comparator<EventType>> SORTS = Map.of(
            "name", Comparator.comparing(EventType::name),
            "position", Comparator.comparingInt(EventType::position),
            "created_at", Comparator.comparingLong(EventType::createdMicros),
            "updated_at", Comparator.comparingLong(EventType::updatedMicros));

    private final Stage stage;
    private final Store store;
    private final TypeAccess access;
    private final EventTypeBodies bodies;

    EventTypesResource(Stage stage) {
        this.stage = stage;
        this.store = stage.store();
        this.access = new TypeAccess(store);
        this.bodies = new EventTypeBodies(store.uris());
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/event_types", "event_types:read", this::list),
                Route.of("POST", "/event_types", WRITE, this::create),
                Route.of("GET", "/event_types/*", "event_types:read", this::get),
                Route.of("PATCH", "/event_types/*", WRITE, this::update),
                Route.of("POST", "/one_off_event_types", WRITE, this::createOneOff));
    }

    private Answer list(Call call) {
        Person owner = owner(call);
        Predicate<EventType> shown = filter(call, owner);
        Comparator<EventType> order =
                Sorts.parse(call.query(), SORTS, "name:asc").thenComparingInt(EventType::seq);
        String view = String.join(",", Sorts.items(call.query(), "name:asc"));
        Listing<EventType> listing = new Listing<>(
                store.eventTypes().sorted(view, order), order, shown, EventType::seq, store.eventTypes()::get);
        return Lists.answer(stage, call, listing, (json, type) -> EventTypeJson.write(json, store, type));
    }

    /** The one whose types are asked for, or null for all of the organization. */
    private @Nullable Person owner(Call call) {
        Long organization = call.query().reference("organization", store.uris(), Kind.ORGANIZATION);
        Long user = call.query().reference("user", store.uris(), Kind.USER);
        if (organization == null && user == null) {
            throw ApiError.invalid("organization", "must be filled when user is not");
        }
        if (organization != null && (organization != Uris.HOME || !call.caller().member())) {
            throw ApiError.notInOrganization();
        }
        if (user == null) {
            if (!call.caller().manages()) {
                throw ApiError.denied("You do not have permission");
            }
            return null;
        }
        Person person = Doors.colleague(call.caller(), store.people().person(user));
        if (person != call.caller().person() && !call.caller().manages()) {
            throw ApiError.noAccess();
        }
        return person;
    }

    private Predicate<EventType> filter(Call call, @Nullable Person owner) {
        Long schedule = call.query().reference("user_availability_schedule", store.uris(), Kind.SCHEDULE);
        String active = call.query().word("active", BOOLEAN);
        String managed = call.query().word("admin_managed", BOOLEAN);
        return type -> (owner == null ? type.owner().membership() != null : type.owner() == owner)
                && (schedule == null || schedule == (long) type.owner().seq() * Schedules.MOST)
                && (active == null || type.active() == Boolean.parseBoolean(active))
                && (managed == null || type.adminManaged() == Boolean.parseBoolean(managed));
    }

    private Answer get(Call call) {
        return answer(200, access.seen(call.caller(), store.uris().ids().number(Kind.EVENT_TYPE, call.id(0))));
    }

    private Answer answer(int status, EventType type) {
        return Answer.resource(status, json -> EventTypeJson.write(json, store, type));
    }

    private Answer create(Call call) {
        ObjectNode body = bodies.create(call.body());
        return answer(201, makeFor(call, body, "owner", false));
    }

    private Answer createOneOff(Call call) {
        ObjectNode body = bodies.oneOff(call.body());
        for (JsonNode coHost : body.path("co_hosts")) {
            Doors.colleague(call.caller(), store.people().person(store.uris().number(Kind.USER, coHost.asText())));
        }
        return answer(201, makeFor(call, body, "host", true));
    }

    /** Makes an event type for the person whom a field of the body names. */
    private EventType makeFor(Call call, ObjectNode body, String field, boolean oneOff) {
        long number = store.uris().number(Kind.USER, body.path(field).asText());
        Person owner = Doors.colleague(call.caller(), store.people().person(number));
        TypeAccess.checkOwner(call.caller(), owner);
        int position = (int) store.eventTypes().rows().stream()
                .filter(type -> type.owner() == owner)
                .count();
        long now = stage.now();
        EventType made = store.eventTypes()
                .add(seq -> new EventType(
                        seq,
                        owner,
                        body.path("name").asText(),
                        null,
                        body.path("duration").asInt(30),
                        oneOff || body.path("active").asBoolean(),
                        false,
                        position,
                        now,
                        now));
        store.changes().set(store.uris().uri(Kind.EVENT_TYPE, made.seq()), EventTypeBodies.shown(body, oneOff));
        return made;
    }

    private Answer update(Call call) {
        EventType type = TypeAccess.edited(
                call.caller(), access.seen(call.caller(), store.uris().ids().number(Kind.EVENT_TYPE, call.id(0))));
        if (type.pooled()) {
            throw ApiError.noAccess();
        }
        ObjectNode body = bodies.update(call.body());
        EventType changed = type.edited(
                body.path("name").asText(type.name()),
                body.path("duration").asInt(type.minutes()),
                body.path("active").asBoolean(type.active()),
                stage.now());
        store.eventTypes().change(changed);
        store.changes().set(store.uris().uri(Kind.EVENT_TYPE, type.seq()), EventTypeBodies.shown(body, false));
        return answer(200, changed);
    }
}
