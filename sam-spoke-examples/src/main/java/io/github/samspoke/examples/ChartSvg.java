package io.github.samspoke.examples;

import io.github.samspoke.core.reclamation.Backtest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A backtest as one SVG: seats named to the right, regret upward, a line a horizon and a point a threshold. */
final class ChartSvg {
    private static final int WIDTH = 860;
    private static final int HEIGHT = 520;
    private static final int LEFT = 80;
    private static final int RIGHT = 30;
    private static final int TOP = 70;
    private static final int BOTTOM = 90;
    private static final int TICKS = 4;
    /** Each horizon has a dash and a mark of its own: colour alone tells nothing to many. */
    private static final List<String> DASHES = List.of("none", "8 4", "2 4");

    private static final String STYLE = """
            <style>
              svg { background: #ffffff; font-family: sans-serif; font-size: 13px }
              text { fill: #1b1b1b } .axis { stroke: #555555 } .grid { stroke: #dddddd }
              .h0 { stroke: #0b5394; fill: #0b5394 } .h1 { stroke: #a61c00; fill: #a61c00 } .h2 { stroke: #38761d; fill: #38761d }
              .line { fill: none; stroke-width: 2 } .title { font-size: 17px; font-weight: bold }
              @media (prefers-color-scheme: dark) {
                svg { background: #1b1b1b } text { fill: #f0f0f0 } .axis { stroke: #bbbbbb } .grid { stroke: #444444 }
                .h0 { stroke: #7ab8f5; fill: #7ab8f5 } .h1 { stroke: #ff9980; fill: #ff9980 } .h2 { stroke: #93d17a; fill: #93d17a }
                .line { fill: none }
              }
            </style>
            """;

    private final Backtest test;
    private final int mostSeats;
    private final double mostRegret;

    private ChartSvg(Backtest test) {
        this.test = test;
        this.mostSeats = Math.max(
                1, test.thresholds().stream().mapToInt(ChartSvg::seats).max().orElse(1));
        this.mostRegret = Math.max(
                0.01,
                test.thresholds().stream()
                        .flatMap(threshold -> threshold.outcomes().stream())
                        .filter(ChartSvg::shown)
                        .mapToDouble(outcome -> outcome.regretRate().orElse(0))
                        .max()
                        .orElse(1));
    }

    static String of(Backtest test) {
        return new ChartSvg(test).draw();
    }

    private static int seats(Backtest.Threshold threshold) {
        Integer seats = threshold.seats();
        return seats == null ? 0 : seats;
    }

    /** Of fewer days the figure is an anecdote. */
    private static boolean shown(Backtest.Outcome outcome) {
        return outcome.replayedDays() >= Backtest.LEAST_DAYS && outcome.people() > 0;
    }

    private String draw() {
        StringBuilder svg = new StringBuilder(4096);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
                        .formatted(WIDTH, HEIGHT))
                .append(" aria-labelledby=\"title desc\">\n<title id=\"title\">Regret against seats freed</title>\n")
                .append("<desc id=\"desc\">")
                .append(escaped(description()))
                .append("</desc>\n")
                .append(STYLE);
        text(svg, LEFT, 30, "start", "title", "Regret against seats freed, by threshold of inactivity");
        text(
                svg,
                LEFT,
                50,
                "start",
                "",
                test.rule() + ", read from " + test.coveredFrom() + " to "
                        + test.coveredTo().minusDays(1));
        axes(svg);
        int horizons = test.thresholds().isEmpty()
                ? 0
                : test.thresholds().get(0).outcomes().size();
        for (int i = 0; i < horizons; i++) {
            line(svg, i);
        }
        text(svg, LEFT, HEIGHT - 16, "start", "", test.recommendation().reason());
        return svg.append("</svg>\n").toString();
    }

    private String description() {
        List<String> lines = new ArrayList<>();
        for (Backtest.Threshold threshold : test.thresholds()) {
            for (Backtest.Outcome outcome : threshold.outcomes()) {
                if (shown(outcome)) {
                    lines.add("%d days idle: %d seats, %s; %d of %d people would have come back within %d days."
                            .formatted(
                                    threshold.days(),
                                    seats(threshold),
                                    amount(threshold),
                                    outcome.hurt(),
                                    outcome.people(),
                                    outcome.horizon()));
                }
            }
        }
        lines.add(test.recommendation().reason());
        return String.join(" ", lines);
    }

    private static String amount(Backtest.Threshold threshold) {
        return threshold.amount() == null ? "saving not known" : threshold.amount() + " a year";
    }

    private void axes(StringBuilder svg) {
        for (int i = 0; i <= TICKS; i++) {
            double regret = mostRegret * i / TICKS;
            double seats = (double) mostSeats * i / TICKS;
            stroke(svg, "grid", LEFT, y(regret), WIDTH - RIGHT, y(regret));
            text(svg, LEFT - 8, y(regret) + 4, "end", "", String.format(Locale.ROOT, "%.1f %%", regret * 100));
            text(svg, x(seats), HEIGHT - BOTTOM + 18, "middle", "", Long.toString(Math.round(seats)));
        }
        stroke(svg, "axis", LEFT, y(0), WIDTH - RIGHT, y(0));
        stroke(svg, "axis", LEFT, y(0), LEFT, y(mostRegret));
        text(svg, (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - BOTTOM + 40, "middle", "", "seats that the rule names now");
        text(svg, LEFT, TOP - 4, "end", "", "regret");
    }

    private void line(StringBuilder svg, int horizon) {
        StringBuilder points = new StringBuilder();
        StringBuilder marks = new StringBuilder();
        int days = 0;
        for (Backtest.Threshold threshold : test.thresholds()) {
            Backtest.Outcome outcome = threshold.outcomes().get(horizon);
            days = outcome.horizon();
            if (shown(outcome) && threshold.seats() != null) {
                double x = x(seats(threshold));
                double y = y(outcome.regretRate().orElse(0));
                points.append(number(x)).append(',').append(number(y)).append(' ');
                marks.append("<circle class=\"h%d\" cx=\"%s\" cy=\"%s\" r=\"4\"><title>%s</title></circle>%n"
                        .formatted(
                                horizon % DASHES.size(),
                                number(x),
                                number(y),
                                escaped(threshold.days() + " days, " + seats(threshold) + " seats, "
                                        + amount(threshold))));
                text(marks, x + 6, y - 6, "start", "", threshold.days() + " d");
            }
        }
        String style = "h%d line\" stroke-dasharray=\"%s"
                .formatted(horizon % DASHES.size(), DASHES.get(horizon % DASHES.size()));
        svg.append("<polyline class=\"%s\" points=\"%s\"/>%n"
                        .formatted(style, points.toString().strip()))
                .append(marks);
        double legend = TOP + 10 + 20.0 * horizon;
        stroke(svg, style, WIDTH - 240, legend, WIDTH - 200, legend);
        text(svg, WIDTH - 192, legend + 4, "start", "", "within " + days + " days");
    }

    private double x(double seats) {
        return LEFT + (WIDTH - LEFT - RIGHT) * seats / mostSeats;
    }

    private double y(double regret) {
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * regret / mostRegret;
    }

    private static void stroke(StringBuilder svg, String style, double x1, double y1, double x2, double y2) {
        svg.append("<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>%n"
                .formatted(style, number(x1), number(y1), number(x2), number(y2)));
    }

    private static void text(
            StringBuilder svg, double x, double y, String anchor, @Nullable String style, String words) {
        svg.append("<text class=\"%s\" x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>%n"
                .formatted(style, number(x), number(y), anchor, escaped(words)));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
