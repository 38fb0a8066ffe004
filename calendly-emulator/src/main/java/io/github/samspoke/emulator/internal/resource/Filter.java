package io.github.samspoke.emulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.samspoke.emulator.internal.http.Call;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Micros;
import io.github.samspoke.emulator.internal.state.Row;
import java.util.Set;
import java.util.function.Predicate;

/** A parameter of a list, and which rows it keeps. */
@FunctionalInterface
interface Filter {
    /** The rows that a request wants; all of them when the parameter is missing. */
    Predicate<Row> of(Call call);

    /** Rows with exactly this text in the field of the same name, in whichever case. */
    static Filter text(String name) {
        return call -> {
            String wanted = call.query().get(name);
            return row -> wanted == null || row.text(name).equalsIgnoreCase(wanted);
        };
    }

    /** The same where only some words make sense. */
    static Filter word(String name, String... words) {
        Set<String> allowed = Set.of(words);
        return call -> {
            String wanted = call.query().word(name, allowed);
            return row -> wanted == null || row.text(name).equals(wanted);
        };
    }

    /** Rows that name another resource in the field of the same name. */
    static Filter reference(Stage stage, String name, Kind kind) {
        return call -> {
            Long number = call.query().reference(name, stage.store().uris(), kind);
            String wanted = call.query().get(name);
            return row -> number == null || row.text(name).equals(wanted);
        };
    }

    /** Rows that have a text in a field of one of the objects of an array. */
    static Filter among(String name, String array, String field) {
        return call -> {
            String wanted = call.query().get(name);
            return row -> {
                boolean found = wanted == null;
                for (JsonNode item : row.fields().path(array)) {
                    found |= item.path(field).asText().equalsIgnoreCase(wanted);
                }
                return found;
            };
        };
    }

    /** Rows whose time in a field lies between two parameters. */
    static Filter between(Stage stage, String min, String max, String field) {
        return call -> {
            Bounds bounds = Bounds.of(call.query(), min, max, stage.settings().timeBounds());
            boolean given = call.query().get(min) != null || call.query().get(max) != null;
            return row ->
                    !given || bounds.contains(Micros.parse(row.text(field)).orElse(Long.MIN_VALUE));
        };
    }
}
