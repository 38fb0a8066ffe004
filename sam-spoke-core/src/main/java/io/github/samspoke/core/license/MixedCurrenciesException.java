package io.github.samspoke.core.license;

import io.github.samspoke.core.common.SamSpokeException;
import java.util.Collection;
import java.util.List;
import org.joda.money.CurrencyUnit;

/** Prices in more than one currency were to be added; that is refused, not converted. */
public final class MixedCurrenciesException extends SamSpokeException {
    private final transient List<CurrencyUnit> currencies;

    /**
     * Creates the error.
     *
     * @param currencies those that met
     */
    public MixedCurrenciesException(Collection<CurrencyUnit> currencies) {
        super(
                "prices of one position are in several currencies: " + sorted(currencies),
                "enter the active entitlements of a model in one currency");
        this.currencies = sorted(currencies);
    }

    /**
     * Returns the currencies that met.
     *
     * @return sorted by code, without repeats
     */
    public List<CurrencyUnit> currencies() {
        return currencies;
    }

    private static List<CurrencyUnit> sorted(Collection<CurrencyUnit> currencies) {
        return currencies.stream().distinct().sorted().toList();
    }
}
