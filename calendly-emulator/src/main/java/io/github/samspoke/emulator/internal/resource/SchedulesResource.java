package io.github.samspoke.emulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.samspoke.emulator.internal.http.Call;
import io.github.samspoke.emulator.internal.http.Route;
import io.github.samspoke.emulator.internal.state.EventType;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Person;
import io.github.samspoke.emulator.internal.state.Row;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.wire.Answer;
import io.github.samspoke.emulator.internal.wire.ApiError;
import io.github.samspoke.emulator.internal.wire.Checks;
import io.github.samspoke.emulator.internal.wire.JsonOut;
import io.github.samspoke.emulator.internal.wire.Shape;
import java.util.List;
import java.util.Set;

/** Schedules of people, and of event types: list, look at, replace. */
final class SchedulesResource {
    private static final String READ = "availability:read";
    private static final String TYPES = "/event_type_availability_schedules";

    private final Store store;
    private final Schedules schedules;
    private final TypeAccess access;
    private final Shape change;

    SchedulesResource(Stage stage) {
        this.store = stage.store();
        this.schedules = new Schedules(store);
        this.access = new TypeAccess(store);
        Shape rule = rules().must("timezone", Checks.zone()).may("user", Checks.reference(store.uris(), Kind.USER));
        this.change = new Shape()
                .must("availability_rule", Checks.object(rule))
                .may("availability_setting", Checks.word(Set.of("host")));
    }

    /** A shape with rules of availability. */
    static Shape rules() {
        Shape interval = new Shape().must("from", Checks.clockTime()).must("to", Checks.clockTime());
        Shape rule = new Shape()
                .must("type", Checks.word(Set.of("wday", "date")))
                .must("intervals", Checks.list(0, 24, Checks.object(interval)))
                .may(
                        "wday",
                        Checks.word(
                                Set.of("sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday")))
                .may("date", Checks.date());
        return new Shape().may("rules", Checks.list(0, 400, dated(rule)));
    }

    /** A rule for a weekday names one, a rule for a date names that: the field is called like the type. */
    private static Shape.Check dated(Shape rule) {
        return (name, value) -> {
            Checks.object(rule).check(name, value);
            String type = value.path("type").asText();
            if (!value.has(type)) {
                throw ApiError.invalid(name + '.' + type, "must be filled");
            }
        };
    }

    List<Route> routes() {
        return List.of(
                Sheet.of("/user_availability_schedules", READ, call -> schedules.of(Doors.colleague(call, store)))
                        .whole(),
                Route.of("GET", "/user_availability_schedules/*", READ, this::get),
                Sheet.of(TYPES, READ, this::ofType).whole(),
                Route.of("PATCH", TYPES, "availability:write", this::update));
    }

    private Answer get(Call call) {
        long number = store.uris().ids().number(Kind.SCHEDULE, call.id(0));
        Person person = number < 0 ? null : store.people().person(number / Schedules.MOST);
        if (person == null) {
            throw ApiError.notFound();
        }
        return schedules.of(Doors.colleague(call.caller(), person)).stream()
                .filter(row -> row.number() == number)
                .findFirst()
                .map(row -> Single.answer(200, row))
                .orElseThrow(ApiError::notFound);
    }

    private List<Row> ofType(Call call) {
        EventType type = access.asked(call);
        return Hosts.of(store, type).stream()
                .map(host -> Row.of(host.number(), host.person(), schedules.of(type, host)))
                .toList();
    }

    private Answer update(Call call) {
        EventType type = access.asked(call);
        JsonNode given = change.read(call.body()).path("availability_rule");
        Hosts.Host host = host(call, type, given.path("user").asText(""));
        TypeAccess.checkOwner(call.caller(), host.person());
        String uri = store.uris().uri(Kind.USER, host.person().seq());
        JsonNode known = schedules.of(type, host).path("availability_rule");
        schedules.set(
                host,
                JsonOut.node(json -> json.object(
                        "availability_rule",
                        out -> out.put("timezone", given.path("timezone"))
                                .put("user", uri)
                                .putNull("name")
                                .put("rules", (given.has("rules") ? given : known).path("rules")))));
        return Answer.resource(200, json -> json.putAll(schedules.of(type, host)));
    }

    /** The host whose hours change: the caller, or the one whom a manager names. */
    private Hosts.Host host(Call call, EventType type, String user) {
        Person wanted = user.isEmpty()
                ? call.caller().person()
                : store.people().person(store.uris().number(Kind.USER, user));
        return Hosts.of(store, type).stream()
                .filter(host -> host.person() == wanted)
                .findFirst()
                .orElseThrow(() -> user.isEmpty() && call.caller().manages()
                        ? ApiError.invalid("availability_rule.user", "must be filled")
                        : ApiError.noAccess());
    }
}
