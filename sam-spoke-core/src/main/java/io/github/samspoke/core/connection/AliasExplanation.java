package io.github.samspoke.core.connection;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What an alias comes to, field by field, and where each value comes from. Shows no secret.
 *
 * @param alias the alias
 * @param lines its fields, in the order of the form
 */
public record AliasExplanation(String alias, List<Line> lines) {
    /** Takes a copy of the lines. */
    public AliasExplanation {
        lines = List.copyOf(lines);
    }

    /**
     * One field.
     *
     * @param field its name on the form
     * @param value its value, or "not set"
     * @param origin where the value comes from: the alias itself, a parent by name, or a default
     */
    public record Line(String field, String value, String origin) {}

    /**
     * Returns the table that a person reads.
     *
     * @return a line a field
     */
    @Override
    public String toString() {
        return lines.stream()
                .map(line -> "  %-19s %s (%s)".formatted(line.field(), line.value(), line.origin()))
                .collect(Collectors.joining("\n", alias + "\n", "\n"));
    }
}
