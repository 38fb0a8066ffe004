package io.github.samspoke.emulator.internal.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.samspoke.emulator.internal.http.Call;
import io.github.samspoke.emulator.internal.http.Route;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Micros;
import io.github.samspoke.emulator.internal.state.Row;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.wire.Answer;
import io.github.samspoke.emulator.internal.wire.ApiError;
import io.github.samspoke.emulator.internal.wire.Checks;
import io.github.samspoke.emulator.internal.wire.Shape;
import java.util.List;

/** The caller's notes of meetings, on paid plans. */
final class RecapsResource {
    private static final String READ = "meeting_recaps:read";
    private static final String WRITE = "meeting_recaps:write";
    private static final String ONE = "/meeting_recaps/*";
    private static final String UNPAID = "Please upgrade to a paid Calendly account";
    private static final String FOREIGN = "You do not have permission to access this resource";
    private static final Shape.Check NOTES = Checks.orNull(Checks.text(100_000));
    private static final Shape CHANGE =
            new Shape().may("summary_md", NOTES).may("action_items_md", NOTES).may("discussion_md", NOTES);

    private final Stage stage;
    private final Store store;
    private final Single mine;

    RecapsResource(Stage stage) {
        this.stage = stage;
        this.store = stage.store();
        this.mine = Single.owned(store, Kind.RECAP, this::gate, FOREIGN);
    }

    List<Route> routes() {
        return List.of(
                Sheet.of("/meeting_recaps", READ, this::rows)
                        .filteredBy(
                                Filter.reference(stage, "event", Kind.EVENT),
                                Filter.between(stage, "start_time", "end_time", "start_time"),
                                Filter.word("status", "available", "processing", "unavailable"),
                                Filter.among("attendee", "attendees", "user_email"))
                        .paged(stage),
                mine.get(ONE, READ),
                Route.of("PATCH", ONE, WRITE, this::update),
                mine.delete(ONE, WRITE),
                Route.of("GET", ONE + "/transcript", READ, this::transcript));
    }

    private void gate(Call call) {
        Doors.paid(call, store, UNPAID);
    }

    private List<Row> rows(Call call) {
        gate(call);
        return store.table(Kind.RECAP).rows().stream()
                .filter(row -> row.owner() == call.caller().person())
                .toList();
    }

    private Answer update(Call call) {
        Row row = mine.find(call);
        ObjectNode notes = CHANGE.read(call.body()).put("updated_at", Micros.text(stage.now()));
        return Single.answer(200, store.table(Kind.RECAP).change(row, notes));
    }

    private Answer transcript(Call call) {
        Row row = mine.find(call);
        if (row.text("transcript").isEmpty()) {
            throw ApiError.notFound();
        }
        return Answer.resource(
                200,
                json -> json.put("uri", row.text("transcript"))
                        .put("text", "Host: Welcome to " + row.text("name") + ".\nGuest: Thank you."));
    }
}
