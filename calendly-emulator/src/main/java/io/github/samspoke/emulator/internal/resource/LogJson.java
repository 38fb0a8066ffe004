package io.github.samspoke.emulator.internal.resource;

import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.LogEntry;
import io.github.samspoke.emulator.internal.state.Membership;
import io.github.samspoke.emulator.internal.state.Person;
import io.github.samspoke.emulator.internal.state.Uris;
import io.github.samspoke.emulator.internal.wire.JsonOut;

/** How a log entry looks. */
final class LogJson {
    private LogJson() {}

    static void write(JsonOut json, Uris uris, LogEntry entry) {
        json.time("occurred_at", entry.occurredMicros())
                .put("uri", uris.uri(Kind.LOG_ENTRY, entry.seq()))
                .put("namespace", entry.action().namespace())
                .put("action", entry.action().action())
                .put("fully_qualified_name", entry.action().qualifiedName())
                .put("organization", uris.organization(Uris.HOME));
        json.object("actor", actor -> actor(actor, uris, entry));
        json.object("details", details -> {});
    }

    private static void actor(JsonOut json, Uris uris, LogEntry entry) {
        Person person = entry.actor();
        json.put("type", person == null ? "System" : "User").put("display_name", entry.actorName());
        if (person == null) {
            return;
        }
        json.put("uri", uris.uri(Kind.USER, person.seq())).put("alternative_identifier", person.email());
        Membership seat = person.membership();
        if (seat != null) {
            json.object(
                    "organization",
                    out -> out.put("uri", uris.organization(Uris.HOME))
                            .put("role", seat.role().equals(Membership.USER) ? "member" : seat.role()));
        }
    }
}
