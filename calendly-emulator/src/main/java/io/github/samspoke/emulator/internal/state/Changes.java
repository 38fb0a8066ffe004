package io.github.samspoke.emulator.internal.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fields that requests have set on things which are otherwise derived from their row number, by URI. */
public final class Changes {
    private final Map<String, ObjectNode> byUri = new HashMap<>();

    /** All that was set. */
    public Map<String, ObjectNode> all() {
        return Collections.unmodifiableMap(byUri);
    }

    /** The fields set on a thing, or null when it looks as it was made. */
    public @Nullable ObjectNode of(String uri) {
        return byUri.get(uri);
    }

    /** Sets more fields. */
    public void set(String uri, ObjectNode fields) {
        ObjectNode known = byUri.get(uri);
        if (known == null) {
            byUri.put(uri, fields);
        } else {
            known.setAll(fields);
        }
    }

    /** The fields of a thing with those that were set. */
    public ObjectNode on(String uri, ObjectNode derived) {
        ObjectNode set = byUri.get(uri);
        if (set != null) {
            derived.setAll(set);
        }
        return derived;
    }
}
