package io.github.samspoke.app.console.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of records as the templates show it: plain texts, links and badges, so that one template shows them all.
 *
 * @param caption what it lists
 * @param columns the heads; one for each cell of a row
 * @param rows the rows
 */
public record Table(String caption, List<Column> columns, List<List<Cell>> rows) {
    /** Copies the lists. */
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** One column; numbers stand to the right. */
    public record Column(String label, boolean number) {}

    /**
     * One cell.
     *
     * @param text what it says
     * @param href where it leads, or empty
     * @param badge the kind of badge that it is, or empty
     * @param under what stands below it in small, or empty
     */
    public record Cell(String text, String href, String badge, String under) {
        /** Plain text. */
        public static Cell of(String text) {
            return new Cell(text, "", "", "");
        }

        /** A number with separators. */
        public static Cell of(long number) {
            return of(Shown.number(number));
        }

        /** A moment, which is not broken over lines. */
        public static Cell of(Instant time) {
            return of(Shown.moment(time).replace(' ', '\u00a0'));
        }

        /** A link. */
        public static Cell link(String text, String href) {
            return new Cell(text, href, "", "");
        }

        /** A badge. */
        public static Cell badge(String kind, String text) {
            return new Cell(text, "", kind, "");
        }

        /** The same with something below it. */
        public Cell over(String below) {
            return new Cell(text, href, badge, below);
        }
    }

    /**
     * Begins a table whose texts are in the bundle: {@code <key>} is its caption, {@code <key>.<column>} the heads. A
     * column that begins with {@code #} holds numbers.
     */
    public static Builder of(String key, String... columns) {
        return new Builder(key, columns);
    }

    /** Collects rows. Not safe for many threads. */
    public static final class Builder {
        private final String caption;
        private final List<Column> columns = new ArrayList<>();
        private final List<List<Cell>> rows = new ArrayList<>();

        private Builder(String key, String... names) {
            caption = Texts.text(key);
            for (String name : names) {
                boolean number = name.startsWith("#");
                columns.add(new Column(Texts.text(key + "." + (number ? name.substring(1) : name)), number));
            }
        }

        /** Adds a row. */
        public Builder row(Cell... cells) {
            if (cells.length != columns.size()) {
                throw new IllegalArgumentException(
                        caption + " has " + columns.size() + " columns, not " + cells.length);
            }
            rows.add(List.of(cells));
            return this;
        }

        /** The table. */
        public Table build() {
            return new Table(caption, columns, rows);
        }
    }
}
