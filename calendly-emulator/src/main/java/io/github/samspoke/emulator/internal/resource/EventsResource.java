package io.github.samspoke.emulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.samspoke.emulator.internal.http.Call;
import io.github.samspoke.emulator.internal.http.Route;
import io.github.samspoke.emulator.internal.page.Listing;
import io.github.samspoke.emulator.internal.state.Event;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Person;
import io.github.samspoke.emulator.internal.state.SortedRows;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.wire.Answer;
import io.github.samspoke.emulator.internal.wire.ApiError;
import io.github.samspoke.emulator.internal.wire.Checks;
import io.github.samspoke.emulator.internal.wire.JsonOut;
import io.github.samspoke.emulator.internal.wire.Shape;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Booked meetings: list, look at, call off. */
final class EventsResource {
    private static final Shape CANCELLATION = new Shape().may("reason", Checks.orNull(Checks.text(10_000)));
    private static final String ASCENDING = "start_time:asc";
    private static final Map<String, Comparator<Event>> SORTS = Map.of("start_time", Person.BY_START);

    private final Stage stage;
    private final Store store;
    private final EventAccess access;
    private final EventJson json;

    EventsResource(Stage stage) {
        this.stage = stage;
        this.store = stage.store();
        this.access = new EventAccess(store);
        this.json = new EventJson(store);
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/scheduled_events", "scheduled_events:read", this::list),
                Route.of("GET", "/scheduled_events/*", "scheduled_events:read", this::get),
                Route.of("POST", "/scheduled_events/*/cancellation", "scheduled_events:write", this::cancel));
    }

    private Answer list(Call call) {
        EventAccess.Range range = access.check(call);
        Comparator<Event> order = Sorts.parse(call.query(), SORTS, ASCENDING);
        List<Event> rows = Bounds.of(
                        call.query(),
                        "min_start_time",
                        "max_start_time",
                        stage.settings().timeBounds())
                .cut(range.rows(), Event::startMicros);
        boolean descending = Sorts.items(call.query(), ASCENDING).get(0).endsWith(":desc");
        Listing<Event> listing = new Listing<>(
                descending ? SortedRows.reversed(rows) : rows,
                order,
                range.filter().and(filter(call)),
                Event::seq,
                store.events()::get);
        return Lists.answer(stage, call, listing, json::write);
    }

    private Predicate<Event> filter(Call call) {
        String status = call.query().word("status", Set.of("active", "canceled"));
        Predicate<Event> filter = event -> true;
        if (status != null) {
            boolean canceled = status.equals("canceled");
            filter = event -> event.canceled() == canceled;
        }
        String email = call.query().get("invitee_email");
        return email == null ? filter : filter.and(event -> store.events().invites(event, email));
    }

    private Answer get(Call call) {
        Event event = access.one(call, "view");
        return Answer.resource(200, out -> json.write(out, event));
    }

    private Answer cancel(Call call) {
        Event event = access.one(call, "cancel");
        if (event.canceled()) {
            throw ApiError.denied("Event is already canceled");
        }
        if (event.startMicros() < stage.now()) {
            throw ApiError.denied("Event in the past");
        }
        JsonNode reason = CANCELLATION.read(call.body()).path("reason");
        ObjectNode cancellation = JsonOut.node(
                out -> out.put("canceled_by", call.caller().person().name())
                        .put("reason", reason.textValue())
                        .put("canceler_type", "host")
                        .time("created_at", stage.now()));
        store.events().cancel(event);
        ObjectNode changes =
                JsonOut.node(out -> out.put("cancellation", cancellation).time("updated_at", stage.now()));
        store.changes().set(store.uris().uri(Kind.EVENT, event.seq()), changes);
        return Answer.resource(201, out -> out.putAll(cancellation));
    }
}
