package io.github.samspoke.calendly.oauth;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Fields one after another, as bytes. */
final class Binary {
    private Binary() {}

    /** Puts fields. */
    interface Writer {
        void write(DataOutputStream out) throws IOException;
    }

    /** Takes the same fields in the same order. */
    interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }

    static byte[] written(Writer writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writer.write(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("a field is too long", e);
        }
        return bytes.toByteArray();
    }

    /** Fails, in whatever way, unless the bytes are exactly the fields. */
    static <T> T read(byte[] bytes, Reader<T> reader) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        T value = reader.read(in);
        if (in.available() > 0) {
            throw new IOException("there is more than expected");
        }
        return value;
    }

    static void put(DataOutputStream out, Instant instant) throws IOException {
        out.writeLong(instant.getEpochSecond());
        out.writeInt(instant.getNano());
    }

    static Instant instant(DataInputStream in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }

    static void putNullable(DataOutputStream out, @Nullable String text) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }

    static @Nullable String nullable(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }
}
