package io.github.samspoke.emulator.internal.resource;

import io.github.samspoke.emulator.internal.http.Call;
import io.github.samspoke.emulator.internal.http.Route;
import io.github.samspoke.emulator.internal.state.Event;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Row;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.state.Table;
import io.github.samspoke.emulator.internal.state.Uris;
import io.github.samspoke.emulator.internal.wire.Answer;
import io.github.samspoke.emulator.internal.wire.ApiError;
import io.github.samspoke.emulator.internal.wire.Checks;
import io.github.samspoke.emulator.internal.wire.JsonOut;
import io.github.samspoke.emulator.internal.wire.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invitees: list, look at, mark those who did not come. */
final class InviteesResource {
    private static final String READ = "scheduled_events:read";
    private static final String WRITE = "scheduled_events:write";
    private static final String NO_SHOWS = "/invitee_no_shows";

    private final Stage stage;
    private final Store store;
    private final Table noShows;
    private final EventAccess access;
    private final Invitees invitees;
    private final Single noShow;
    private final Shape marking;

    InviteesResource(Stage stage) {
        this.stage = stage;
        this.store = stage.store();
        this.noShows = store.table(Kind.NO_SHOW);
        this.access = new EventAccess(store);
        this.invitees = new Invitees(store);
        this.noShow = Single.managed(store, Kind.NO_SHOW);
        this.marking = new Shape().must("invitee", Checks.reference(store.uris(), Kind.INVITEE));
    }

    List<Route> routes() {
        String list = "/scheduled_events/*/invitees";
        return List.of(
                Sheet.of(list, READ, call -> invitees.of(access.one(call, "view")))
                        .filteredBy(Filter.word("status", "active", "canceled"), Filter.text("email"))
                        .sortedBy("created_at")
                        .paged(stage),
                Route.of("GET", list + "/*", READ, this::get),
                Route.of("POST", NO_SHOWS, WRITE, this::mark),
                noShow.get(NO_SHOWS + "/*", READ),
                Route.of("DELETE", NO_SHOWS + "/*", WRITE, this::unmark));
    }

    private Answer get(Call call) {
        Event event = access.one(call, "view");
        Row row = invitees.byNumber(store.uris().ids().number(Kind.INVITEE, call.id(1)));
        if (row == null || row.number() / Uris.INVITEES != event.seq()) {
            throw ApiError.notFound();
        }
        return Single.answer(200, row);
    }

    private Answer mark(Call call) {
        String uri = marking.read(call.body()).path("invitee").asText();
        Row invitee = invitees.byNumber(store.uris().number(Kind.INVITEE, uri));
        if (invitee == null || !invitee.text("uri").equals(uri)) {
            throw ApiError.notFound();
        }
        Event event = store.events().get(invitee.number() / Uris.INVITEES);
        if (event == null || !EventAccess.open(call.caller(), event)) {
            throw ApiError.noPermission();
        }
        if (invitee.fields().path("no_show").isObject()) {
            throw ApiError.invalid("invitee", "is already marked as a no-show");
        }
        Row row = noShows.add(
                event.host(),
                mark -> JsonOut.node(
                        json -> json.put("uri", mark).put("invitee", uri).time("created_at", stage.now())));
        note(row, row);
        return Single.answer(201, row);
    }

    private Answer unmark(Call call) {
        Row row = noShow.find(call);
        noShows.remove(row);
        note(row, null);
        return Answer.noContent();
    }

    /** Lets the invitee show a mark, or none any more. */
    private void note(Row row, @Nullable Row mark) {
        store.changes().set(row.text("invitee"), JsonOut.node(json -> {
            if (mark == null) {
                json.putNull("no_show");
            } else {
                json.object(
                        "no_show", out -> out.put("uri", mark.text("uri")).put("created_at", mark.text("created_at")));
            }
        }));
    }
}
