package io.github.samspoke.core.license;

import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The host's exchange rates, for positions whose entitlements are priced in several currencies. Without one they are
 * refused. Implementations must be safe for many threads and give the same answer for the same day.
 */
@FunctionalInterface
public interface CurrencyConverter {
    /**
     * Converts an amount.
     *
     * @param amount the amount
     * @param to the currency of the position
     * @param on the day of the position
     * @return the amount in that currency
     */
    Money convert(Money amount, CurrencyUnit to, LocalDate on);
}
