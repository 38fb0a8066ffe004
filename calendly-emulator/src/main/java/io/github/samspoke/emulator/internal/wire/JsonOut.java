package io.github.samspoke.emulator.internal.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.samspoke.emulator.internal.state.Micros;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes JSON straight to bytes, with the few verbs that the answers need. */
public final class JsonOut {
    private static final JsonFactory FACTORY = new JsonFactory();

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
