package io.github.samspoke.emulator.internal.resource;

import io.github.samspoke.emulator.internal.http.Call;
import io.github.samspoke.emulator.internal.http.Route;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Row;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.wire.ApiError;
import java.util.List;

/** Routing forms and what was filled in, for owner and admins. */
final class RoutingResource {
    private static final String READ = "routing_forms:read";

    private final Stage stage;
    private final Store store;

    RoutingResource(Stage stage) {
        this.stage = stage;
        this.store = stage.store();
    }

    List<Route> routes() {
        return List.of(
                Sheet.of("/routing_forms", READ, this::forms)
                        .sortedBy("created_at")
                        .paged(stage),
                Single.open(store, Kind.ROUTING_FORM, Doors::manager).get("/routing_forms/*", READ),
                Sheet.of("/routing_form_submissions", READ, this::submissions)
                        .sortedBy("created_at")
                        .paged(stage),
                Single.open(store, Kind.SUBMISSION, Doors::manager).get("/routing_form_submissions/*", READ));
    }

    private List<Row> forms(Call call) {
        Doors.organization(call, store);
        return store.table(Kind.ROUTING_FORM).rows();
    }

    private List<Row> submissions(Call call) {
        long number = call.query().mustRefer("form", store.uris(), Kind.ROUTING_FORM);
        Doors.manager(call);
        if (number < 0 || number >= store.table(Kind.ROUTING_FORM).rows().size()) {
            throw ApiError.notFound();
        }
        String form = store.uris().uri(Kind.ROUTING_FORM, number);
        return store.table(Kind.SUBMISSION).rows().stream()
                .filter(row -> row.text("routing_form").equals(form))
                .toList();
    }
}
