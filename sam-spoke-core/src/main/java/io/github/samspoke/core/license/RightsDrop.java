package io.github.samspoke.core.license;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * Seats that were taken off the contract: the moment in which a vacated seat saves money.
 *
 * @param seats how many, at least 1
 * @param effective first day of the period from which they are no longer billed
 * @param yearlySaving what they cost together a year, as priced before the drop; absent where that is not known
 */
public record RightsDrop(int seats, LocalDate effective, Figure<Money> yearlySaving) {
    /**
     * Refuses drops of nothing and negative savings.
     *
     * @param seats how many
     * @param effective first day of the period from which they are no longer billed
     * @param yearlySaving what they cost together a year
     */
    public RightsDrop {
        Fields.check(seats > 0, "seats", "must be at least 1, was " + seats, "leave empty drops out");
        yearlySaving.value().ifPresent(saving -> Fields.notNegative("yearlySaving", saving));
    }

    /**
     * Creates a drop of which the saving is known.
     *
     * @param seats how many
     * @param effective first day of the period from which they are no longer billed
     * @param yearlySaving what they cost together a year
     */
    public RightsDrop(int seats, LocalDate effective, Money yearlySaving) {
        this(seats, effective, Figure.exact(yearlySaving, "what the seats cost a year before the drop"));
    }
}
