package io.github.samspoke.emulator.internal.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table, as it goes over the wire.
 *
 * @param number row number
 * @param owner whose it is, or null when it is the organization's
 * @param fields what is shown; replaced, never changed
 * @param removed whether it is gone; it stays so that page tokens keep their place
 */
public record Row(long number, @Nullable Person owner, ObjectNode fields, boolean removed) {

    /** A row that is there. */
    public static Row of(long number, @Nullable Person owner, ObjectNode fields) {
        return new Row(number, owner, fields, false);
    }

    /** A field as text; empty when it is null or not there. */
    public String text(String field) {
        return fields.path(field).asText("");
    }
}
