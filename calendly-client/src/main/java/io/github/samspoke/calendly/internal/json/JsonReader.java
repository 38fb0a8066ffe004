package io.github.samspoke.calendly.internal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** Parses whole documents within the limits a hostile answer could otherwise exceed. Thread-safe. */
public final class JsonReader {
    private static final int MIB = 1024 * 1024;
    private static final JsonMapper MAPPER = mapper();

    private JsonReader() {}

    private static JsonMapper mapper() {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(32)
                .maxDocumentLength(8L * MIB)
                .maxStringLength(64 * 1024)
                .maxNumberLength(32)
                .maxNameLength(256)
                .maxTokenCount(2_000_000)
                .build();
        JsonMapper mapper = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        mapper.getFactory().setStreamReadConstraints(limits);
        return mapper;
    }

    /** The root object of a document; fails if there is anything else in the bytes. */
    public static JsonFields parse(byte[] json) {
        JsonNode root;
        try {
            root = MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            // The message and the cause may quote the document.
            throw new JsonShapeException("$", "is not one complete JSON document (" + where(e) + ")");
        } catch (IOException e) {
            throw new JsonShapeException("$", "cannot be read");
        }
        return JsonFields.root(root);
    }

    private static String where(JsonProcessingException e) {
        return e.getLocation() == null
                ? "no position"
                : "byte " + e.getLocation().getByteOffset();
    }

    /** A JSON object with one text field, the only kind of body this library sends so far. */
    public static byte[] object(String field, String value) {
        try {
            return MAPPER.writeValueAsBytes(MAPPER.createObjectNode().put(field, value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
