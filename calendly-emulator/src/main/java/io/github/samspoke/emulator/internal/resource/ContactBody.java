package io.github.samspoke.emulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.samspoke.emulator.internal.state.Row;
import io.github.samspoke.emulator.internal.state.Table;
import io.github.samspoke.emulator.internal.wire.ApiError;
import io.github.samspoke.emulator.internal.wire.Checks;
import io.github.samspoke.emulator.internal.wire.Shape;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is said of a contact when it is made or changed. */
final class ContactBody {
    private static final int MOST = 10;
    private static final int TEXT = 255;
    private static final Shape EMAIL = new Shape().must("email", Checks.email()).must("is_primary", Checks.flag());
    private static final Shape PHONE = new Shape().must("phone_number", Checks.text(TEXT));
    private static final Shape CUSTOM =
            new Shape().must("uuid", Checks.text(TEXT)).may("value", Checks.any());
    private static final List<String> TEXTS = List.of("job_title", "company", "country", "state", "city");
    private static final Shape CHANGE = shape();
    private static final Shape NEW = shape().must("name", Checks.text(TEXT)).must("emails", emails());

    private final Table definitions;

    ContactBody(Table definitions) {
        this.definitions = definitions;
    }

    private static Shape shape() {
        Shape shape = new Shape()
                .may("name", Checks.text(TEXT))
                .may("emails", emails())
                .may("phone_numbers", Checks.list(0, MOST, Checks.object(PHONE)))
                .may("timezone", Checks.zone())
                .may("linkedin", Checks.link())
                .may("custom_fields", Checks.list(0, 100, Checks.object(CUSTOM)));
        TEXTS.forEach(name -> shape.may(name, Checks.text(TEXT)));
        return shape;
    }

    private static Shape.Check emails() {
        return Checks.list(1, MOST, Checks.object(EMAIL));
    }

    ObjectNode create(String body) {
        return finish(NEW.read(body));
    }

    ObjectNode update(String body) {
        return finish(CHANGE.readStrictly(body));
    }

    /** All addresses of a contact, in lower case. */
    static Set<String> addresses(ObjectNode contact) {
        Set<String> addresses = new HashSet<>();
        contact.path("emails")
                .forEach(item -> addresses.add(item.path("email").asText().toLowerCase(Locale.ROOT)));
        return addresses;
    }

    private ObjectNode finish(ObjectNode given) {
        int primary = 0;
        for (JsonNode item : given.path("emails")) {
            primary += item.path("is_primary").asBoolean() ? 1 : 0;
        }
        if (given.has("emails") && primary != 1) {
            throw ApiError.invalid("emails", "must have exactly one primary email");
        }
        if (given.has("custom_fields")) {
            given.set("custom_fields", custom(given.path("custom_fields")));
        }
        return given;
    }

    private ArrayNode custom(JsonNode inputs) {
        ArrayNode fields = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < inputs.size(); i++) {
            Row definition = definitions.byId(inputs.path(i).path("uuid").asText());
            if (definition == null) {
                throw ApiError.invalid("custom_fields[" + i + "].uuid", "is not a custom field");
            }
            fields.addObject()
                    .put("uri", definition.text("uri"))
                    .put("label", definition.text("label"))
                    .set("value", inputs.path(i).path("value"));
        }
        return fields;
    }
}
