package io.github.samspoke.core.license;

import org.joda.money.Money;

/**
 * Some rights of an entitlement at one price. Tiers stand in the order of buying, so the last one is what a seat less
 * saves.
 *
 * @param rights how many, at least 1
 * @param unitPrice the price of one right for one period of the entitlement, not negative
 */
public record PriceTier(int rights, Money unitPrice) {
    /**
     * Refuses tiers without rights and negative prices.
     *
     * @param rights how many
     * @param unitPrice the price of one right for one period of the entitlement
     */
    public PriceTier {
        Fields.check(rights > 0, "rights", "must be at least 1, was " + rights, "leave empty tiers out");
        Fields.notNegative("unitPrice", unitPrice);
    }
}
