package io.github.samspoke.calendly.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object read field by field. A field that is missing, null or of the wrong type fails with its path; the
 * {@code OrNull} methods let missing and null pass. Fields nobody asks for are ignored.
 */
public final class JsonFields {
    private final JsonNode node;
    private final @Nullable JsonFields parent;
    private final String name;

    private JsonFields(JsonNode node, @Nullable JsonFields parent, String name) {
        this.node = node;
        this.parent = parent;
        this.name = name;
        if (!node.isObject()) {
            throw new JsonShapeException(path(), "is not an object");
        }
    }

    static JsonFields root(JsonNode node) {
        return new JsonFields(node, null, "$");
    }

    private String path() {
        return parent == null ? name : parent.path() + name;
    }

    public boolean has(String field) {
        return node.hasNonNull(field);
    }

    public String text(String field) {
        return required(field, textOrNull(field));
    }

    public @Nullable String textOrNull(String field) {
        JsonNode value = value(field);
        if (value != null && !value.isTextual()) {
            throw wrong(field, "is not a string");
        }
        return value == null ? null : value.textValue();
    }

    public int integer(String field) {
        return required(field, integerOrNull(field));
    }

    public @Nullable Integer integerOrNull(String field) {
        JsonNode value = value(field);
        return value == null ? null : integer(value, "." + field);
    }

    private Integer integer(JsonNode value, String where) {
        // Calendly declares counts as doubles: 3.0 is 3.
        boolean whole = value.isNumber() && value.doubleValue() == Math.rint(value.doubleValue());
        if (!whole || Math.abs(value.doubleValue()) > Integer.MAX_VALUE) {
            throw new JsonShapeException(path() + where, "is not a whole number");
        }
        return (int) value.doubleValue();
    }

    public double number(String field) {
        JsonNode value = required(field, value(field));
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw wrong(field, "is not a number");
        }
        return value.doubleValue();
    }

    public boolean flag(String field) {
        return required(field, flagOrNull(field));
    }

    public @Nullable Boolean flagOrNull(String field) {
        JsonNode value = value(field);
        if (value != null && !value.isBoolean()) {
            throw wrong(field, "is not true or false");
        }
        return value == null ? null : (Boolean) value.booleanValue();
    }

    public Instant instant(String field) {
        return required(field, instantOrNull(field));
    }

    public @Nullable Instant instantOrNull(String field) {
        String text = textOrNull(field);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw wrong(field, "is not a timestamp");
        }
    }

    public <T> T value(String field, Function<String, T> reader) {
        return required(field, valueOrNull(field, reader));
    }

    public <T> @Nullable T valueOrNull(String field, Function<String, T> reader) {
        String text = textOrNull(field);
        try {
            return text == null ? null : reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw wrong(field, "is not what it should be: " + e.getMessage());
        }
    }

    public JsonFields object(String field) {
        return new JsonFields(required(field, value(field)), this, "." + field);
    }

    public <T> T object(String field, Function<JsonFields, T> reader) {
        return reader.apply(object(field));
    }

    public <T> @Nullable T objectOrNull(String field, Function<JsonFields, T> reader) {
        return has(field) ? reader.apply(object(field)) : null;
    }

    public <T> List<T> list(String field, Function<JsonFields, T> reader) {
        JsonNode array = array(field);
        List<T> items = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            items.add(reader.apply(new JsonFields(array.get(i), this, "." + field + "[" + i + "]")));
        }
        return List.copyOf(items);
    }

    public <T> List<T> listOrEmpty(String field, Function<JsonFields, T> reader) {
        return has(field) ? list(field, reader) : List.of();
    }

    public <T> @Nullable List<T> listOrNull(String field, Function<JsonFields, T> reader) {
        return has(field) ? list(field, reader) : null;
    }

    public List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : array(field)) {
            if (!item.isTextual()) {
                throw wrong(field, "holds something that is not a string");
            }
            texts.add(item.textValue());
        }
        return List.copyOf(texts);
    }

    public @Nullable List<Integer> integersOrNull(String field) {
        if (!has(field)) {
            return null;
        }
        List<Integer> numbers = new ArrayList<>();
        for (JsonNode item : array(field)) {
            numbers.add(integer(item, "." + field + "[" + numbers.size() + "]"));
        }
        return List.copyOf(numbers);
    }

    public Map<String, @Nullable Object> map(String field) {
        JsonNode value = required(field, value(field));
        if (!value.isObject()) {
            throw wrong(field, "is not an object");
        }
        return plainMap(value);
    }

    public @Nullable Map<String, @Nullable Object> mapOrNull(String field) {
        return has(field) ? map(field) : null;
    }

    private static Map<String, @Nullable Object> plainMap(JsonNode object) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        object.properties().forEach(e -> map.put(e.getKey(), plain(e.getValue())));
        return Collections.unmodifiableMap(map);
    }

    private static @Nullable Object plain(JsonNode value) {
        if (value.isObject()) {
            return plainMap(value);
        }
        if (value.isArray()) {
            List<@Nullable Object> list = new ArrayList<>(value.size());
            value.forEach(item -> list.add(plain(item)));
            return Collections.unmodifiableList(list);
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return value.isNumber() ? value.numberValue() : value.textValue();
    }

    private JsonNode array(String field) {
        JsonNode value = required(field, value(field));
        if (!value.isArray()) {
            throw wrong(field, "is not an array");
        }
        return value;
    }

    private @Nullable JsonNode value(String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value;
    }

    private <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw wrong(field, "is missing");
        }
        return value;
    }

    private JsonShapeException wrong(String field, String problem) {
        return new JsonShapeException(path() + "." + field, problem);
    }
}
