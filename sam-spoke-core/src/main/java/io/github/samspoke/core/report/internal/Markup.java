package io.github.samspoke.core.report.internal;

import io.github.samspoke.core.license.Figure;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Builds markup whose elements are all closed and whose texts are all escaped. Not safe for threads. */
final class Markup {
    private final StringBuilder text = new StringBuilder(32_768);
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes are names and values in turn. */
    Markup open(String element, String... attributes) {
        tag(element, attributes);
        text.append('>');
        open.push(element);
        return this;
    }

    /** An element without content. */
    Markup empty(String element, String... attributes) {
        tag(element, attributes);
        text.append("/>");
        return this;
    }

    private void tag(String element, String... attributes) {
        text.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            text.append('"');
        }
    }

    /** Closes the innermost element. */
    Markup close() {
        text.append("</").append(open.pop()).append(">\n");
        return this;
    }

    Markup text(Object value) {
        escape(value.toString());
        return this;
    }

    /** An element with a text. */
    Markup element(String element, Object content, String... attributes) {
        return open(element, attributes).text(content).close();
    }

    /** A cell with a figure; an absent one says why. */
    Markup figure(Figure<?> figure) {
        return figure instanceof Figure.Absent<?> missing
                ? open("td", "class", "n")
                        .element("span", "not known", "class", "absent", "title", missing.reason())
                        .close()
                : element("td", figure.value().map(Shown::of).orElse(""), "class", "n");
    }

    /** The beginning of a table: caption and header; close it twice. Columns that begin with # are numbers. */
    Markup table(String caption, List<String> columns) {
        open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
        open("table").element("caption", caption).open("thead").open("tr");
        for (String column : columns) {
            boolean number = column.startsWith("#");
            element("th", number ? column.substring(1) : column, "scope", "col", "class", number ? "n" : "t");
        }
        return close().close().open("tbody");
    }

    /** The end of a table. */
    Markup endTable() {
        return close().close().close();
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '&' -> text.append("&amp;");
                case '"' -> text.append("&quot;");
                case '\'' -> text.append("&#39;");
                case '\n', '\t' -> text.append(' ');
                default -> text.append(allowed(c) ? c : '\uFFFD');
            }
        }
    }

    /** What a name may hold and a page may not. */
    private static boolean allowed(char c) {
        return c >= ' ' && c < '\uFFFE';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
