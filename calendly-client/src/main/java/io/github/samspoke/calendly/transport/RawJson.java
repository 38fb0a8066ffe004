package io.github.samspoke.calendly.transport;

import java.nio.charset.StandardCharsets;

/**
 * A JSON body as it came or as it is to be sent, with all fields, also those this version does not know. It may hold
 * personal data, so {@link #toString()} tells only its size. Immutable.
 *
 * <p>All are equal, on purpose: records carry the body they were read from, and a member is the same member whether read
 * alone or as an item of a list. Compare {@link #text()} where the text is meant.
 */
public final class RawJson {
    private static final RawJson NONE = new RawJson(new byte[0]);

    private final byte[] bytes;

    private RawJson(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * No body, as the items of a list have: it is their page that has one.
     *
     * @return the body of no length
     */
    public static RawJson none() {
        return NONE;
    }

    /**
     * A body to send.
     *
     * @param text one JSON document; not checked here
     * @return the body
     */
    public static RawJson of(String text) {
        return new RawJson(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A body that came; no API.
     *
     * @param bytes the body in UTF-8, not to be changed any more
     * @return the body
     */
    public static RawJson of(byte[] bytes) {
        return new RawJson(bytes);
    }

    /**
     * Whether there is a body.
     *
     * @return false for {@link #none()}
     */
    public boolean isPresent() {
        return bytes.length > 0;
    }

    /**
     * The document, for the JSON library of your choice.
     *
     * @return the text, empty if there was no body
     */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * The document in UTF-8.
     *
     * @return a copy
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** True for any other. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RawJson;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "RawJson[" + bytes.length + " bytes]";
    }
}
