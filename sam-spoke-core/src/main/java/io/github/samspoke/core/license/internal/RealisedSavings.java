package io.github.samspoke.core.license.internal;

import static io.github.samspoke.core.license.Figure.input;

import io.github.samspoke.core.license.Figure;
import io.github.samspoke.core.license.Figure.Basis;
import io.github.samspoke.core.license.Figure.Input;
import io.github.samspoke.core.license.MixedCurrenciesException;
import io.github.samspoke.core.license.RightsDrop;
import io.github.samspoke.core.license.SavingsHistory;
import io.github.samspoke.core.license.SeatSample;
import io.github.samspoke.core.license.internal.AvoidedPurchases.Avoided;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What was saved in the billing period that runs: drops that bind it, and purchases avoided within it. */
record RealisedSavings(Figure<Money> amount, Figure<Integer> avoidedSeats) {

    static RealisedSavings of(Figure<PriceBook> prices, SavingsHistory history, SeatSample now) {
        List<SeatSample> samples = new ArrayList<>(history.samples());
        samples.removeIf(s -> s.day().isAfter(now.day()));
        samples.add(now);
        if (history.drops().isEmpty() && samples.stream().allMatch(s -> s.avoided() == 0)) {
            return nothing(prices);
        }
        Figure<PriceCalendar> calendar =
                prices.value().map(book -> book.calendar(now.day())).orElseGet(() -> Figure.absent(reason(prices)));
        PriceCalendar known = calendar.value().orElse(null);
        if (known == null) {
            return new RealisedSavings(Figure.absent(reason(calendar)), Figure.absent(reason(calendar)));
        }
        DateRange period = known.billing(now.day());
        List<Avoided> avoided = AvoidedPurchases.in(AvoidedPurchases.within(period, now.day(), samples));
        Figure<Integer> seats = Figure.exact(
                AvoidedPurchases.total(avoided),
                "most purchases that vacated seats spared on a day of the period",
                input("from", period.from()),
                input("to", now.day()));
        return new RealisedSavings(
                unpriced(period, history.drops())
                        .orElseGet(() -> amount(prices.orElseThrow(), known, period, avoided, history.drops())),
                seats);
    }

    /** A sum that left out what a drop saves would be too small in silence. */
    private static Optional<Figure<Money>> unpriced(DateRange period, List<RightsDrop> drops) {
        return drops.stream()
                .filter(drop -> !drop.effective().isAfter(period.from()))
                .filter(drop -> drop.yearlySaving().value().isEmpty())
                .findFirst()
                .map(drop -> Figure.absent(
                        named(drop) + ": what they cost is not known (" + reason(drop.yearlySaving()) + ")"));
    }

    private static String named(RightsDrop drop) {
        return drop.seats() + " seats dropped from " + drop.effective();
    }

    private static Figure<Money> amount(
            PriceBook book, PriceCalendar calendar, DateRange period, List<Avoided> avoided, List<RightsDrop> drops) {
        Money sum = Money.zero(book.currency());
        Basis basis = Basis.EXACT;
        List<Input> inputs = new ArrayList<>();
        for (Avoided step : avoided) {
            Figure.Known<Money> line = book.untilRenewal(calendar, step.seats(), step.day());
            sum = sum.plus(line.amount());
            basis = line.basis();
            inputs.add(input(step.seats() + " purchases avoided on " + step.day(), line.amount()));
        }
        for (RightsDrop drop : drops) {
            Money line = thisPeriod(book, calendar, period, drop);
            sum = sum.plus(line);
            String yearly = drop.yearlySaving()
                    .value()
                    .map(saving -> saving + " a year")
                    .orElseGet(() -> "not known a year (" + reason(drop.yearlySaving()) + ")");
            inputs.add(input(named(drop) + ", " + yearly, line));
        }
        inputs.add(input("period", period.from() + " to " + period.lastDay()));
        return new Figure.Known<>(sum, basis, "purchases avoided and seats dropped in this period", inputs);
    }

    /** A drop counts from the next period, so one that takes effect within this one saves nothing yet. */
    private static Money thisPeriod(PriceBook book, PriceCalendar calendar, DateRange period, RightsDrop drop) {
        Money yearly = drop.yearlySaving().value().orElse(null);
        if (yearly == null) {
            return Money.zero(book.currency());
        }
        if (!yearly.getCurrencyUnit().equals(book.currency())) {
            throw new MixedCurrenciesException(List.of(book.currency(), yearly.getCurrencyUnit()));
        }
        LocalDate first = period.from();
        return drop.effective().isAfter(first)
                ? Money.zero(book.currency())
                : calendar.untilRenewal(Ratio.of(yearly), first, book.currency());
    }

    /** Where no purchase was spared and nothing dropped, no period needs to be known. */
    private static RealisedSavings nothing(Figure<PriceBook> prices) {
        String formula = "no purchase avoided, no seat dropped";
        Figure<Money> zero = prices.value()
                .map(book -> Figure.exact(Money.zero(book.currency()), formula))
                .orElseGet(() -> Figure.absent(reason(prices)));
        return new RealisedSavings(zero, Figure.exact(0, formula));
    }

    private static String reason(Figure<?> figure) {
        return figure instanceof Figure.Absent<?> absent ? absent.reason() : figure.explain();
    }
}
