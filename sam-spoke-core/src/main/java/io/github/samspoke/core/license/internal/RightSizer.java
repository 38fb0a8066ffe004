package io.github.samspoke.core.license.internal;

import static io.github.samspoke.core.license.Figure.absent;
import static io.github.samspoke.core.license.Figure.exact;
import static io.github.samspoke.core.license.Figure.input;

import io.github.samspoke.core.license.Figure;
import io.github.samspoke.core.license.RightSize;
import io.github.samspoke.core.license.RightSize.Action;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** How many seats the next term should have. Pure. */
final class RightSizer {
    private RightSizer() {}

    /** What the size is computed from; names are for the text. */
    record Inputs(String id, String model, String organization, int occupied, int reserved, int buffer) {}

    static RightSize of(Inputs inputs, Figure<Integer> growth, LicenseCalculator calculator, Instant now) {
        Figure<Integer> owned = calculator.owned();
        Figure<Integer> needed = growth.value()
                .map(g -> exact(
                        inputs.occupied() + inputs.reserved() + g + inputs.buffer(),
                        "occupied + reserved + growth + buffer",
                        input("occupied", inputs.occupied()),
                        input("reserved", inputs.reserved()),
                        input("growth", g),
                        input("buffer", inputs.buffer())))
                .orElseGet(() -> absent(reason(growth)));
        LocalDate renewal = calculator.active().stream()
                .flatMap(e -> e.renewal().stream())
                .filter(day -> day.isAfter(calculator.today()))
                .min(Comparator.naturalOrder())
                .orElse(null);
        if (needed.value().isEmpty() || owned.value().isEmpty()) {
            String why = owned.value().isEmpty() ? reason(owned) : reason(needed);
            return new RightSize(
                    inputs.model(),
                    needed,
                    growth,
                    owned,
                    Action.UNKNOWN,
                    0,
                    null,
                    renewal,
                    absent(why),
                    "How many seats " + inputs.organization() + " needs cannot be told: " + why + ".",
                    "");
        }
        int difference = needed.orElseThrow() - owned.orElseThrow();
        return difference > 0
                ? buy(inputs, needed, growth, owned, difference, renewal, calculator)
                : keepOrDrop(inputs, needed, growth, owned, -difference, renewal, calculator, now);
    }

    private static RightSize buy(
            Inputs inputs,
            Figure<Integer> needed,
            Figure<Integer> growth,
            Figure<Integer> owned,
            int seats,
            @Nullable LocalDate renewal,
            LicenseCalculator calculator) {
        Figure<Money> cost = calculator.trueUp(seats);
        String text = "Buy " + seats + " seats of " + inputs.model() + " for " + inputs.organization() + ": "
                + needed.orElseThrow() + " are needed and " + owned.orElseThrow()
                + " are bought. Any day will do; a seat is billed from the day it is added. A year of them: "
                + words(cost) + ".";
        return new RightSize(inputs.model(), needed, growth, owned, Action.BUY, seats, null, renewal, cost, text, "");
    }

    private static RightSize keepOrDrop(
            Inputs inputs,
            Figure<Integer> needed,
            Figure<Integer> growth,
            Figure<Integer> owned,
            int seats,
            @Nullable LocalDate renewal,
            LicenseCalculator calculator,
            Instant now) {
        Figure<Money> saving = calculator.yearlyPriceOfLastSeats(seats);
        if (seats == 0) {
            String text = inputs.organization() + " has the " + needed.orElseThrow() + " seats of " + inputs.model()
                    + " that it needs.";
            return new RightSize(
                    inputs.model(), needed, growth, owned, Action.KEEP, 0, null, renewal, saving, text, "");
        }
        LocalDate by = ModelReconciliation.notice(calculator.active(), calculator.today())
                .orElse(null);
        String text = "Drop " + seats + " seats of " + inputs.model() + " for " + inputs.organization() + ", from "
                + owned.orElseThrow() + " to " + needed.orElseThrow() + ", on Calendly's billing page"
                + (by == null ? "" : " by " + by) + "; it counts from the next term"
                + (renewal == null ? "" : " on " + renewal) + ". A year of them: " + words(saving)
                + ". Removing members alone lowers no bill. Enter the new number of rights afterwards: that confirms it.";
        String calendar = by == null
                ? ""
                : CalendarFile.day(
                        inputs.id() + "-" + by,
                        by,
                        "Drop " + seats + " seats of " + inputs.model() + " (" + inputs.organization() + ")",
                        text,
                        now);
        return new RightSize(
                inputs.model(), needed, growth, owned, Action.DROP, seats, by, renewal, saving, text, calendar);
    }

    private static String words(Figure<Money> figure) {
        return figure.value().map(Money::toString).orElseGet(() -> "not known, for " + reason(figure));
    }

    private static String reason(Figure<?> figure) {
        return figure instanceof Figure.Absent<?> missing ? missing.reason() : figure.explain();
    }
}
