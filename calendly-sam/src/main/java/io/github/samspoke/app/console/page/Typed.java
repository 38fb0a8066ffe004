package io.github.samspoke.app.console.page;

import io.github.samspoke.app.console.web.Visit;
import io.github.samspoke.core.common.InvalidInputException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A form as somebody filled it in, to be shown again with what is wrong.
 *
 * @param values what stands in its fields
 * @param field the field that is wrong, or empty
 * @param problem what is wrong with it
 * @param remedy what to write instead
 */
public record Typed(Map<String, String> values, String field, String problem, String remedy) {
    /** Copies the values. */
    public Typed {
        values = Map.copyOf(values);
    }

    /** A form that nobody has sent as yet. */
    public static Typed of(Map<String, String> values) {
        return new Typed(values, "", "", "");
    }

    /** What was sent. */
    public static Typed of(Visit visit) {
        return of(visit.form().typed());
    }

    /** The same with what the engine says of it; its messages begin with the field. */
    public Typed wrong(InvalidInputException e) {
        String message = String.valueOf(e.getMessage());
        int colon = message.indexOf(": ");
        return colon < 0
                ? new Typed(values, "", message, e.remedy())
                : new Typed(values, message.substring(0, colon), message.substring(colon + 2), e.remedy());
    }

    /** The same with another value. */
    public Typed with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new Typed(changed, field, problem, remedy);
    }

    /** What stands in a field. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** Whether a box is ticked. */
    public boolean ticked(String name) {
        return values.containsKey(name);
    }

    /** What is wrong with a field; empty if nothing is. */
    public String error(String name) {
        return name.equals(field) ? problem + ". " + remedy : "";
    }

    /** Whether anything is wrong. */
    public boolean isWrong() {
        return !problem.isEmpty();
    }
}
