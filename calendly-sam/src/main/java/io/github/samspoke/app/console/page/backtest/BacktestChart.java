package io.github.samspoke.app.console.page.backtest;

import io.github.samspoke.core.reclamation.Backtest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * The picture of a backtest: how many seats a threshold would free, against how many of the people might regret it.
 *
 * @param lines a line for each horizon
 * @param across marks of the axis of seats
 * @param up marks of the axis of regret
 */
public record BacktestChart(List<Line> lines, List<Mark> across, List<Mark> up) {
    /** The picture's width. */
    public static final int WIDTH = 720;

    /** The picture's height. */
    public static final int HEIGHT = 380;

    /** Where the axis of regret stands. */
    public static final int LEFT = 60;

    /** Where the picture ends on the right. */
    public static final int RIGHT = 690;

    /** Where it begins. */
    public static final int TOP = 46;

    /** Where the axis of seats lies. */
    public static final int BOTTOM = 330;

    private static final int MARKS = 4;

    /** Copies the lists. */
    public BacktestChart {
        lines = List.copyOf(lines);
        across = List.copyOf(across);
        up = List.copyOf(up);
    }

    /** One threshold at one horizon; recommended or not. */
    public record Point(int x, int y, int days, boolean recommended) {}

    /** A horizon's thresholds; its number chooses dashes and shape of the points. */
    public record Line(int number, int horizon, List<Point> points) {
        /** The points as a polyline wants them. */
        public String path() {
            return points.stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" "));
        }
    }

    /** A mark of an axis. */
    public record Mark(int at, String text) {}

    /** Whether there is anything to draw. */
    public boolean any() {
        return lines.stream().anyMatch(line -> !line.points().isEmpty());
    }

    static BacktestChart of(Backtest backtest) {
        int seats = backtest.thresholds().stream()
                .map(Backtest.Threshold::seats)
                .mapToInt(count -> count == null ? 0 : count)
                .max()
                .orElse(0);
        int most = rounded(seats);
        double regret = backtest.thresholds().stream()
                .flatMap(one -> one.outcomes().stream())
                .map(Backtest.Outcome::regretBound)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .max()
                .orElse(0);
        double top = DoubleStream.of(0.1, 0.2, 0.4, 0.6, 0.8)
                .filter(one -> one >= regret)
                .findFirst()
                .orElse(1);
        List<Integer> horizons = backtest.thresholds().stream()
                .flatMap(one -> one.outcomes().stream())
                .map(Backtest.Outcome::horizon)
                .distinct()
                .sorted()
                .toList();
        List<Line> lines = new ArrayList<>();
        for (int horizon : horizons) {
            lines.add(new Line(lines.size(), horizon, points(backtest, horizon, most, top)));
        }
        List<Mark> across = new ArrayList<>();
        List<Mark> up = new ArrayList<>();
        for (int i = 0; i <= MARKS; i++) {
            across.add(new Mark(x(most * i / (double) MARKS, most), Integer.toString(most * i / MARKS)));
            up.add(new Mark(y(top * i / MARKS, top), Math.round(top * 1000 * i / MARKS) / 10.0 + " %"));
        }
        return new BacktestChart(lines, across, up);
    }

    private static List<Point> points(Backtest backtest, int horizon, int most, double top) {
        List<Point> points = new ArrayList<>();
        for (Backtest.Threshold threshold : backtest.thresholds()) {
            Integer seats = threshold.seats();
            if (seats == null) {
                continue;
            }
            threshold.outcomes().stream()
                    .filter(outcome -> outcome.horizon() == horizon)
                    .forEach(outcome -> outcome.regretBound()
                            .ifPresent(bound -> points.add(new Point(
                                    x(seats, most),
                                    y(bound, top),
                                    threshold.days(),
                                    recommended(backtest, threshold.days(), horizon)))));
        }
        points.sort(Comparator.comparingInt(Point::days));
        return points;
    }

    private static boolean recommended(Backtest backtest, int days, int horizon) {
        return backtest.recommendation() instanceof Backtest.Recommendation.Use use
                && use.days() == days
                && use.horizon() == horizon;
    }

    /** The next number that the marks divide evenly. */
    private static int rounded(int seats) {
        return Math.max(MARKS, (seats + MARKS - 1) / MARKS * MARKS);
    }

    private static int x(double seats, int most) {
        return (int) Math.round(LEFT + (RIGHT - LEFT) * seats / most);
    }

    private static int y(double share, double top) {
        return (int) Math.round(BOTTOM - (BOTTOM - TOP) * share / top);
    }
}
