package io.github.samspoke.app.console.page;

import io.github.samspoke.app.console.web.Shown;
import io.github.samspoke.app.console.web.Table;
import io.github.samspoke.app.console.web.Table.Cell;
import io.github.samspoke.app.console.web.Table.Column;
import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.core.activity.ActiveDays;
import io.github.samspoke.core.activity.Activities;
import io.github.samspoke.core.activity.PersonActivity;
import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A person's activity as a picture: a row a signal, a column a day, in units of the picture; what was read whole lies
 * under it, and where nothing lies, nothing is known.
 */
public record HeatStrip(int width, int height, List<Row> rows, List<Tick> months, String from, String to, Table table) {
    private static final int LEFT = 150;
    private static final int STEP = 26;
    private static final int TOP = 22;
    private static final int WIDTH = 800;
    private static final int LEAST_DAYS = 60;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    /** A signal, or a source in which nothing was seen. */
    public record Row(String label, int y, List<Bar> read, List<Bar> seen) {}

    /** A stretch of days, with what it says. */
    public record Bar(String x, String width, String title, String kind) {}

    /** The first day of a month. */
    public record Tick(String x, String label) {}

    /** The days that are drawn. */
    private record Scale(LocalDate from, LocalDate to) {
        double x(LocalDate day) {
            return LEFT + WIDTH * (double) ChronoUnit.DAYS.between(from, day) / days();
        }

        long days() {
            return ChronoUnit.DAYS.between(from, to) + 1;
        }

        String at(LocalDate day) {
            return text(x(day));
        }

        String wide(long days) {
            return text(Math.max(1.5, WIDTH * (double) days / days()));
        }

        private static String text(double value) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
    }

    static HeatStrip of(PersonActivity activity, Instant now) {
        LocalDate today = ProfileFields.day(now);
        Scale scale = new Scale(first(activity, today), today);
        Map<Signal, List<LocalDate>> seen = new TreeMap<>();
        activity.sightings()
                .forEach(one -> seen.computeIfAbsent(one.signal(), signal -> new ArrayList<>())
                        .add(one.day()));
        List<Row> rows = new ArrayList<>();
        seen.forEach((signal, days) -> rows.add(
                row(label(signal), rows.size(), scale, read(activity, signal.source()), marks(signal, days, scale))));
        TreeSet<SignalSource> silent = new TreeSet<>(activity.coverage().keySet());
        seen.keySet().forEach(signal -> silent.remove(signal.source()));
        silent.forEach(source -> rows.add(row(
                Texts.text("subscriptions.strip.nothing", source.id()),
                rows.size(),
                scale,
                read(activity, source),
                List.of())));
        return new HeatStrip(
                LEFT + WIDTH,
                TOP + rows.size() * STEP,
                rows,
                ticks(scale),
                Shown.day(ActiveDays.startOf(scale.from())),
                Shown.day(ActiveDays.startOf(scale.to())),
                table(seen, scale));
    }

    private static LocalDate first(PersonActivity activity, LocalDate today) {
        LocalDate first = today.minusDays(LEAST_DAYS);
        for (List<Span> spans : activity.coverage().values()) {
            for (Span span : spans) {
                LocalDate day = ProfileFields.day(span.from());
                first = day.isBefore(first) ? day : first;
            }
        }
        for (PersonActivity.Sighting one : activity.sightings()) {
            first = one.day().isBefore(first) ? one.day() : first;
        }
        LocalDate oldest = today.minusDays(Activities.MOST_HISTORY_DAYS);
        return first.isBefore(oldest) ? oldest : first;
    }

    private static List<Span> read(PersonActivity activity, SignalSource source) {
        return activity.coverage().getOrDefault(source, List.of());
    }

    private static Row row(String label, int number, Scale scale, List<Span> spans, List<Bar> seen) {
        List<Bar> read = new ArrayList<>();
        for (Span span : spans) {
            LocalDate from = ProfileFields.day(span.from());
            LocalDate to = ProfileFields.day(span.to());
            from = from.isBefore(scale.from()) ? scale.from() : from;
            to = to.isAfter(scale.to()) ? scale.to() : to;
            if (!to.isBefore(from)) {
                long days = ChronoUnit.DAYS.between(from, to) + 1;
                read.add(new Bar(scale.at(from), scale.wide(days), "", "heat-0"));
            }
        }
        return new Row(label, TOP + number * STEP, read, seen);
    }

    private static List<Bar> marks(Signal signal, List<LocalDate> days, Scale scale) {
        String kind = signal.equals(Signal.EVENT_BOOKED) ? "heat-1" : "heat-3";
        return days.stream()
                .filter(day -> !day.isBefore(scale.from()) && !day.isAfter(scale.to()))
                .map(day -> new Bar(
                        scale.at(day), scale.wide(1), Shown.day(ActiveDays.startOf(day)) + ", " + label(signal), kind))
                .toList();
    }

    private static List<Tick> ticks(Scale scale) {
        List<Tick> ticks = new ArrayList<>();
        int every = scale.days() > 200 ? 2 : 1;
        for (YearMonth month = YearMonth.from(scale.from()).plusMonths(1);
                !month.atDay(1).isAfter(scale.to());
                month = month.plusMonths(every)) {
            ticks.add(new Tick(scale.at(month.atDay(1)), MONTH.format(month)));
        }
        return ticks;
    }

    /** The same in numbers, for whoever does not see the picture. */
    private static Table table(Map<Signal, List<LocalDate>> seen, Scale scale) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(Texts.text("subscriptions.months.month"), false));
        seen.keySet().forEach(signal -> columns.add(new Column(label(signal), true)));
        List<List<Cell>> rows = new ArrayList<>();
        for (YearMonth month = YearMonth.from(scale.to());
                !month.isBefore(YearMonth.from(scale.from()));
                month = month.minusMonths(1)) {
            YearMonth which = month;
            List<Cell> row = new ArrayList<>();
            row.add(Cell.of(MONTH.format(month)));
            seen.values()
                    .forEach(days -> row.add(Cell.of(days.stream()
                            .filter(day -> YearMonth.from(day).equals(which))
                            .count())));
            rows.add(row);
        }
        return new Table(Texts.text("subscriptions.months"), columns, rows);
    }

    /** A signal as a person reads it; what the vendor's log calls its entries is shown as it is. */
    static String label(Signal signal) {
        try {
            return Texts.text("signal." + signal.id());
        } catch (MissingResourceException e) {
            return signal.id();
        }
    }
}
