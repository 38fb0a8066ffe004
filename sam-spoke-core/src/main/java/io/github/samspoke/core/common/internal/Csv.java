package io.github.samspoke.core.common.internal;

import io.github.samspoke.core.common.InvalidInputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Comma separated values as RFC 4180 has them, read strictly: a quote that is not closed, or text beside one, is an error
 * with its line. Reading takes LF for CRLF and a byte order mark; writing gives CRLF.
 */
public final class Csv {
    private Csv() {}

    /** A row by the names of its columns, which compare without case, spaces and underscores. */
    public record Row(int line, Map<String, String> cells, int width, int expected) {
        /** The value of the first of some columns that is there and not empty. */
        public Optional<String> value(String... columns) {
            for (String column : columns) {
                String value = cells.getOrDefault(fold(column), "").strip();
                if (!value.isEmpty()) {
                    return Optional.of(value);
                }
            }
            return Optional.empty();
        }
    }

    /** The rows of a file with a header. */
    public record Table(List<String> header, List<Row> rows) {
        public boolean has(String... columns) {
            return List.of(columns).stream().anyMatch(column -> header.contains(fold(column)));
        }
    }

    private record Line(int number, List<String> cells) {}

    /** Reads a file; empty lines are passed over. */
    public static Table read(String text) {
        List<Line> lines = lines(text.startsWith("\uFEFF") ? text.substring(1) : text);
        if (lines.isEmpty()) {
            throw new InvalidInputException("csv", "it is empty", "Give a header line and a line a record.");
        }
        List<String> header = lines.get(0).cells().stream().map(Csv::fold).toList();
        if (header.stream().distinct().count() != header.size()) {
            throw new InvalidInputException("csv", "the header names a column twice", "Name each column once.");
        }
        List<Row> rows = new ArrayList<>();
        for (Line line : lines.subList(1, lines.size())) {
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < Math.min(header.size(), line.cells().size()); i++) {
                cells.put(header.get(i), line.cells().get(i));
            }
            rows.add(new Row(line.number(), cells, line.cells().size(), header.size()));
        }
        return new Table(header, rows);
    }

    /** One line of a file, with its end. A cell that a spreadsheet would take for a formula gets an apostrophe. */
    public static String line(List<?> cells) {
        return cells.stream().map(cell -> quoted(String.valueOf(cell))).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String cell) {
        String safe = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 && !number(cell) ? "'" + cell : cell;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static boolean number(String cell) {
        return cell.matches("[+-]?[0-9]+([.][0-9]+)?");
    }

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        Cursor at = new Cursor(text);
        while (!at.done()) {
            int number = at.line;
            List<String> cells = new ArrayList<>();
            do {
                cells.add(at.cell());
            } while (at.comma());
            at.end();
            if (cells.size() > 1 || !cells.get(0).isBlank()) {
                lines.add(new Line(number, cells));
            }
        }
        return lines;
    }

    private static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[ _]", "");
    }

    /** Where in the text the reader stands. */
    private static final class Cursor {
        private final String text;
        private int at;
        private int line = 1;

        Cursor(String text) {
            this.text = text;
        }

        boolean done() {
            return at >= text.length();
        }

        String cell() {
            return !done() && text.charAt(at) == '"' ? quoted() : plain();
        }

        private String plain() {
            int from = at;
            while (!done() && ",\r\n".indexOf(text.charAt(at)) < 0) {
                if (text.charAt(at) == '"') {
                    throw bad(
                            "a quote stands in the middle of a value",
                            "Put the whole value in quotes, its own doubled.");
                }
                at++;
            }
            return text.substring(from, at);
        }

        private String quoted() {
            StringBuilder value = new StringBuilder();
            int opened = line;
            at++;
            while (!done()) {
                char c = text.charAt(at++);
                if (c != '"') {
                    line += c == '\n' ? 1 : 0;
                    value.append(c);
                } else if (!done() && text.charAt(at) == '"') {
                    value.append('"');
                    at++;
                } else {
                    return value.toString();
                }
            }
            line = opened;
            throw bad("a quoted value is not closed", "Close the quotes.");
        }

        boolean comma() {
            boolean there = !done() && text.charAt(at) == ',';
            at += there ? 1 : 0;
            return there;
        }

        void end() {
            if (!done() && text.charAt(at) == '\r') {
                at++;
            }
            if (!done()) {
                if (text.charAt(at) != '\n' && (at == 0 || text.charAt(at - 1) != '\r')) {
                    throw bad("text follows a quoted value", "Put a comma between values.");
                }
                at += text.charAt(at) == '\n' ? 1 : 0;
            }
            line++;
        }

        private InvalidInputException bad(String problem, String remedy) {
            return new InvalidInputException("csv", problem + " on line " + line, remedy);
        }
    }
}
