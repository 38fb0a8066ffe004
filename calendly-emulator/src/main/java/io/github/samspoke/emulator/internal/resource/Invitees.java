package io.github.samspoke.emulator.internal.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.samspoke.emulator.internal.state.Event;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Row;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.state.Uris;
import io.github.samspoke.emulator.internal.wire.Blanks;
import io.github.samspoke.emulator.internal.wire.JsonOut;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Who is invited to an event: made from the event's number, so that a million of them cost no memory. */
final class Invitees {
    private final Store store;
    private final EventJson events;

    Invitees(Store store) {
        this.store = store;
        this.events = new EventJson(store);
    }

    /** The invitees of an event, in the order in which they booked. */
    List<Row> of(Event event) {
        long first = (long) event.seq() * Uris.INVITEES;
        return LongStream.range(first, first + store.events().inviteeCount(event))
                .mapToObj(number -> row(event, number))
                .toList();
    }

    /** An invitee by number, or null when there is none. */
    @Nullable
    Row byNumber(long number) {
        Event event = number < 0 ? null : store.events().get(number / Uris.INVITEES);
        return event == null
                ? null
                : of(event).stream()
                        .filter(row -> row.number() == number)
                        .findFirst()
                        .orElse(null);
    }

    private Row row(Event event, long number) {
        String uri = store.uris().uri(Kind.INVITEE, number);
        ObjectNode derived = JsonOut.node(json -> write(json, event, number));
        return Row.of(number, event.host(), store.changes().on(uri, derived));
    }

    private void write(JsonOut json, Event event, long number) {
        String id = store.uris().ids().id(Kind.INVITEE, number);
        String email = store.events().inviteeEmail(event, (int) (number % Uris.INVITEES));
        String name = name(email);
        json.put("uri", store.uris().uri(Kind.INVITEE, number))
                .put("email", email)
                .put("name", name)
                .putNull("first_name")
                .putNull("last_name")
                .put("status", event.canceled() ? "canceled" : "active")
                .put("timezone", event.host().timezone())
                .put("event", store.uris().uri(Kind.EVENT, event.seq()))
                .time("created_at", event.createdMicros())
                .time("updated_at", event.updatedMicros())
                .array("questions_and_answers", items -> {})
                .put("tracking", Blanks.tracking())
                .put("rescheduled", false)
                .put("cancel_url", "https://calendly.com/cancellations/" + id)
                .put("reschedule_url", "https://calendly.com/reschedulings/" + id)
                .put("scheduling_method", "instant_book");
        for (String none : List.of(
                "text_reminder_number",
                "old_invitee",
                "new_invitee",
                "routing_form_submission",
                "payment",
                "no_show",
                "reconfirmation",
                "invitee_scheduled_by")) {
            json.putNull(none);
        }
        if (event.canceled()) {
            json.put(
                    "cancellation",
                    JsonOut.node(out -> events.write(out, event)).path("cancellation"));
        }
    }

    /** The name that an address speaks of. */
    private static String name(String email) {
        String local = email.substring(0, email.indexOf('@')).replace('.', ' ');
        return local.substring(0, 1).toUpperCase(Locale.ROOT) + local.substring(1);
    }
}
