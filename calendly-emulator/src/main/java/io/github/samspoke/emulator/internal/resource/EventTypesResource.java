package io.github.samspoke.emulator.internal.resource;

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

/** Event types: list, look at. */
final class EventTypesResource {
    private static final Set<String> BOOLEAN = Set.of("true", "false");
    private static final Map<String, Comparator<EventType>> SORTS = Map.of(
            "name", Comparator.comparing(EventType::name),
            "position", Comparator.comparingInt(EventType::position),
            "created_at", Comparator.comparingLong(EventType::createdMicros),
            "updated_at", Comparator.comparingLong(EventType::updatedMicros));

    private final Stage stage;
    private final Store store;

    EventTypesResource(Stage stage) {
        this.stage = stage;
        this.store = stage.store();
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/event_types", "event_types:read", this::list),
                Route.of("GET", "/event_types/*", "event_types:read", this::get));
    }

    private Answer list(Call call) {
        Person owner = owner(call);
        Predicate<EventType> shown = filter(call, owner);
        Comparator<EventType> order =
                Sorts.parse(call.query(), SORTS, "name:asc").thenComparingInt(EventType::seq);
        String view = String.join(",", Sorts.items(call.query(), "name:asc"));
        Listing<EventType> listing = new Listing<>(
                store.eventTypes().sorted(view, order), order, shown, EventType::seq, store.eventTypes()::get);
        return Lists.answer(stage, call, listing, (json, type) -> EventTypeJson.write(json, store.uris(), type));
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
        Person person = store.people().person(user);
        if (person == call.caller().person()) {
            return person;
        }
        if (person == null || person.membership() == null || !call.caller().member()) {
            throw ApiError.notInOrganization();
        }
        if (!call.caller().manages()) {
            throw ApiError.noAccess();
        }
        return person;
    }

    private static Predicate<EventType> filter(Call call, @Nullable Person owner) {
        String active = call.query().word("active", BOOLEAN);
        String managed = call.query().word("admin_managed", BOOLEAN);
        return type -> (owner == null ? type.owner().membership() != null : type.owner() == owner)
                && (active == null || type.active() == Boolean.parseBoolean(active))
                && (managed == null || type.adminManaged() == Boolean.parseBoolean(managed));
    }

    private Answer get(Call call) {
        EventType type = store.eventTypes().get(store.uris().ids().number(Kind.EVENT_TYPE, call.id(0)));
        if (type == null) {
            throw ApiError.notFound();
        }
        boolean own = type.owner() == call.caller().person();
        if (!own && (type.owner().membership() == null || !call.caller().member())) {
            throw ApiError.notFound();
        }
        return Answer.resource(200, json -> EventTypeJson.write(json, store.uris(), type));
    }
}
