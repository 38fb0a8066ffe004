package io.github.samspoke.calendly.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.UTF8StreamJsonParser;
import java.io.IOException;

/** Parses whole documents within the limits a hostile answer could otherwise exceed. Thread-safe. */
public final class JsonReader {
    private static final int MIB = 1024 * 1024;
    private static final JsonFactory JSON = strings(64 * 1024);
    private static final JsonFactory LONG_TEXTS = strings(2 * MIB);

    private JsonReader() {}

    private static JsonFactory strings(int maxLength) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(32)
                        .maxDocumentLength(8L * MIB)
                        .maxStringLength(maxLength)
                        .maxNumberLength(32)
                        .maxNameLength(256)
                        .maxTokenCount(2_000_000)
                        .build())
                .build();
    }

    /** The root object of a document; fails if there is anything else in the bytes. */
    public static JsonFields parse(byte[] json) {
        return parse(JSON, json);
    }

    /** The same of a document that may tell what was said at a meeting, which is one string. */
    public static JsonFields parseLongTexts(byte[] json) {
        return parse(LONG_TEXTS, json);
    }

    private static JsonFields parse(JsonFactory limits, byte[] json) {
        try (JsonParser parser = limits.createParser(json)) {
            if (parser.nextToken() == null) {
                throw new JsonShapeException("$", "is empty");
            }
            if (!(parser instanceof UTF8StreamJsonParser utf8)) {
                throw new JsonShapeException("$", "is not in UTF-8");
            }
            Tape tape = Tape.of(utf8, json);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "something follows the document");
            }
            return JsonFields.root(tape, json);
        } catch (JsonProcessingException e) {
            // The message and the cause may quote the document.
            throw new JsonShapeException("$", "is not one complete JSON document (" + where(e) + ")");
        } catch (IOException e) {
            throw new JsonShapeException("$", "cannot be read");
        }
    }

    /** The string whose characters begin there, in a document that has been parsed, whichever its limits. */
    static String string(byte[] json, int from) {
        try (JsonParser parser = LONG_TEXTS.createParser(json, from - 1, json.length - from + 1)) {
            return parser.nextTextValue();
        } catch (IOException e) {
            throw new JsonShapeException("$", "has a string that cannot be read");
        }
    }

    private static String where(JsonProcessingException e) {
        return e.getLocation() == null
                ? "no position"
                : "byte " + e.getLocation().getByteOffset();
    }
}
