package io.github.samspoke.emulator.internal.resource;

import io.github.samspoke.emulator.internal.state.EventType;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.state.Uris;
import io.github.samspoke.emulator.internal.wire.JsonOut;
import java.util.Locale;

/** How an event type looks. */
final class EventTypeJson {
    private EventTypeJson() {}

    static void write(JsonOut json, Store store, EventType type) {
        Uris uris = store.uris();
        json.putAll(store.changes().of(uris.uri(Kind.EVENT_TYPE, type.seq())), out -> derive(out, uris, type));
    }

    /** The last part of the address of an event type. */
    static String slug(EventType type) {
        return type.name().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** The page on which an event type is offered. */
    static String page(EventType type) {
        return type.pooled() ? "team-" + type.seq() : type.owner().slug();
    }

    private static void derive(JsonOut json, Uris uris, EventType type) {
        String slug = slug(type);
        json.put("uri", uris.uri(Kind.EVENT_TYPE, type.seq()))
                .put("name", type.name())
                .put("active", type.active())
                .put("booking_method", "instant")
                .put("slug", slug)
                .put("scheduling_url", "https://calendly.com/" + page(type) + '/' + slug)
                .put("duration", type.minutes())
                .putNull("duration_options")
                .put("kind", "solo")
                .put("pooling_type", type.poolingType())
                .put("type", "StandardEventType")
                .put("color", "#0069ff")
                .put("position", type.position())
                .put("locale", "en")
                .put("is_paid", false)
                .put("secret", false)
                .put("admin_managed", type.adminManaged())
                .time("created_at", type.createdMicros())
                .time("updated_at", type.updatedMicros())
                .putNull("deleted_at")
                .putNull("internal_note")
                .putNull("description_plain")
                .putNull("description_html");
        json.object(
                "profile",
                profile -> profile.put("type", type.pooled() ? "Team" : "User")
                        .put("name", type.pooled() ? type.name() : type.owner().name())
                        .put(
                                "owner",
                                type.pooled()
                                        ? uris.uri(Kind.TEAM, type.seq())
                                        : uris.uri(Kind.USER, type.owner().seq())));
        json.array("locations", items -> items.item(item -> item.put("kind", "google_conference")));
        json.array(
                "custom_questions",
                items -> items.item(question -> question.put("name", "What is it about?")
                        .put("type", "text")
                        .put("position", 0)
                        .put("enabled", true)
                        .put("required", false)
                        .array("answer_choices", choices -> {})
                        .put("include_other", false)));
    }
}
