package io.github.samspoke.emulator.internal.generator;

import io.github.samspoke.emulator.internal.state.Event;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Micros;
import io.github.samspoke.emulator.internal.state.SortedRows;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.state.Uris;
import io.github.samspoke.emulator.internal.wire.JsonOut;
import java.util.List;

/** Reminders that Calendly sent before the latest meetings. */
final class CommunicationMaker {
    private static final int REMINDERS = 60;

    private final Store store;

    CommunicationMaker(Store store) {
        this.store = store;
    }

    void make(long now) {
        List<Event> events = store.events().byStart();
        int end = SortedRows.partition(events, event -> event.startMicros() >= now);
        for (Event event : events.subList(Math.max(0, end - REMINDERS), end)) {
            store.table(Kind.COMMUNICATION).add(event.host(), uri -> JsonOut.node(json -> write(json, event)));
        }
    }

    private void write(JsonOut json, Event event) {
        Uris uris = store.uris();
        boolean sms = event.seq() % 4 == 0;
        long sent = Math.max(event.createdMicros(), event.startMicros() - Micros.DAY);
        json.put("type", sms ? "sms" : "email")
                .put("to", sms ? "+1 202-555-0143" : store.events().inviteeEmail(event))
                .put("from", sms ? "+1 202-555-0100" : "no-reply@example.com")
                .put("subject", sms ? null : "Reminder of your meeting")
                .put("body", "Your meeting starts at " + Micros.text(event.startMicros()))
                .put("sender_uri", uris.uri(Kind.USER, event.host().seq()))
                .put("sender_email", event.host().email())
                .put("event_type_uri", uris.uri(Kind.EVENT_TYPE, event.typeSeq()))
                .put("event_uri", uris.uri(Kind.EVENT, event.seq()))
                .time("sent_at", sent)
                .time("created_at", sent)
                .put("scheduling_url", "https://calendly.com/" + event.host().slug());
    }
}
