package io.github.samspoke.core.license.internal;

import io.github.samspoke.core.license.SoftwareEntitlement;
import io.github.samspoke.core.license.SubscriptionPeriod;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The years and billing periods of an entitlement. They are counted back from its renewal, so that seats added later
 * fall into the period they are billed in; without an end, from its start.
 */
record PriceCalendar(
        SubscriptionPeriod period,
        LocalDate anchor,
        @Nullable DateRange whole) {

    /** Empty where neither start nor end is known: then no day begins a period. */
    static Optional<PriceCalendar> of(SoftwareEntitlement entitlement) {
        LocalDate start = entitlement.start();
        LocalDate renewal = entitlement.end() == null ? null : entitlement.end().plusDays(1);
        LocalDate anchor = renewal == null ? start : renewal;
        if (anchor == null) {
            return Optional.empty();
        }
        DateRange whole = start == null || renewal == null ? null : new DateRange(start, renewal);
        return Optional.of(new PriceCalendar(entitlement.period(), anchor, whole));
    }

    /** What one right costs a year, as a fraction of its price. */
    static Ratio yearly(SoftwareEntitlement entitlement, Money unitPrice) {
        Ratio price = Ratio.of(unitPrice);
        return switch (entitlement.period()) {
            case MONTHLY -> price.times(12);
            case QUARTERLY -> price.times(4);
            case ANNUALLY -> price;
            case ENTIRE ->
                price.over(of(entitlement)
                        .map(PriceCalendar::whole)
                        .map(DateRange::years)
                        .orElseThrow());
        };
    }

    /** The price year that a day lies in: 365 or 366 days, the divisor of part periods. */
    DateRange year(LocalDate day) {
        return span(day, 12);
    }

    /** The billing period that a day lies in. */
    DateRange billing(LocalDate day) {
        return switch (period) {
            case MONTHLY -> span(day, 1);
            case QUARTERLY -> span(day, 3);
            case ANNUALLY -> span(day, 12);
            case ENTIRE -> whole == null ? span(day, 12) : whole;
        };
    }

    /**
     * What a line costs from a day to the end of its billing period: the whole period at its price, a part by actual
     * days of the price year. Rounded a line and year.
     */
    Money untilRenewal(Ratio yearly, LocalDate from, CurrencyUnit currency) {
        DateRange billing = billing(from);
        if (from.equals(billing.from())) {
            return yearly.times(inYears(billing)).round(currency);
        }
        Money sum = Money.zero(currency);
        LocalDate day = from;
        while (day.isBefore(billing.until())) {
            DateRange year = year(day);
            LocalDate next = year.until().isBefore(billing.until()) ? year.until() : billing.until();
            long days = ChronoUnit.DAYS.between(day, next);
            sum = sum.plus(yearly.times(Ratio.of(days, year.days())).round(currency));
            day = next;
        }
        return sum;
    }

    /** The length of a whole billing period: a month is a twelfth however many days it has. */
    private Ratio inYears(DateRange billing) {
        return switch (period) {
            case MONTHLY -> Ratio.of(1, 12);
            case QUARTERLY -> Ratio.of(1, 4);
            case ANNUALLY -> Ratio.of(1, 1);
            case ENTIRE -> billing.years();
        };
    }

    /** Each border is counted from the anchor, not from its neighbour: the 31st stays the 31st after a February. */
    private DateRange span(LocalDate day, int months) {
        long index = Math.floorDiv(ChronoUnit.MONTHS.between(anchor, day), (long) months);
        while (anchor.plusMonths(index * months).isAfter(day)) {
            index--;
        }
        while (!anchor.plusMonths((index + 1) * months).isAfter(day)) {
            index++;
        }
        return new DateRange(anchor.plusMonths(index * months), anchor.plusMonths((index + 1) * months));
    }
}
