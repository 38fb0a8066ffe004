package io.github.samspoke.core.calendly.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.event.EventMembership;
import io.github.samspoke.calendly.event.EventQuery;
import io.github.samspoke.calendly.event.EventStatus;
import io.github.samspoke.calendly.page.Filters;
import io.github.samspoke.calendly.ref.UserRef;
import io.github.samspoke.core.common.RunControl;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads meetings one field at a time, for a window in which the client met one that it cannot read: its hosts are told to
 * be unreadable, all others are read as ever. Only a meeting whose hosts cannot be told spoils the window.
 */
final class RawEvents {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CalendlyClient client;
    private final RunControl control;
    private Instant last = Instant.MIN;
    private boolean sorted = true;
    private String broken = "";

    RawEvents(CalendlyClient client, RunControl control) {
        this.client = client;
        this.control = control;
    }

    /** Why the window cannot be read even so; empty if it can. */
    String broken() {
        return broken;
    }

    /** Reads to the end, or to a place after the most pages; returns the place. */
    Optional<Instant> read(EventQuery query, Instant from, int mostPages, Events events, Consumer<Instant> counter) {
        Set<String> tokens = new HashSet<>();
        String token = null;
        for (int pages = 1; ; pages++) {
            control.check("the reading of scheduled events");
            Filters page = token == null ? query.filters() : query.filters().with("page_token", token);
            JsonNode answer = page(page);
            answer.path("collection").forEach(event -> take(event, events, counter));
            token = answer.path("pagination").path("next_page_token").textValue();
            if (token == null || !broken.isEmpty()) {
                return Optional.empty();
            }
            if (!tokens.add(token)) {
                broken = "the pages of meetings repeat";
            }
            if (pages >= mostPages && sorted && last.isAfter(from)) {
                return Optional.of(last);
            }
        }
    }

    private JsonNode page(Filters filters) {
        try {
            return JSON.readTree(
                    client.raw().get("/scheduled_events", filters).body().bytes());
        } catch (IOException e) {
            broken = "a page of meetings is no JSON";
            return JSON.createObjectNode();
        }
    }

    private void take(JsonNode event, Events events, Consumer<Instant> counter) {
        List<EventMembership> hosts = hosts(event);
        String id = event.path("uri").asText();
        Instant start = instant(event, "start_time");
        Instant created = instant(event, "created_at");
        if (hosts.isEmpty()) {
            broken = "a meeting has no hosts that can be read";
        } else if (start == null || created == null) {
            hosts.forEach(events::unreadable);
        } else {
            events.take(id, event.path("status").asText().equals(EventStatus.ACTIVE.value()), created, start, hosts);
            counter.accept(start);
            sorted &= !start.isBefore(last);
            last = start.isAfter(last) ? start : last;
        }
    }

    private static List<EventMembership> hosts(JsonNode event) {
        List<EventMembership> hosts = new ArrayList<>();
        for (JsonNode host : event.path("event_memberships")) {
            String user = host.path("user").textValue();
            String email = host.path("user_email").textValue();
            if (user == null && email == null) {
                return List.of();
            }
            hosts.add(new EventMembership(user == null ? null : UserRef.parse(user), email, null, null, null));
        }
        return hosts;
    }

    private static @Nullable Instant instant(JsonNode event, String field) {
        try {
            String text = event.path(field).textValue();
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
