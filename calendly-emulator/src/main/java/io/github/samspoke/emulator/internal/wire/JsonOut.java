package io.github.samspoke.emulator.internal.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.github.samspoke.emulator.internal.state.Micros;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes JSON straight to bytes, with the few verbs that the answers need. */
public final class JsonOut {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonFactory FACTORY = MAPPER.getFactory();

    private final JsonGenerator out;

    private JsonOut(JsonGenerator out) {
        this.out = out;
    }

    /** The bytes of what a writer writes. */
    public static byte[] bytes(Consumer<JsonOut> writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
            writer.accept(new JsonOut(generator));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The bytes of one object. */
    public static byte[] object(Consumer<JsonOut> fields) {
        return bytes(json -> json.item(fields));
    }

    /** The fields that a writer writes, to be kept or changed before they go out. */
    public static ObjectNode node(Consumer<JsonOut> fields) {
        try (TokenBuffer buffer = new TokenBuffer(MAPPER, false)) {
            new JsonOut(buffer).item(fields);
            return MAPPER.readTree(buffer.asParser());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An object without a name: the whole answer, or an item of an array. */
    public JsonOut item(Consumer<JsonOut> fields) {
        run(out::writeStartObject);
        fields.accept(this);
        return run(out::writeEndObject);
    }

    public JsonOut object(String name, Consumer<JsonOut> fields) {
        run(() -> out.writeFieldName(name));
        return item(fields);
    }

    public JsonOut array(String name, Consumer<JsonOut> items) {
        run(() -> out.writeArrayFieldStart(name));
        items.accept(this);
        return run(out::writeEndArray);
    }

    public JsonOut value(String text) {
        return run(() -> out.writeString(text));
    }

    public JsonOut put(String name, @Nullable String value) {
        return run(() -> out.writeStringField(name, value));
    }

    public JsonOut put(String name, long value) {
        return run(() -> out.writeNumberField(name, value));
    }

    public JsonOut put(String name, boolean value) {
        return run(() -> out.writeBooleanField(name, value));
    }

    public JsonOut putNull(String name) {
        return run(() -> out.writeNullField(name));
    }

    /** Anything that is already JSON. */
    public JsonOut put(String name, JsonNode value) {
        return run(() -> {
            out.writeFieldName(name);
            out.writeTree(value);
        });
    }

    /** All fields of another object. */
    public JsonOut putAll(ObjectNode fields) {
        fields.properties().forEach(field -> put(field.getKey(), field.getValue()));
        return this;
    }

    /** What a writer writes, with some fields in place of its own. */
    public JsonOut putAll(@Nullable ObjectNode instead, Consumer<JsonOut> fields) {
        if (instead == null) {
            fields.accept(this);
            return this;
        }
        ObjectNode all = node(fields);
        all.setAll(instead);
        return putAll(all);
    }

    /** An array of words. */
    public JsonOut words(String name, List<String> words) {
        return array(name, items -> words.forEach(items::value));
    }

    /** An instant in microseconds, as Calendly writes it. */
    public JsonOut time(String name, long micros) {
        return put(name, Micros.text(micros));
    }

    private JsonOut run(Step step) {
        try {
            step.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A step that may fail. */
    private interface Step {
        void run() throws IOException;
    }
}
