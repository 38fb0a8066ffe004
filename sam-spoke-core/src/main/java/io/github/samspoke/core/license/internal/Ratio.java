package io.github.samspoke.core.license.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A fraction, so that a line of money is rounded once, at its end. */
record Ratio(BigDecimal numerator, BigDecimal denominator) {
    static Ratio of(Money money) {
        return new Ratio(money.getAmount(), BigDecimal.ONE);
    }

    static Ratio of(long numerator, long denominator) {
        return new Ratio(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    Ratio times(long factor) {
        return times(of(factor, 1));
    }

    Ratio times(Ratio other) {
        return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Ratio over(Ratio other) {
        return new Ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    Money round(CurrencyUnit currency) {
        return Money.of(currency, numerator.divide(denominator, currency.getDecimalPlaces(), RoundingMode.HALF_UP));
    }

    /** Compares by value, without dividing; denominators are positive. */
    int compare(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
