package io.github.samspoke.core.report.internal;

import io.github.samspoke.core.license.Figure;
import io.github.samspoke.core.license.LicensePosition;
import io.github.samspoke.core.license.MetricResult;
import io.github.samspoke.core.license.ModelResult;
import io.github.samspoke.core.license.ProductResult;
import io.github.samspoke.core.license.Remediation;
import io.github.samspoke.core.report.LicenseReport;
import io.github.samspoke.core.report.LicenseReport.SavingsPoint;
import io.github.samspoke.core.report.LicenseReport.SpendLine;
import io.github.samspoke.core.report.LicenseReport.UsageLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A report as one page. It stays small however many seats there are: sums, and the first lines of long lists. */
public final class HtmlReport {
    private static final int MOST = 30;
    private static final String STYLE = style();

    private final LicenseReport report;
    private final Markup page = new Markup();

    private HtmlReport(LicenseReport report) {
        this.report = report;
    }

    public static String write(LicenseReport report) {
        return new HtmlReport(report).page();
    }

    private static String style() {
        try (InputStream css = HtmlReport.class.getResourceAsStream("report.css")) {
            return new String(Objects.requireNonNull(css, "report.css").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("report.css", e);
        }
    }

    private String page() {
        page.open("html", "lang", "en").open("head");
        page.empty("meta", "charset", "utf-8");
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.element("title", "Licences on " + Shown.at(report.at()));
        page.element("style", STYLE.replace("\n", " "));
        page.close().open("body").open("header");
        page.element("h1", "Licences");
        page.element(
                "p",
                "As of " + Shown.at(report.at())
                        + ". Amounts are a year's unless they say otherwise. A number that cannot be"
                        + " computed is not known, with its reason; it is never 0.",
                "class",
                "soft");
        page.close().open("main");
        report.usage().forEach(this::warnings);
        usage();
        report.usage().forEach(this::position);
        products();
        activity();
        spend();
        savings();
        page.close().close().close();
        return "<!DOCTYPE html>\n" + page;
    }

    private void warnings(UsageLine line) {
        line.position()
                .warnings()
                .forEach(w -> page.element("p", line.profile() + ": " + Shown.text(w), "class", "bad", "role", "note"));
    }

    private void usage() {
        page.open("section", "aria-labelledby", "usage").element("h2", "Usage summary", "id", "usage");
        page.table(
                "Rights, seats and cost by profile",
                List.of("Profile", "Plan", "#Owned", "#Assigned", "#Stale", "#Unused %", "#Available", "#Cost a year"));
        for (UsageLine line : first(report.usage())) {
            page.open("tr").element("th", line.profile() + ", " + line.organization(), "scope", "row");
            page.element("td", line.plan());
            page.figure(line.position().owned());
            page.element("td", Shown.of(line.position().usage().occupied()), "class", "n");
            page.figure(line.stale());
            page.figure(line.unusedPercent());
            page.figure(line.position().available());
            page.figure(line.position().yearlySpend()).close();
        }
        page.endTable();
        more(report.usage().size(), "profiles");
        Map<String, Integer> stale = new LinkedHashMap<>();
        first(report.usage()).forEach(l -> l.stale().value().ifPresent(n -> stale.put(l.profile(), n)));
        if (!stale.isEmpty()) {
            page.element("h3", "Stale seats by profile");
            Charts.bars(page, "stale", "Stale seats by profile", stale, "b2");
        }
        page.close();
    }

    private void position(UsageLine line) {
        LicensePosition position = line.position();
        String id = "position-" + line.profileId();
        page.open("section", "aria-labelledby", id).element("h2", "Position of " + line.profile(), "id", id);
        page.open("ul", "class", "tiles");
        tile("Owned", position.owned());
        tile("Used", position.used());
        tile("Available", position.available());
        tile("Short", position.shortage());
        tile("Spend a year", position.yearlySpend());
        tile("Potential savings", position.savings().potential());
        tile("Vacated, still paid", position.savings().vacated());
        tile("Realised this period", position.savings().realised());
        page.close();
        page.element(
                "p",
                "Potential, vacated and realised savings speak of different seats and times and are never added."
                        + " Removing a member lowers no bill until seats are dropped for the next term.",
                "class",
                "soft");
        page.element("h3", "Size of the next term")
                .element("p", Shown.text(line.size().text()));
        page.open("details", "open", "open").element("summary", "How each number came about");
        page.table(
                "Every figure, and where it comes from", List.of("Figure", "#Value", "Formula and inputs, or why not"));
        PositionFigures.of(position).forEach((name, figure) -> explained(name, figure));
        explained("Needed in the next term", line.size().needed());
        page.endTable().close();
        page.close();
    }

    private void tile(String name, Figure<?> figure) {
        page.open("li").text(name);
        page.element("b", figure.value().map(Shown::of).orElse("not known"));
        if (figure instanceof Figure.Absent<?> missing) {
            page.element("span", Shown.text(missing.reason()), "class", "soft");
        } else if (figure instanceof Figure.Known<?> known && known.basis() == Figure.Basis.ESTIMATE_AVERAGE) {
            page.element("span", "estimated at the average price", "class", "soft");
        }
        page.close();
    }

    private void explained(String name, Figure<?> figure) {
        page.open("tr").element("th", name, "scope", "row").figure(figure);
        page.element("td", Shown.text(figure.explain()), "class", "why").close();
    }

    private void products() {
        page.open("section", "aria-labelledby", "products");
        page.element("h2", "Reconciliation by product", "id", "products");
        if (report.products().isEmpty()) {
            page.element("p", "No reconciliation has been completed yet.");
        }
        for (ProductResult product : report.products()) {
            page.element(
                    "h3",
                    product.publisher().equals(product.product())
                            ? product.product()
                            : product.publisher() + " " + product.product());
            boolean good = product.status() == ProductResult.Status.COMPLIANT;
            page.open("p").text("Status: ");
            page.element("span", words(product.status()), "class", good ? "good" : "bad");
            page.text(" in run " + product.run()).close();
            page.table(
                    "Software models of " + product.product(),
                    List.of("Model", "#Owned", "#Used", "#Available", "#Short", "#True-up", "#Over-licensed"));
            product.models().forEach(this::model);
            page.endTable();
            List<Remediation> options = new ArrayList<>(product.options());
            product.models().forEach(m -> options.addAll(m.options()));
            options(options);
        }
        page.close();
    }

    private static String words(ProductResult.Status status) {
        return switch (status) {
            case COMPLIANT -> "compliant";
            case NOT_COMPLIANT -> "not compliant";
            case UNKNOWN -> "not known";
        };
    }

    private void model(ModelResult model) {
        row(model.model().displayName(), model.whole());
        first(model.groups())
                .forEach(g -> row(
                        model.model().displayName() + " \u2014 " + (g.group().isEmpty() ? "not known" : g.group())
                                + (g.subgroup().isEmpty() ? "" : " / " + g.subgroup()),
                        g));
    }

    private void row(String name, MetricResult result) {
        page.open("tr").element("th", name, "scope", "row");
        page.figure(result.owned())
                .figure(result.used())
                .figure(result.available())
                .figure(result.shortage());
        page.figure(result.trueUpCost()).figure(result.overLicensedAmount()).close();
    }

    private void options(List<Remediation> options) {
        if (options.isEmpty()) {
            return;
        }
        page.element("h3", "What would put it right").open("ul");
        for (Remediation option : options) {
            page.element(
                    "li",
                    Shown.text(option.text())
                            + option.amount()
                                    .value()
                                    .map(a -> " A year: " + Shown.of(a) + ".")
                                    .orElse(""));
        }
        page.close();
    }

    private void activity() {
        page.open("section", "aria-labelledby", "activity");
        page.element("h2", "Last meaningful activity", "id", "activity");
        Charts.bars(page, "act", "People by days since their last activity", report.activity(), "b1");
        page.table("People by days since their last activity", List.of("Days", "#People"));
        report.activity()
                .forEach((stretch, people) -> page.open("tr")
                        .element("th", stretch, "scope", "row")
                        .element("td", Shown.of(people), "class", "n")
                        .close());
        page.endTable().close();
    }

    private void spend() {
        page.open("section", "aria-labelledby", "spend");
        page.element(
                "h2",
                "Spend by "
                        + report.group()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', ' '),
                "id",
                "spend");
        Map<String, Integer> seats = new LinkedHashMap<>();
        first(report.spend()).forEach(line -> seats.put(name(line), line.seats()));
        if (!seats.isEmpty()) {
            Charts.bars(page, "spendbars", "Seats by group", seats, "b1");
        }
        page.table("Seats and their cost at the average price", List.of("Group", "#Seats", "#A year"));
        first(report.spend())
                .forEach(line -> page.open("tr")
                        .element("th", name(line), "scope", "row")
                        .element("td", Shown.of(line.seats()), "class", "n")
                        .figure(line.yearly())
                        .close());
        page.endTable();
        more(report.spend().size(), "groups");
        page.close();
    }

    private static String name(SpendLine line) {
        return line.group().isEmpty() ? "not known" : line.group();
    }

    /** Only what is known in one currency can be drawn; the table says the rest. */
    private void savings() {
        page.open("section", "aria-labelledby", "savings").element("h2", "Savings over time", "id", "savings");
        List<SavingsPoint> points = report.savings();
        List<CurrencyUnit> currencies = points.stream()
                .flatMap(p -> p.potential().value().stream())
                .map(Money::getCurrencyUnit)
                .distinct()
                .toList();
        if (points.stream().map(SavingsPoint::day).distinct().count() == 1) {
            page.element("p", "One day is known so far: its amounts are level lines.", "class", "soft");
        }
        if (currencies.size() == 1) {
            Map<String, List<BigDecimal>> series = new LinkedHashMap<>();
            Map<LocalDate, List<SavingsPoint>> days = new TreeMap<>();
            points.forEach(
                    p -> days.computeIfAbsent(p.day(), d -> new ArrayList<>()).add(p));
            series.put("Potential", sums(days, SavingsPoint::potential));
            series.put("Vacated, still paid", sums(days, SavingsPoint::vacated));
            series.put("Realised this period", sums(days, SavingsPoint::realised));
            Charts.lines(
                    page,
                    "sav",
                    "Savings over time in " + currencies.get(0),
                    days.keySet().stream().map(LocalDate::toString).toList(),
                    series);
        }
        page.table(
                "Positions of the last days, newest first",
                List.of("Day", "Profile", "#Owned", "#Used", "#Potential", "#Vacated", "#Realised"));
        List<SavingsPoint> newest = new ArrayList<>(points.subList(Math.max(0, points.size() - MOST), points.size()));
        java.util.Collections.reverse(newest);
        newest.forEach(p -> page.open("tr")
                .element("th", p.day(), "scope", "row")
                .element("td", p.profileId())
                .figure(p.owned())
                .element("td", Shown.of(p.used()), "class", "n")
                .figure(p.potential())
                .figure(p.vacated())
                .figure(p.realised())
                .close());
        page.endTable();
        more(points.size(), "days");
        page.close();
    }

    private static List<BigDecimal> sums(
            Map<LocalDate, List<SavingsPoint>> days, Function<SavingsPoint, Figure<Money>> part) {
        return days.values().stream()
                .map(day -> day.stream()
                        .flatMap(p -> part.apply(p).value().stream())
                        .map(Money::getAmount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .toList();
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(MOST, all.size()));
    }

    private void more(int size, String what) {
        if (size > MOST) {
            page.element(
                    "p", "The first " + MOST + " of " + size + " " + what + "; the CSV holds all.", "class", "soft");
        }
    }
}
