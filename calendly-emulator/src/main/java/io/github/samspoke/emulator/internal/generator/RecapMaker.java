package io.github.samspoke.emulator.internal.generator;

import io.github.samspoke.emulator.internal.state.Event;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Micros;
import io.github.samspoke.emulator.internal.state.Person;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.wire.JsonOut;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notes of meetings that some people held, booked through Calendly or not. */
final class RecapMaker {
    private static final int RECAPS = 8;

    private final Store store;
    private final long now;

    RecapMaker(Store store, long now) {
        this.store = store;
        this.now = now;
    }

    void make(List<Person> hosts) {
        for (Person host : hosts) {
            List<Event> held = host.events().stream()
                    .filter(event -> event.endMicros() < now && !event.canceled())
                    .limit(RECAPS)
                    .toList();
            for (int i = 0; i < RECAPS; i++) {
                int number = i;
                Event event = i < held.size() ? held.get(i) : null;
                store.table(Kind.RECAP).add(host, uri -> JsonOut.node(json -> recap(json, uri, host, event, number)));
            }
        }
    }

    private void recap(JsonOut json, String uri, Person host, @Nullable Event event, int number) {
        String status = number == 0 ? "processing" : number == 1 ? "unavailable" : "available";
        boolean ready = status.equals("available");
        long start = event == null ? now - 7 * Micros.DAY * (RECAPS - number) : event.startMicros();
        long end = event == null ? start + 30 * Micros.MINUTE : event.endMicros();
        json.put("uri", uri)
                .put("app_url", "https://calendly.com/app/meetings/recap-" + uri.substring(uri.lastIndexOf('/') + 1))
                .put("event", event == null ? null : store.uris().uri(Kind.EVENT, event.seq()))
                .put("status", status)
                .put("name", "Meeting " + (number + 1))
                .object("location", location -> location.put("type", "custom").put("location", "Conference room"))
                .time("start_time", start)
                .time("end_time", end)
                .time("created_at", end)
                .time("updated_at", end)
                .array("attendees", items -> {
                    attendee(items, true, host.email(), host.name());
                    attendee(items, false, guest(event, number), "Guest " + number);
                })
                .put("summary_md", ready ? "We talked about **plans**." : null)
                .put("action_items_md", ready ? "- Send the offer" : null)
                .put("discussion_md", ready ? "Prices, dates." : null)
                .put("transcript", ready ? uri + "/transcript" : null)
                .putNull("share_link");
    }

    private String guest(@Nullable Event event, int number) {
        return event == null
                ? "guest." + number + "@example.org"
                : store.events().inviteeEmail(event);
    }

    private static void attendee(JsonOut items, boolean host, String email, String name) {
        items.item(item -> item.put("host", host).put("user_email", email).put("user_name", name));
    }
}
