package io.github.samspoke.calendly.testing;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the loopback server does with a request. */
public record Reply(int status, Map<String, String> headers, String body, Fault fault) {
    /** How the connection misbehaves. */
    public enum Fault {
        NONE,
        /** Announces more than it sends, and stays silent. */
        STALL,
        /** Cuts the connection with a reset, without an answer. */
        RESET,
        /** Never answers. */
        SILENCE
    }

    public static Reply json(int status, String body) {
        return new Reply(status, Map.of("Content-Type", "application/json"), body, Fault.NONE);
    }

    public static Reply ok(String body) {
        return json(200, body);
    }

    public static Reply noContent() {
        return new Reply(204, Map.of(), "", Fault.NONE);
    }

    public static Reply error(int status, String message) {
        return json(status, "{\"title\":\"Refused\",\"message\":\"" + message + "\"}");
    }

    public Reply header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body, fault);
    }

    public Reply fault(Fault how) {
        return new Reply(status, headers, body, how);
    }
}
