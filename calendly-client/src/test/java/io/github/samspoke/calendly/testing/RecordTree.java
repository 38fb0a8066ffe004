package io.github.samspoke.calendly.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.samspoke.calendly.transport.RawJson;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares records with the JSON they came from, field by field; instants by value, null and absent as one. */
public final class RecordTree {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RecordTree() {}

    public static void assertSame(@Nullable Object value, @Nullable JsonNode original, String path) {
        if (value == null || original == null || original.isNull()) {
            boolean empty = value == null || (value instanceof List<?> list && list.isEmpty());
            assertThat(empty && (original == null || original.isNull()))
                    .as(path)
                    .isTrue();
        } else if (value instanceof List<?> list) {
            assertThat(list).as(path).hasSize(original.size());
            for (int i = 0; i < list.size(); i++) {
                assertSame(list.get(i), original.get(i), path + "[" + i + "]");
            }
        } else if (value instanceof Instant instant) {
            assertThat(instant).as(path).isEqualTo(Instant.parse(original.asText()));
        } else if (original.isObject() && !(value instanceof Map)) {
            assertSameFields((Record) value, original, path);
        } else if (original.isTextual()) {
            assertThat(value).as(path).hasToString(original.asText());
        } else if (original.isNumber()) {
            assertThat(((Number) value).doubleValue()).as(path).isEqualTo(original.doubleValue());
        } else {
            assertThat(JSON.<JsonNode>valueToTree(value)).as(path).isEqualTo(original);
        }
    }

    /** Its name in Calendly's spelling; {@code default} is a word of Java, so a component cannot be called so. */
    private static String field(RecordComponent component) {
        String name = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
        return name.equals("is_default") ? "default" : name;
    }

    private static void assertSameFields(Record value, JsonNode original, String path) {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            if (component.getType() == RawJson.class) {
                continue;
            }
            String field = field(component);
            try {
                assertSame(component.getAccessor().invoke(value), original.get(field), path + "." + field);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new LinkageError("records can be read", e);
            }
        }
    }
}
