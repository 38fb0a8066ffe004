package io.github.samspoke.emulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Uris;
import io.github.samspoke.emulator.internal.wire.ApiError;
import io.github.samspoke.emulator.internal.wire.Checks;
import io.github.samspoke.emulator.internal.wire.JsonOut;
import io.github.samspoke.emulator.internal.wire.Shape;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is said of an event type when it is made or changed. */
final class EventTypeBodies {
    private static final int LONGEST = 720;
    private static final int NAME = 55;
    private static final Shape.Check DURATION = Checks.number(1, LONGEST);
    private static final Shape SPOT =
            new Shape().must("start_time", Checks.time()).must("end_time", Checks.time());
    private static final Map<String, Shape> DATES = Map.of(
            "date_range", new Shape().must("start_date", Checks.date()).must("end_date", Checks.date()),
            "days_in_future", new Shape().must("days", Checks.number(1, 10_000)).must("only_weekdays", Checks.flag()),
            "spots", new Shape().must("spots", Checks.list(1, 1_000, Checks.object(SPOT))));

    private final Shape change = common();
    private final Shape create;
    private final Shape oneOff;

    EventTypeBodies(Uris uris) {
        Shape.Check user = Checks.reference(uris, Kind.USER);
        this.create = common().must("owner", user).must("name", Checks.text(NAME));
        this.oneOff = new Shape()
                .must("name", Checks.text(NAME))
                .must("host", user)
                .may("co_hosts", Checks.list(0, 10, user))
                .must("duration", DURATION)
                .may("timezone", Checks.zone())
                .must("date_setting", EventTypeBodies::dates)
                .may("location", Checks.object(Places.shape()));
    }

    private static Shape common() {
        return new Shape()
                .may("active", Checks.flag())
                .may("name", Checks.text(NAME))
                .may("description", Checks.text(10_000))
                .may("duration", DURATION)
                .may("duration_options", Checks.list(0, 4, DURATION))
                .may("locations", Checks.list(0, 20, Checks.object(Places.shape())))
                .may("color", Checks.text(7))
                .may("locale", Checks.word(Set.of("de", "en", "es", "fr", "it", "nl", "pt", "uk")));
    }

    private static void dates(String name, JsonNode value) {
        Shape shape = DATES.get(value.path("type").asText());
        if (shape == null) {
            throw ApiError.invalid(name + ".type", "is not a valid value");
        }
        Checks.object(shape).check(name, value);
    }

    ObjectNode create(String body) {
        return create.read(body);
    }

    ObjectNode update(String body) {
        return change.read(body);
    }

    ObjectNode oneOff(String body) {
        return oneOff.read(body);
    }

    /** The fields of an event type that are shown otherwise from now on. */
    static ObjectNode shown(ObjectNode body, boolean oneOff) {
        return JsonOut.node(json -> {
            for (String same : List.of("duration_options", "locations", "color", "locale")) {
                if (body.has(same)) {
                    json.put(same, body.path(same));
                }
            }
            if (body.has("description")) {
                String text = body.path("description").asText();
                json.put("description_plain", text).put("description_html", "<p>" + text + "</p>");
            }
            if (oneOff) {
                json.put("type", "AdhocEventType").put("secret", true);
                if (body.has("location")) {
                    json.array(
                            "locations", items -> items.item(item -> item.putAll((ObjectNode) body.path("location"))));
                }
            }
        });
    }
}
