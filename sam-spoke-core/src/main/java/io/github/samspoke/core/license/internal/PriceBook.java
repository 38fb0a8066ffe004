package io.github.samspoke.core.license.internal;

import static io.github.samspoke.core.license.Figure.input;

import io.github.samspoke.core.license.Figure;
import io.github.samspoke.core.license.Figure.Basis;
import io.github.samspoke.core.license.Figure.Input;
import io.github.samspoke.core.license.Figure.Known;
import io.github.samspoke.core.license.MixedCurrenciesException;
import io.github.samspoke.core.license.PriceTier;
import io.github.samspoke.core.license.SoftwareEntitlement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What the active rights cost, by the year and by the seat. Immutable. */
final class PriceBook {
    private final List<Layer> layers;
    private final CurrencyUnit currency;
    private final int rights;
    private final Money yearlySpend;
    private final boolean tiered;
    private final Instant at;

    /** Rights of an entitlement at one price; a seat less comes from the last layer of an entitlement. */
    private record Layer(SoftwareEntitlement of, int rights, Money unitPrice) {
        Ratio yearly(int seats) {
            return PriceCalendar.yearly(of, unitPrice).times(seats);
        }

        Input describe() {
            return input(of.id(), rights + " x " + unitPrice + " " + of.period());
        }
    }

    private PriceBook(List<SoftwareEntitlement> active, List<Layer> layers, Instant at) {
        this.layers = layers;
        this.at = at;
        this.currency = layers.get(0).unitPrice().getCurrencyUnit();
        this.rights = layers.stream().mapToInt(Layer::rights).sum();
        this.yearlySpend = Money.total(
                layers.stream().map(l -> l.yearly(l.rights()).round(currency)).toList());
        this.tiered = active.stream().noneMatch(e -> e.tiers().isEmpty());
    }

    /** Opens the book on entitlements that all give rights at the instant; absent where one lacks its price. */
    static Figure<PriceBook> of(List<SoftwareEntitlement> active, Instant at) {
        List<Layer> layers = new ArrayList<>();
        List<String> unpriced = new ArrayList<>();
        for (SoftwareEntitlement entitlement : active) {
            List<PriceTier> priced = entitlement.pricedRights();
            priced.forEach(t -> layers.add(new Layer(entitlement, t.rights(), t.unitPrice())));
            if (priced.isEmpty()) {
                unpriced.add(entitlement.id());
            }
        }
        List<CurrencyUnit> currencies = layers.stream()
                .map(l -> l.unitPrice().getCurrencyUnit())
                .distinct()
                .toList();
        if (currencies.size() > 1) {
            throw new MixedCurrenciesException(currencies);
        }
        if (!unpriced.isEmpty()) {
            return Figure.absent("no unit price on entitlement " + String.join(", ", unpriced));
        }
        return layers.isEmpty()
                ? Figure.absent("no entitlement gives rights at " + at)
                : Figure.exact(new PriceBook(active, List.copyOf(layers), at), "prices of active entitlements");
    }

    CurrencyUnit currency() {
        return currency;
    }

    Figure<Money> yearlySpend() {
        return new Known<>(yearlySpend, Basis.EXACT, "sum of active rights x price a year", describe());
    }

    Figure<Money> averagePrice() {
        return new Known<>(atAverage(1).round(currency), Basis.EXACT, "yearly spend / active rights", describe());
    }

    /** Seats at the average price a year, rounded once; {@code name} says what the seats are. */
    Figure<Money> atAverage(int seats, String name) {
        return Figure.exact(
                atAverage(seats).round(currency),
                name + " x yearly spend / rights",
                input(name, seats),
                input("yearly spend", yearlySpend),
                input("rights", rights));
    }

    /** What a year of the last seats costs, leaving out as many before them as are spoken for already. */
    Figure<Money> lastSeats(int skip, int seats) {
        if ((long) skip + seats > rights) {
            return Figure.absent((long) skip + seats + " seats were asked for, only " + rights + " rights are active");
        }
        if (!tiered) {
            return estimate(atAverage(seats).round(currency), "seats x yearly spend / rights", seats);
        }
        List<Input> inputs = new ArrayList<>();
        inputs.add(input("seats", seats));
        if (skip > 0) {
            inputs.add(input("below vacated", skip));
        }
        Money sum = Money.zero(currency);
        int before = skip;
        int left = seats;
        for (Layer layer : fromTheTop()) {
            int passed = Math.min(before, layer.rights());
            int taken = Math.min(left, layer.rights() - passed);
            before -= passed;
            left -= taken;
            if (taken > 0) {
                sum = sum.plus(layer.yearly(taken).round(currency));
                inputs.add(input(
                        layer.of().id(),
                        taken + " x " + layer.unitPrice() + " " + layer.of().period()));
            }
        }
        return new Known<>(sum, Basis.EXACT, "seats x price a year of the last tiers", inputs);
    }

    /** What seats cost from a day to the end of the billing period, priced as the last ones. */
    Figure<Money> untilRenewal(int seats, LocalDate from) {
        Figure<PriceCalendar> calendar = calendar(from);
        return calendar instanceof Figure.Absent<PriceCalendar> absent
                ? Figure.absent(absent.reason())
                : untilRenewal(calendar.orElseThrow(), seats, from);
    }

    Known<Money> untilRenewal(PriceCalendar calendar, int seats, LocalDate from) {
        Ratio yearly = tiered ? fromTheTop().get(0).yearly(seats) : atAverage(seats);
        DateRange billing = calendar.billing(from);
        List<Input> inputs = List.of(
                input("seats", seats),
                input("price a year of all", yearly.round(currency)),
                input("from", from),
                input("days", new DateRange(from, billing.until()).days()),
                input("days of the price year", calendar.year(from).days()),
                input("last day", billing.lastDay()));
        return new Known<>(
                calendar.untilRenewal(yearly, from, currency),
                tiered ? Basis.EXACT : Basis.ESTIMATE_AVERAGE,
                "seats x price a year x days / days of the price year, or the period's price where it is whole",
                inputs);
    }

    /** What the entitlements cost in their own current billing periods; from its start where one began within. */
    Figure<Money> periodSpend() {
        Money sum = Money.zero(currency);
        List<Input> inputs = new ArrayList<>();
        for (Layer layer : layers) {
            PriceCalendar calendar = PriceCalendar.of(layer.of()).orElse(null);
            if (calendar == null) {
                return Figure.absent(undated(layer.of()));
            }
            DateRange billing = calendar.billing(layer.of().dayOf(at));
            LocalDate start = layer.of().start();
            LocalDate from = start != null && start.isAfter(billing.from()) ? start : billing.from();
            Money line = calendar.untilRenewal(layer.yearly(layer.rights()), from, currency);
            inputs.add(layer.describe());
            inputs.add(input("from " + from + " to " + billing.lastDay(), line));
            sum = sum.plus(line);
        }
        return new Known<>(sum, Basis.EXACT, "sum of each line in its current billing period", inputs);
    }

    /** The calendar that all entitlements share around a day; "this period" means nothing where they differ. */
    Figure<PriceCalendar> calendar(LocalDate day) {
        List<SoftwareEntitlement> all =
                layers.stream().map(Layer::of).distinct().toList();
        List<PriceCalendar> calendars = new ArrayList<>();
        for (SoftwareEntitlement entitlement : all) {
            PriceCalendar calendar = PriceCalendar.of(entitlement).orElse(null);
            if (calendar == null) {
                return Figure.absent(undated(entitlement));
            }
            calendars.add(calendar);
        }
        PriceCalendar first = calendars.get(0);
        boolean same = same(calendars, PriceCalendar::period)
                && same(calendars, c -> c.billing(day))
                && same(calendars, c -> c.year(day));
        return same
                ? Figure.exact(first, "billing period of the entitlements")
                : Figure.absent("active entitlements have different billing periods: "
                        + String.join(
                                ", ", all.stream().map(SoftwareEntitlement::id).toList()));
    }

    private static <T> boolean same(List<PriceCalendar> calendars, Function<PriceCalendar, T> trait) {
        return calendars.stream().map(trait).distinct().count() == 1;
    }

    private static String undated(SoftwareEntitlement entitlement) {
        return "entitlement " + entitlement.id() + " has neither start nor end, so its billing period is not known";
    }

    private Ratio atAverage(int seats) {
        return Ratio.of(yearlySpend).times(Ratio.of(seats, rights));
    }

    private Figure<Money> estimate(Money amount, String formula, int seats) {
        return new Known<>(
                amount,
                Basis.ESTIMATE_AVERAGE,
                formula,
                List.of(input("seats", seats), input("yearly spend", yearlySpend), input("rights", rights)));
    }

    private List<Input> describe() {
        return layers.stream().map(Layer::describe).toList();
    }

    /** Last tiers first; among several entitlements the cheapest one left, so that no saving is promised too high. */
    private List<Layer> fromTheTop() {
        List<Layer> left = new ArrayList<>(layers);
        List<Layer> order = new ArrayList<>();
        while (!left.isEmpty()) {
            Layer cheapest = null;
            for (int i = 0; i < left.size(); i++) {
                Layer layer = left.get(i);
                boolean top = i + 1 == left.size() || !left.get(i + 1).of().equals(layer.of());
                if (top && (cheapest == null || layer.yearly(1).compare(cheapest.yearly(1)) < 0)) {
                    cheapest = layer;
                }
            }
            if (cheapest != null) {
                order.add(cheapest);
                left.remove(left.lastIndexOf(cheapest));
            }
        }
        return order;
    }
}
