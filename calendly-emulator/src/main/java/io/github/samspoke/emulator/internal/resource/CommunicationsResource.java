package io.github.samspoke.emulator.internal.resource;

import io.github.samspoke.emulator.internal.http.Call;
import io.github.samspoke.emulator.internal.http.Route;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Row;
import java.util.List;

/** Messages that Calendly sent for the organization: Enterprise only. */
final class CommunicationsResource {
    private final Stage stage;

    CommunicationsResource(Stage stage) {
        this.stage = stage;
    }

    List<Route> routes() {
        return List.of(Sheet.of("/outgoing_communications", "outgoing_communications:read", this::rows)
                .filteredBy(Filter.between(stage, "min_created_at", "max_created_at", "created_at"))
                .withTotal()
                .paged(stage));
    }

    private List<Row> rows(Call call) {
        Doors.enterprise(call, stage.store());
        return stage.store().table(Kind.COMMUNICATION).rows();
    }
}
