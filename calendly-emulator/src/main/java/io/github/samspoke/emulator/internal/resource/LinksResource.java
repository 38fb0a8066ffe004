package io.github.samspoke.emulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.samspoke.emulator.internal.http.Call;
import io.github.samspoke.emulator.internal.http.Route;
import io.github.samspoke.emulator.internal.state.EventType;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.wire.Answer;
import io.github.samspoke.emulator.internal.wire.Checks;
import io.github.samspoke.emulator.internal.wire.JsonOut;
import io.github.samspoke.emulator.internal.wire.Shape;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Links to book an event type once: as it is, or with its settings overridden. */
final class LinksResource {
    private static final int LONGEST = 720;
    private static final List<String> SETTINGS = List.of(
            "duration_options",
            "start_date",
            "end_date",
            "max_booking_time",
            "hide_location",
            "location_configurations",
            "availability_rule");

    private final Store store;
    private final TypeAccess access;
    private final Shape link;
    private final Shape share;

    LinksResource(Stage stage) {
        this.store = stage.store();
        this.access = new TypeAccess(store);
        Shape.Check type = Checks.reference(store.uris(), Kind.EVENT_TYPE);
        this.link = new Shape()
                .must("max_event_count", Checks.number(1, 1))
                .must("owner", type)
                .must("owner_type", Checks.word(Set.of("EventType")));
        this.share = new Shape()
                .must("event_type", type)
                .may("name", Checks.text(55))
                .may("duration", Checks.number(1, LONGEST))
                .may("duration_options", Checks.list(0, 4, Checks.number(1, LONGEST)))
                .may("period_type", Checks.word(Set.of("available_moving", "moving", "fixed", "unlimited")))
                .may("start_date", Checks.date())
                .may("end_date", Checks.date())
                .may("max_booking_time", Checks.number(0, 1_000_000))
                .may("hide_location", Checks.flag())
                .may("location_configurations", Checks.list(0, 20, Checks.object(Places.shape())))
                .may(
                        "availability_rule",
                        Checks.object(SchedulesResource.rules().may("timezone", Checks.zone())));
    }

    List<Route> routes() {
        return List.of(
                Route.of("POST", "/scheduling_links", "scheduling_links:write", this::link),
                Route.of("POST", "/shares", "shares:write", this::share));
    }

    private Answer link(Call call) {
        EventType type = mine(call, link.read(call.body()).path("owner"));
        ObjectNode made = make(Kind.LINK, type);
        return Answer.resource(201, json -> json.putAll(made));
    }

    private Answer share(Call call) {
        ObjectNode body = share.read(call.body());
        EventType type = mine(call, body.path("event_type"));
        ObjectNode made = make(Kind.SHARE, type);
        return Answer.resource(201, json -> {
            json.array("scheduling_links", items -> items.item(item -> item.putAll(made)));
            json.object("share_override", out -> override(out, type, body));
        });
    }

    private EventType mine(Call call, JsonNode uri) {
        return TypeAccess.edited(call.caller(), access.named(call, uri.asText()));
    }

    /** Keeps a link, so that the next one has another address. */
    private ObjectNode make(Kind kind, EventType type) {
        return store.table(kind)
                .add(
                        type.owner(),
                        uri -> JsonOut.node(json -> {
                            String id = uri.substring(uri.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
                            json.put("booking_url", "https://calendly.com/d/" + id + '/' + EventTypeJson.slug(type))
                                    .put("owner", store.uris().uri(Kind.EVENT_TYPE, type.seq()))
                                    .put("owner_type", "EventType");
                        }))
                .fields();
    }

    private static void override(JsonOut json, EventType type, ObjectNode body) {
        json.put("name", body.path("name").asText(type.name()))
                .put("duration", body.path("duration").asInt(type.minutes()))
                .put("period_type", body.path("period_type").asText("unlimited"));
        for (String setting : SETTINGS) {
            if (body.has(setting)) {
                json.put(setting, body.path(setting));
            }
        }
    }
}
