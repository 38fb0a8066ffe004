package io.github.samspoke.jdbc.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Records as JSON: the same text for equal records, sets and maps in order, null left out. What a later version adds is
 * passed over on reading. Texts are ASCII, for a name may hold what a database refuses.
 */
final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .build())
            .addModule(new RecordModule())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    /** What Jackson does with a row; its message would quote the row. */
    private interface Work<T> {
        T done() throws IOException;
    }

    static String write(Object value) {
        return written(value, () -> MAPPER.writeValueAsString(value));
    }

    static byte[] bytes(Object value) {
        return written(value, () -> MAPPER.writeValueAsBytes(value));
    }

    static <T> T read(String json, Class<T> type) {
        return read(type, () -> MAPPER.readValue(json, type));
    }

    static <T> T read(byte[] json, Class<T> type) {
        return read(type, () -> MAPPER.readValue(json, type));
    }

    private static <T> T written(Object value, Work<T> work) {
        try {
            return work.done();
        } catch (IOException e) {
            throw new IllegalStateException(value.getClass().getName() + " cannot be written as JSON", e);
        }
    }

    private static <T> T read(Class<T> type, Work<T> work) {
        try {
            return work.done();
        } catch (JsonProcessingException e) {
            e.clearLocation();
            throw new IllegalStateException("a row is no " + type.getName() + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // There is none in memory.
        }
    }
}
