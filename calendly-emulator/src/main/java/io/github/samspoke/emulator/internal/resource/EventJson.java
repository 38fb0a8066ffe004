package io.github.samspoke.emulator.internal.resource;

import io.github.samspoke.emulator.internal.state.Event;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Mixing;
import io.github.samspoke.emulator.internal.state.Person;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.state.Uris;
import io.github.samspoke.emulator.internal.wire.JsonOut;

/** How an event looks. What is not kept is derived from its row number, so it looks the same every time. */
final class EventJson {
    private final Store store;

    EventJson(Store store) {
        this.store = store;
    }

    void write(JsonOut json, Event event) {
        String uri = store.uris().uri(Kind.EVENT, event.seq());
        json.putAll(store.changes().of(uri), out -> derive(out, event, uri));
    }

    private void derive(JsonOut json, Event event, String uri) {
        Uris uris = store.uris();
        String id = uri.substring(uri.lastIndexOf('/') + 1);
        json.put("uri", uri)
                .put("name", store.eventTypes().bySeq(event.typeSeq()).name())
                .putNull("meeting_notes_plain")
                .put("status", event.canceled() ? "canceled" : "active")
                .time("start_time", event.startMicros())
                .time("end_time", event.endMicros())
                .put("event_type", uris.uri(Kind.EVENT_TYPE, event.typeSeq()));
        json.object("location", out -> location(out, event, id));
        int invitees = store.events().inviteeCount(event);
        json.object(
                "invitees_counter",
                out -> out.put("total", invitees)
                        .put("active", event.canceled() ? 0 : invitees)
                        .put("limit", Math.max(1, invitees)));
        json.time("created_at", event.createdMicros()).time("updated_at", event.updatedMicros());
        json.array("event_memberships", items -> {
            host(items, event.host());
            if (event.coHost() != null) {
                host(items, event.coHost());
            }
        });
        json.array("event_guests", items -> {});
        json.object("calendar_event", out -> out.put("kind", "google").put("external_id", "cal" + id));
        if (event.canceled()) {
            json.object("cancellation", out -> cancellation(out, event));
        }
    }

    private void host(JsonOut items, Person person) {
        items.item(out -> out.put("user", store.uris().uri(Kind.USER, person.seq()))
                .put("user_email", person.email())
                .put("user_name", person.name()));
    }

    private void cancellation(JsonOut out, Event event) {
        boolean byHost = Mixing.pick(event.seq() + 2_000L, 3) == 0;
        out.put("canceled_by", byHost ? event.host().name() : store.events().inviteeEmail(event))
                .put("reason", Mixing.pick(event.seq() + 3_000L, 2) == 0 ? "Something came up" : null)
                .put("canceler_type", byHost ? "host" : "invitee")
                .time("created_at", event.updatedMicros());
    }

    private static void location(JsonOut out, Event event, String id) {
        switch (Mixing.pick(event.seq() + 4_000L, 8)) {
            case 0 -> out.put("type", "physical").put("location", "Main office");
            case 1 -> out.put("type", "outbound_call").put("location", "+1 202-555-0143");
            case 2 -> out.put("type", "custom").put("location", "Conference room");
            case 3 ->
                out.put("type", "microsoft_teams_conference")
                        .put("status", "pushed")
                        .put("join_url", "https://teams.example.com/l/" + id)
                        .object("data", data -> data.put("id", id));
            case 4, 5 ->
                out.put("type", "zoom")
                        .put("status", "pushed")
                        .put("join_url", "https://zoom.example.com/j/" + id)
                        .object("data", data -> data.put("id", id));
            default ->
                out.put("type", "google_conference")
                        .put("status", "pushed")
                        .put("join_url", "https://meet.example.com/" + id);
        }
    }
}
