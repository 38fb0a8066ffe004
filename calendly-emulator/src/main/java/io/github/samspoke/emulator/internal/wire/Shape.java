package io.github.samspoke.emulator.internal.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What a JSON object in a request must look like. What does not fit is a 400 that names the field. */
public final class Shape {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<String, Check> fields = new LinkedHashMap<>();
    private final Set<String> required = new LinkedHashSet<>();

    /** Looks at one value. */
    @FunctionalInterface
    public interface Check {
        /** Throws {@link ApiError} when the value of a field is wrong. */
        void check(String name, JsonNode value);
    }

    /** A field that must be there. */
    public Shape must(String name, Check check) {
        required.add(name);
        return may(name, check);
    }

    /** A field that may be there. */
    public Shape may(String name, Check check) {
        fields.put(name, check);
        return this;
    }

    /** The fields of a body that are known here. */
    public ObjectNode read(String body) {
        ObjectNode known = parse(body);
        known.retain(fields.keySet());
        check("", known);
        return known;
    }

    /** The fields of a body, of which none may be unknown and one must be there. */
    public ObjectNode readStrictly(String body) {
        ObjectNode all = parse(body);
        all.fieldNames().forEachRemaining(name -> {
            if (!fields.containsKey(name)) {
                throw ApiError.invalid(name, "is not a known property");
            }
        });
        if (all.isEmpty()) {
            throw ApiError.invalid(fields.keySet().iterator().next(), "or another property must be filled");
        }
        check("", all);
        return all;
    }

    /** The object in a body; an empty body is an empty object. */
    public static ObjectNode parse(String body) {
        try {
            JsonNode read = body.isBlank() ? MAPPER.createObjectNode() : MAPPER.readTree(body);
            if (read instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw ApiError.of(400, "Bad Request", "The request body is not valid JSON.");
        }
        throw ApiError.of(400, "Bad Request", "The request body is not a JSON object.");
    }

    void check(String prefix, JsonNode object) {
        for (String name : required) {
            JsonNode value = object.path(name);
            if (value.isMissingNode()
                    || value.isNull()
                    || (value.isTextual() && value.asText().isBlank())) {
                throw ApiError.invalid(prefix + name, "must be filled");
            }
        }
        fields.forEach((name, check) -> {
            JsonNode value = object.get(name);
            if (value != null) {
                check.check(prefix + name, value);
            }
        });
    }
}
