package io.github.samspoke.emulator.internal.auth;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The scopes that Calendly knows. */
public final class Scopes {
    private static final Set<String> ALL = Set.of(
            "availability:read",
            "availability:write",
            "event_types:read",
            "event_types:write",
            "locations:read",
            "routing_forms:read",
            "shares:write",
            "scheduled_events:read",
            "scheduled_events:write",
            "scheduling_links:write",
            "groups:read",
            "organizations:read",
            "organizations:write",
            "users:read",
            "webhooks:read",
            "webhooks:write",
            "activity_log:read",
            "data_compliance:write",
            "outgoing_communications:read",
            "contacts:read",
            "contacts:write",
            "meeting_recaps:read",
            "meeting_recaps:write");

    private Scopes() {}

    public static boolean known(String scope) {
        return ALL.contains(scope);
    }

    /** Reads a space separated list, in its order. */
    public static Set<String> parse(String text) {
        List<String> parts = new ArrayList<>(List.of(text.strip().split("\\s+", -1)));
        parts.removeIf(String::isEmpty);
        return new LinkedHashSet<>(parts);
    }

    /** Whether some scopes allow what one asks for; write includes read. */
    public static boolean allow(Set<String> granted, String required) {
        return granted.contains(required)
                || (required.endsWith(":read")
                        && granted.contains(required.substring(0, required.length() - 4) + "write"));
    }
}
