package io.github.samspoke.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Where a command writes: text for people, or one JSON document in its place. What a person has to see in either case
 * goes to standard error then.
 */
final class Output {
    private static final int VERSION = 1;

    /** Plain ASCII, so that no locale can spoil it. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final Map<String, Style> STYLES = Map.ofEntries(
            Map.entry("OK", Style.fg_green),
            Map.entry("PASSED", Style.fg_green),
            Map.entry("REMOVED", Style.fg_green),
            Map.entry("ACTIVE", Style.fg_green),
            Map.entry("PUBLISHED", Style.fg_green),
            Map.entry("OK_WITH_WARNINGS", Style.fg_yellow),
            Map.entry("PARTIAL", Style.fg_yellow),
            Map.entry("HELD", Style.fg_yellow),
            Map.entry("SKIPPED", Style.fg_yellow),
            Map.entry("SKIPPED_CHANGED", Style.fg_yellow),
            Map.entry("MISSING", Style.fg_yellow),
            Map.entry("ATTENTION_REQUIRED", Style.fg_yellow),
            Map.entry("NOT_CHECKED", Style.faint),
            Map.entry("ENDED", Style.faint),
            Map.entry("FAILED", Style.fg_red),
            Map.entry("REFUSED", Style.fg_red),
            Map.entry("UNSETTLED", Style.fg_red),
            Map.entry("BROKEN", Style.fg_red));

    private final PrintStream out;
    private final PrintStream err;
    private final boolean json;
    private final Ansi ansi;

    Output(Shell shell, boolean json) {
        this.out = shell.out();
        this.err = shell.err();
        this.json = json;
        this.ansi = shell.colour() ? Ansi.ON : Ansi.OFF;
    }

    boolean json() {
        return json;
    }

    /** Writes a line of the result, unless the result is JSON. */
    void line(String text) {
        if (!json) {
            out.println(clean(text));
        }
    }

    /** Writes several lines. */
    void text(String text) {
        text.stripTrailing().lines().forEach(this::line);
    }

    void title(String text) {
        if (!json) {
            out.println(styled(clean(text), Style.bold));
        }
    }

    void table(Table table) {
        if (!json) {
            table.lines(head -> styled(head, Style.bold), this::coloured).forEach(out::println);
        }
    }

    /** Writes what a person must read before answering: beside the result, if that is JSON. */
    void shown(String text) {
        PrintStream where = json ? err : out;
        text.stripTrailing().lines().map(Output::clean).forEach(where::println);
        where.flush();
    }

    /** Writes a remark that is no part of the result. */
    void note(String text) {
        text.stripTrailing().lines().map(Output::clean).forEach(err::println);
    }

    void flush() {
        out.flush();
    }

    /** Standard output, for what is written piece by piece. */
    Writer writer() {
        return new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    /** Writes an error: the message, then what to do about it. */
    void error(String message, String remedy) {
        err.println(styled(clean(message), Style.fg_red));
        if (!remedy.isBlank()) {
            err.println(clean(remedy));
        }
    }

    /** Writes the document, if it is wanted; a record, whose components are its members. */
    void result(String command, Object record) {
        if (json) {
            document(command, JSON.valueToTree(record));
        }
    }

    private void document(String command, ObjectNode members) {
        ObjectNode document = JSON.createObjectNode();
        document.put("version", VERSION).put("command", command);
        document.setAll(members);
        try {
            out.println(JSON.writeValueAsString(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
        out.flush();
    }

    /** Reads JSON that the engine has written, to be part of a document. */
    static JsonNode tree(String engineJson) {
        try {
            return JSON.readTree(engineJson);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the engine writes JSON", e);
        }
    }

    private String coloured(String cell) {
        Style style = STYLES.get(cell);
        return style == null ? cell : styled(cell, style);
    }

    private String styled(String text, Style style) {
        return ansi.enabled() ? style.on() + text + Style.reset.on() : text;
    }

    /** Takes out what could steer a terminal: people choose their own names at the vendor. */
    static String clean(String text) {
        return text.codePoints().anyMatch(Output::steers)
                ? text.codePoints()
                        .map(c -> steers(c) ? '?' : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : text;
    }

    private static boolean steers(int c) {
        return c != '\t' && (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    }
}
