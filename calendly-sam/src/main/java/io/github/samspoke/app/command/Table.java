package io.github.samspoke.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Lines of cells, aligned for a person to read. */
final class Table {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... heads) {
        rows.add(List.of(heads));
    }

    Table row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(Output.clean(String.valueOf(cell)));
        }
        rows.add(row);
        return this;
    }

    /**
     * Writes the lines.
     *
     * @param head styles the first line
     * @param cell styles every other cell
     */
    List<String> lines(UnaryOperator<String> head, UnaryOperator<String> cell) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], length(row.get(i)));
            }
        }
        List<String> lines = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            lines.add(line(rows.get(r), widths, r == 0 ? head : cell));
        }
        return lines;
    }

    private static String line(List<String> row, int[] widths, UnaryOperator<String> style) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String text = row.get(i);
            boolean last = i == widths.length - 1;
            line.append(style.apply(text));
            if (!last) {
                line.append(" ".repeat(widths[i] - length(text))).append(GAP);
            }
        }
        return line.toString().stripTrailing();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
