package io.github.samspoke.emulator.internal.resource;

import io.github.samspoke.emulator.internal.http.Call;
import io.github.samspoke.emulator.internal.http.Route;
import io.github.samspoke.emulator.internal.state.EventType;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Person;
import io.github.samspoke.emulator.internal.state.Row;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.state.Uris;
import io.github.samspoke.emulator.internal.wire.Answer;
import io.github.samspoke.emulator.internal.wire.ApiError;
import io.github.samspoke.emulator.internal.wire.JsonOut;
import java.util.List;

/** Teams: those who share a pooled event type. Every member may see them. */
final class TeamsResource {
    private static final String READ = "organizations:read";

    private final Stage stage;
    private final Store store;

    TeamsResource(Stage stage) {
        this.stage = stage;
        this.store = stage.store();
    }

    List<Route> routes() {
        return List.of(Sheet.of("/teams", READ, this::rows).paged(stage), Route.of("GET", "/teams/*", READ, this::get));
    }

    private List<Row> rows(Call call) {
        Long user = call.query().reference("user", store.uris(), Kind.USER);
        Person person = user == null
                ? null
                : Doors.colleague(call.caller(), store.people().person(user));
        return store.eventTypes().rows().stream()
                .filter(EventType::pooled)
                .map(type -> row(type, shown(call, type) && (person == null || Hosts.includes(store, type, person))))
                .toList();
    }

    private Answer get(Call call) {
        EventType type = store.eventTypes().get(store.uris().ids().number(Kind.TEAM, call.id(0)));
        if (type == null || !shown(call, type)) {
            throw ApiError.notFound();
        }
        return Single.answer(200, row(type, true));
    }

    private static boolean shown(Call call, EventType type) {
        return type.pooled()
                && type.owner().membership() != null
                && call.caller().member();
    }

    /** Teams that do not show stay in the list, so that page tokens keep their place. */
    private Row row(EventType type, boolean shown) {
        return new Row(
                type.seq(),
                type.owner(),
                JsonOut.node(json -> json.put("uri", store.uris().uri(Kind.TEAM, type.seq()))
                        .put("name", type.name())
                        .put("organization", store.uris().organization(Uris.HOME))
                        .put("scheduling_url", "https://calendly.com/" + EventTypeJson.page(type))),
                !shown);
    }
}
