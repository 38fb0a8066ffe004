package io.github.samspoke.emulator.internal.wire;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What goes back: status, headers, body. Immutable. */
public final class Answer {
    private static final byte[] EMPTY = {};

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private Answer(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** A JSON answer. */
    public static Answer json(int status, byte[] body) {
        return new Answer(status, Map.of("Content-Type", "application/json; charset=utf-8"), body);
    }

    /** A single resource in its envelope. */
    public static Answer resource(int status, Consumer<JsonOut> fields) {
        return json(status, JsonOut.object(json -> json.object("resource", fields)));
    }

    /** A page for a browser. */
    public static Answer html(int status, byte[] body) {
        return new Answer(status, Map.of("Content-Type", "text/html; charset=utf-8"), body);
    }

    /** Done, nothing to say. */
    public static Answer noContent() {
        return new Answer(204, Map.of(), EMPTY);
    }

    /** Go there. */
    public static Answer redirect(String location) {
        return new Answer(302, Map.of("Location", location), EMPTY);
    }

    /** The same with more headers. */
    public Answer with(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(headers);
        all.putAll(more);
        return new Answer(status, all, body);
    }

    public int status() {
        return status;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public byte[] body() {
        return body;
    }
}
