package io.github.samspoke.core.license;

import io.github.samspoke.core.common.InvalidInputException;
import org.joda.money.Money;

/** Checks of values given by callers; each message names the field. */
final class Fields {
    private Fields() {}

    static void text(String field, String value) {
        check(!value.isBlank(), field, "is empty", "give a text");
    }

    static void notNegative(String field, int value) {
        check(value >= 0, field, "must not be negative, was " + value, "give 0 or more");
    }

    static void notNegative(String field, Money value) {
        check(!value.isNegative(), field, "must not be negative, was " + value, "give 0 or more");
    }

    static void check(boolean good, String field, String problem, String remedy) {
        if (!good) {
            throw new InvalidInputException(field, problem, remedy);
        }
    }
}
