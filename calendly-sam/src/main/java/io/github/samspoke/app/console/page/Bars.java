package io.github.samspoke.app.console.page;

import io.github.samspoke.app.console.web.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Lying bars, each with its number at the end.
 *
 * @param id a name for it within its page
 * @param title what it shows
 * @param words the same in words
 * @param bars from top to bottom
 * @param height how high the picture is
 */
public record Bars(String id, String title, String words, List<Bar> bars, int height) {
    /** How wide pictures are. */
    public static final int WIDTH = 640;

    /** Where the bars begin. */
    public static final int LEFT = 150;

    private static final int ROW = 28;
    private static final int RIGHT = 70;

    /** One of them. */
    public record Bar(String label, String number, int y, long length) {}

    /** Copies the bars. */
    public Bars {
        bars = List.copyOf(bars);
    }

    /** Draws numbers under their labels, in their order. */
    public static Bars of(String id, String title, Map<String, Integer> values) {
        int most = Math.max(
                1, values.values().stream().mapToInt(Integer::intValue).max().orElse(1));
        List<Bar> bars = new ArrayList<>();
        values.forEach((label, value) -> bars.add(new Bar(
                label.length() > 20 ? label.substring(0, 19) + "\u2026" : label,
                Shown.number(value),
                bars.size() * ROW,
                value == 0 ? 0 : Math.max(1, Math.round((double) (WIDTH - LEFT - RIGHT) * value / most)))));
        String words = values.entrySet().stream()
                .map(value -> value.getKey() + ": " + value.getValue())
                .collect(Collectors.joining("; "));
        return new Bars(id, title, words, bars, values.size() * ROW);
    }
}
