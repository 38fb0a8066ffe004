package io.github.samspoke.emulator.internal.resource;

import io.github.samspoke.emulator.internal.wire.Checks;
import io.github.samspoke.emulator.internal.wire.JsonOut;
import io.github.samspoke.emulator.internal.wire.Shape;
import java.util.List;
import java.util.Set;

/** Where a meeting can take place: the kinds that requests name, and how they look in an event. */
final class Places {
    /** All kinds. */
    static final List<String> KINDS = List.of(
            "ask_invitee",
            "custom",
            "google_conference",
            "gotomeeting_conference",
            "inbound_call",
            "microsoft_teams_conference",
            "outbound_call",
            "physical",
            "webex_conference",
            "zoom_conference");

    private static final int TEXT = 1_000;

    private Places() {}

    static boolean online(String kind) {
        return kind.endsWith("_conference");
    }

    /** What a request may say of a place. */
    static Shape shape() {
        return new Shape()
                .must("kind", Checks.word(Set.copyOf(KINDS)))
                .may("location", Checks.text(TEXT))
                .may("additional_info", Checks.text(TEXT))
                .may("phone_number", Checks.text(TEXT));
    }

    /** Writes the place of an event; the words differ from those of requests. */
    static void write(JsonOut json, String kind, String where, String id) {
        boolean renamed = kind.equals("zoom_conference") || kind.equals("gotomeeting_conference");
        json.put("type", renamed ? kind.substring(0, kind.indexOf('_')) : kind);
        if (!online(kind)) {
            json.put("location", where.isEmpty() ? "To be agreed" : where);
            return;
        }
        json.put("status", "pushed").put("join_url", "https://meet.example.com/" + id);
        if (!kind.equals("google_conference")) {
            json.object("data", data -> data.put("id", id));
        }
    }
}
