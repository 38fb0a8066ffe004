package io.github.samspoke.core.report.internal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Charts as inline SVG. Each has a title and a description in words, and a table stands beside it. */
final class Charts {
    private static final int WIDTH = 640;
    private static final int LABEL = 200;
    private static final int ROW = 26;
    private static final int HEIGHT = 220;
    private static final int MARGIN = 10;

    private Charts() {}

    /** Lying bars; the number stands at each bar's end. */
    static void bars(Markup page, String id, String title, Map<String, Integer> values, String colour) {
        int most = Math.max(
                1, values.values().stream().mapToInt(Integer::intValue).max().orElse(1));
        String words = values.entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue())
                .reduce((a, b) -> a + "; " + b)
                .orElse("nothing");
        open(page, id, title, words, values.size() * ROW + MARGIN);
        int y = 0;
        for (Map.Entry<String, Integer> value : values.entrySet()) {
            long length = Math.round((WIDTH - LABEL - 70.0) * value.getValue() / most);
            page.element("text", shortened(value.getKey()), "x", "0", "y", Integer.toString(y + 17));
            page.empty(
                    "rect",
                    "class",
                    colour,
                    "x",
                    Integer.toString(LABEL),
                    "y",
                    Integer.toString(y + 3),
                    "width",
                    Long.toString(Math.max(1, length)),
                    "height",
                    Integer.toString(ROW - 8));
            page.element(
                    "text",
                    value.getValue(),
                    "x",
                    Long.toString(LABEL + Math.max(1, length) + 6),
                    "y",
                    Integer.toString(y + 17));
            y += ROW;
        }
        page.close().close();
    }

    /** Lines over time, all from zero; each series has a stroke of its own, not a colour alone. */
    static void lines(Markup page, String id, String title, List<String> days, Map<String, List<BigDecimal>> series) {
        BigDecimal most = series.values().stream()
                .flatMap(List::stream)
                .max(BigDecimal::compareTo)
                .filter(m -> m.signum() > 0)
                .orElse(BigDecimal.ONE);
        Map<String, String> ends = new LinkedHashMap<>();
        series.forEach((name, values) -> ends.put(name, values.get(0) + " to " + values.get(values.size() - 1)));
        open(
                page,
                id,
                title,
                "From " + days.get(0) + " to " + days.get(days.size() - 1) + ". " + ends,
                HEIGHT + 20 * series.size() + 30);
        page.empty(
                "line",
                "class",
                "axis",
                "x1",
                "0",
                "x2",
                Integer.toString(WIDTH),
                "y1",
                Integer.toString(HEIGHT),
                "y2",
                Integer.toString(HEIGHT));
        page.element("text", Shown.grouped(most), "x", "0", "y", Integer.toString(MARGIN - 6));
        int at = 1;
        for (Map.Entry<String, List<BigDecimal>> one : series.entrySet()) {
            String stroke = "ln l" + at;
            page.empty("polyline", "class", stroke, "points", points(one.getValue(), most));
            int y = HEIGHT + 24 + 20 * at;
            page.empty(
                    "line",
                    "class",
                    stroke,
                    "x1",
                    "0",
                    "x2",
                    "40",
                    "y1",
                    Integer.toString(y - 4),
                    "y2",
                    Integer.toString(y - 4));
            page.element("text", one.getKey(), "x", "50", "y", Integer.toString(y));
            at++;
        }
        page.element("text", days.get(0), "x", "0", "y", Integer.toString(HEIGHT + 18));
        page.element(
                "text",
                days.get(days.size() - 1),
                "x",
                Integer.toString(WIDTH),
                "y",
                Integer.toString(HEIGHT + 18),
                "text-anchor",
                "end");
        page.close().close();
    }

    private static String points(List<BigDecimal> values, BigDecimal most) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            double x = values.size() == 1 ? 0 : (double) WIDTH * i / (values.size() - 1);
            double y = HEIGHT - (HEIGHT - MARGIN) * values.get(i).doubleValue() / most.doubleValue();
            points.append(i == 0 ? "" : " ").append(Math.round(x)).append(',').append(Math.round(y));
            if (values.size() == 1) {
                // A single day would be a dot that nobody sees.
                points.append(' ').append(WIDTH).append(',').append(Math.round(y));
            }
        }
        return points.toString();
    }

    private static void open(Markup page, String id, String title, String words, int height) {
        page.open("figure");
        page.open(
                "svg",
                "viewBox",
                "0 0 " + WIDTH + " " + height,
                "role",
                "img",
                "aria-labelledby",
                id + "-t " + id + "-d");
        page.element("title", title, "id", id + "-t");
        page.element("desc", words, "id", id + "-d");
    }

    private static String shortened(String label) {
        return label.length() > 26 ? label.substring(0, 25) + "\u2026" : label;
    }
}
