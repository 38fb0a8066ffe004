package io.github.samspoke.emulator.internal.resource;

import io.github.samspoke.emulator.internal.http.Call;
import io.github.samspoke.emulator.internal.http.Route;
import io.github.samspoke.emulator.internal.state.EventType;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Micros;
import io.github.samspoke.emulator.internal.state.Mixing;
import io.github.samspoke.emulator.internal.state.Person;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.wire.Answer;
import io.github.samspoke.emulator.internal.wire.ApiError;
import io.github.samspoke.emulator.internal.wire.JsonOut;
import java.util.List;

/** Busy and free times, and where people can meet: lists without pages. */
final class CalendarResource {
    private static final int BUSY_DAYS = 7;
    private static final int FREE_DAYS = 31;

    private final Stage stage;
    private final Store store;
    private final Calendar calendar;
    private final TypeAccess access;

    CalendarResource(Stage stage) {
        this.stage = stage;
        this.store = stage.store();
        this.calendar = new Calendar(store);
        this.access = new TypeAccess(store);
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/user_busy_times", "availability:read", this::busy),
                Route.of("GET", "/event_type_available_times", "availability:read", this::free),
                Route.of("GET", "/locations", "locations:read", this::locations));
    }

    private Answer busy(Call call) {
        Person person = Doors.colleague(call, store);
        Bounds window = window(call, BUSY_DAYS);
        return Lists.all(calendar.busy(person, window.min(), window.max()), this::write);
    }

    private void write(JsonOut json, Calendar.Busy busy) {
        json.put("type", busy.event() == null ? "external" : "calendly")
                .time("start_time", busy.start())
                .time("end_time", busy.end());
        if (busy.event() != null) {
            String uri = store.uris().uri(Kind.EVENT, busy.event().seq());
            json.time("buffered_start_time", busy.start())
                    .time("buffered_end_time", busy.end())
                    .object("event", event -> event.put("uri", uri));
        }
    }

    private Answer free(Call call) {
        EventType type = access.asked(call);
        Bounds window = window(call, FREE_DAYS);
        String page = "https://calendly.com/" + EventTypeJson.page(type) + '/' + EventTypeJson.slug(type) + '/';
        return Lists.all(
                calendar.free(type, window.min(), window.max()),
                (json, start) -> json.put("status", "available")
                        .put("invitees_remaining", 1)
                        .time("start_time", start)
                        .put("scheduling_url", page + Micros.text(start)));
    }

    /** The stretch of time that a request must name: from now on, and no longer than so many days. */
    private Bounds window(Call call, int days) {
        long start = call.query().mustBeTime("start_time");
        long end = call.query().mustBeTime("end_time");
        if (start < stage.now()) {
            throw ApiError.invalid("start_time", "must be in the future");
        }
        if (end <= start) {
            throw ApiError.invalid("end_time", "must be after start_time");
        }
        if (end - start > days * Micros.DAY) {
            throw ApiError.invalid("end_time", "must be at most " + days + " days after start_time");
        }
        return new Bounds(start, end);
    }

    private Answer locations(Call call) {
        Person person = Doors.colleague(call, store);
        if (person != call.caller().person() && !call.caller().manages()) {
            throw ApiError.noAccess();
        }
        return Lists.all(Places.KINDS, (json, kind) -> {
            json.put("kind", kind);
            if (Places.online(kind)) {
                long account = person.seq() * 16L + Places.KINDS.indexOf(kind);
                json.put("connected", kind.startsWith("google") || Mixing.pick(account, 2) == 0);
            }
        });
    }
}
