package io.github.samspoke.emulator.internal.resource;

import io.github.samspoke.emulator.internal.http.Call;
import io.github.samspoke.emulator.internal.http.Route;
import io.github.samspoke.emulator.internal.state.EventType;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Row;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.wire.JsonOut;
import java.util.List;

/** Who hosts an event type. */
final class HostsResource {
    private final Stage stage;
    private final Store store;
    private final TypeAccess access;

    HostsResource(Stage stage) {
        this.stage = stage;
        this.store = stage.store();
        this.access = new TypeAccess(store);
    }

    List<Route> routes() {
        return List.of(Sheet.of("/event_type_memberships", "event_types:read", this::rows)
                .paged(stage));
    }

    private List<Row> rows(Call call) {
        EventType type = access.asked(call);
        return Hosts.of(store, type).stream()
                .map(host -> Row.of(host.number(), host.person(), JsonOut.node(json -> write(json, type, host))))
                .toList();
    }

    private void write(JsonOut json, EventType type, Hosts.Host host) {
        json.put("uri", store.uris().uri(Kind.HOST, host.number()))
                .object("event_type", out -> EventTypeJson.write(out, store, type))
                .object("member", out -> UserJson.user(out, store, host.person()))
                .time("created_at", type.createdMicros())
                .time("updated_at", type.updatedMicros());
    }
}
