package io.github.samspoke.app.console.page;

import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.core.license.Figure;
import io.github.samspoke.core.report.LicenseReport.SavingsPoint;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The three savings over time, as lines that are never added. A day on which one was absent is a gap in its line.
 *
 * @param from the first day
 * @param to the last day
 * @param most the amount at the top
 * @param lines the lines that have at least one point
 */
public record Trend(LocalDate from, LocalDate to, String most, List<Line> lines) {
    /** Where zero is. */
    public static final int ZERO = 180;

    private static final int TOP = 16;

    /**
     * One of them.
     *
     * @param kind which; also how it is stroked
     * @param label its name
     * @param points where it goes, as SVG wants it; a stretch between gaps each
     * @param dots single days between gaps, as x and y
     * @param legend where its name stands
     * @param last its last amount
     */
    public record Line(String kind, String label, List<String> points, List<long[]> dots, int legend, String last) {}

    /** Copies the lines. */
    public Trend {
        lines = List.copyOf(lines);
    }

    /** Draws positions of one profile, oldest first; empty where there is nothing to draw, or in several currencies. */
    public static Optional<Trend> of(List<SavingsPoint> points) {
        Set<CurrencyUnit> currencies = points.stream()
                .flatMap(point -> Stream.of(point.potential(), point.vacated(), point.realised()))
                .flatMap(figure -> figure.value().stream())
                .map(Money::getCurrencyUnit)
                .collect(Collectors.toSet());
        if (currencies.size() != 1) {
            return Optional.empty();
        }
        BigDecimal most = points.stream()
                .flatMap(point -> Stream.of(point.potential(), point.vacated(), point.realised()))
                .flatMap(figure -> figure.value().stream())
                .map(Money::getAmount)
                .max(BigDecimal::compareTo)
                .filter(amount -> amount.signum() > 0)
                .orElse(BigDecimal.ONE);
        LocalDate from = points.get(0).day();
        LocalDate to = points.get(points.size() - 1).day();
        List<Line> lines = new ArrayList<>();
        add(lines, "potential", points, most, SavingsPoint::potential);
        add(lines, "vacated", points, most, SavingsPoint::vacated);
        add(lines, "realised", points, most, SavingsPoint::realised);
        CurrencyUnit currency = currencies.iterator().next();
        return Optional.of(
                new Trend(from, to, Figures.shown(Money.of(currency, most, java.math.RoundingMode.HALF_UP)), lines));
    }

    private static void add(
            List<Line> lines,
            String kind,
            List<SavingsPoint> points,
            BigDecimal most,
            Function<SavingsPoint, Figure<Money>> part) {
        LocalDate from = points.get(0).day();
        long days = Math.max(1, points.get(points.size() - 1).day().toEpochDay() - from.toEpochDay());
        List<List<long[]>> stretches = new ArrayList<>();
        boolean gap = true;
        String last = "";
        for (SavingsPoint point : points) {
            Optional<Money> amount = part.apply(point).value();
            if (amount.isPresent()) {
                if (gap) {
                    stretches.add(new ArrayList<>());
                }
                long x = Math.round((Bars.WIDTH - 20.0) * (point.day().toEpochDay() - from.toEpochDay()) / days) + 10;
                double share = amount.get().getAmount().doubleValue() / most.doubleValue();
                stretches.get(stretches.size() - 1).add(new long[] {x, Math.round(ZERO - (ZERO - TOP) * share)});
                last = Figures.shown(amount.get());
            }
            gap = amount.isEmpty();
        }
        if (!stretches.isEmpty()) {
            lines.add(new Line(
                    kind,
                    Texts.text("licences.figure." + kind),
                    stretches.stream()
                            .filter(stretch -> stretch.size() > 1)
                            .map(Trend::joined)
                            .toList(),
                    stretches.stream()
                            .filter(stretch -> stretch.size() == 1)
                            .map(stretch -> stretch.get(0))
                            .toList(),
                    ZERO + 44 + 20 * lines.size(),
                    last));
        }
    }

    private static String joined(List<long[]> stretch) {
        return stretch.stream().map(point -> point[0] + "," + point[1]).collect(Collectors.joining(" "));
    }

    /** How high the picture is. */
    public int height() {
        return ZERO + 50 + 20 * lines.size();
    }

    /** The same in words. */
    public String words() {
        return lines.stream().map(line -> line.label() + ": " + line.last()).collect(Collectors.joining("; "));
    }
}
