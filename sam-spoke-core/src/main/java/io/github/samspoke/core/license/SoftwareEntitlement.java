package io.github.samspoke.core.license;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Rights that were bought: how many, of which model, at what price, from when to when. The vendor's API tells none of
 * this, so people enter it.
 *
 * @param id the key, unique among entitlements
 * @param displayName what people call it
 * @param modelId the {@link SoftwareModel#id()} it gives rights to
 * @param licenseType {@value #SUBSCRIPTION} for software as a service
 * @param purchasedRights rights on the contract, 0 or more
 * @param activeRights those of them that count, at most {@code purchasedRights}
 * @param unitPrice price of one right for one {@code period}, or null where it is not known; where there are tiers,
 *     they count and not this
 * @param period what the unit price pays for; {@link SubscriptionPeriod#ENTIRE} needs start and end
 * @param start first day, or null where it always ran
 * @param end last day, included, or null where it has no end
 * @param zone the zone of the contract, in which its days are counted
 * @param tiers prices in the order of buying, together {@code purchasedRights}; empty where one price holds
 */
public record SoftwareEntitlement(
        String id,
        String displayName,
        String modelId,
        String licenseType,
        int purchasedRights,
        int activeRights,
        @Nullable Money unitPrice,
        SubscriptionPeriod period,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        ZoneId zone,
        List<PriceTier> tiers) {
    /** The licence type of software as a service. */
    public static final String SUBSCRIPTION = "Subscription";

    /**
     * Refuses what contradicts itself; each message names the field.
     *
     * @param id the key
     * @param displayName what people call it
     * @param modelId the {@link SoftwareModel#id()} it gives rights to
     * @param licenseType {@value #SUBSCRIPTION} for software as a service
     * @param purchasedRights rights on the contract
     * @param activeRights those of them that count
     * @param unitPrice price of one right for one {@code period}
     * @param period what the unit price pays for
     * @param start first day
     * @param end last day
     * @param zone the zone of the contract
     * @param tiers prices in the order of buying
     */
    public SoftwareEntitlement {
        tiers = List.copyOf(tiers);
        Fields.text("id", id);
        Fields.text("displayName", displayName);
        Fields.text("modelId", modelId);
        Fields.text("licenseType", licenseType);
        Fields.notNegative("purchasedRights", purchasedRights);
        Fields.notNegative("activeRights", activeRights);
        Fields.check(
                activeRights <= purchasedRights,
                "activeRights",
                activeRights + " is more than the " + purchasedRights + " purchased",
                "give at most purchasedRights");
        checkDates(period, start, end);
        checkPrices(purchasedRights, unitPrice, tiers);
    }

    private static void checkDates(SubscriptionPeriod period, @Nullable LocalDate start, @Nullable LocalDate end) {
        if (start != null && end != null) {
            Fields.check(!end.isBefore(start), "end", end + " is before the start " + start, "give the last day");
        }
        if (period == SubscriptionPeriod.ENTIRE) {
            Fields.check(start != null, "start", "is missing", "a price for the entire period needs its first day");
            Fields.check(end != null, "end", "is missing", "a price for the entire period needs its last day");
        }
    }

    private static void checkPrices(int purchasedRights, @Nullable Money unitPrice, List<PriceTier> tiers) {
        if (unitPrice != null) {
            Fields.notNegative("unitPrice", unitPrice);
        }
        if (tiers.isEmpty()) {
            return;
        }
        long sum = tiers.stream().mapToLong(PriceTier::rights).sum();
        Fields.check(
                sum == purchasedRights,
                "tiers",
                "add up to " + sum + " rights, purchased are " + purchasedRights,
                "give each purchased right one tier");
        List<Money> prices =
                new ArrayList<>(tiers.stream().map(PriceTier::unitPrice).toList());
        if (unitPrice != null) {
            prices.add(unitPrice);
        }
        Fields.check(
                prices.stream().map(Money::getCurrencyUnit).distinct().count() == 1,
                "tiers",
                "mix currencies",
                "give all prices of an entitlement in one currency");
    }

    /**
     * Returns where the entitlement stands.
     *
     * @param at the instant, looked at in the entitlement's zone
     * @return its state on that day
     */
    public EntitlementState stateOn(Instant at) {
        LocalDate day = dayOf(at);
        if (start != null && day.isBefore(start)) {
            return EntitlementState.ON_ORDER;
        }
        return end != null && day.isAfter(end) ? EntitlementState.RETIRED : EntitlementState.IN_USE;
    }

    /**
     * Tells whether the entitlement gives rights.
     *
     * @param at the instant, looked at in the entitlement's zone
     * @return true from the start of its first day to the end of its last
     */
    public boolean activeOn(Instant at) {
        return stateOn(at) == EntitlementState.IN_USE;
    }

    /**
     * Returns the calendar day of an instant in the entitlement's zone.
     *
     * @param at the instant
     * @return the day
     */
    public LocalDate dayOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /**
     * Returns the active rights with their prices in the order of buying. Where fewer rights are active than were
     * bought, the last tiers are cut.
     *
     * @return tiers that add up to {@code activeRights}; empty where no price is known or no right is active
     */
    public List<PriceTier> pricedRights() {
        if (tiers.isEmpty()) {
            return unitPrice == null || activeRights == 0 ? List.of() : List.of(new PriceTier(activeRights, unitPrice));
        }
        List<PriceTier> priced = new ArrayList<>();
        int left = activeRights;
        for (PriceTier tier : tiers) {
            if (left > 0) {
                priced.add(new PriceTier(Math.min(left, tier.rights()), tier.unitPrice()));
                left -= tier.rights();
            }
        }
        return List.copyOf(priced);
    }

    /**
     * Starts an entitlement with the usual values: annual price, UTC, no dates, no rights.
     *
     * @param id the key
     * @param modelId the model it gives rights to
     * @return a builder
     */
    public static Builder builder(String id, String modelId) {
        return new Builder(id, modelId);
    }

    /** Collects the fields of an entitlement. Not safe for threads. */
    public static final class Builder {
        private final String id;
        private final String modelId;
        private String displayName;
        private String licenseType = SUBSCRIPTION;
        private int purchasedRights;
        private @Nullable Integer activeRights;
        private @Nullable Money unitPrice;
        private SubscriptionPeriod period = SubscriptionPeriod.ANNUALLY;
        private @Nullable LocalDate start;
        private @Nullable LocalDate end;
        private ZoneId zone = ZoneOffset.UTC;
        private List<PriceTier> tiers = List.of();

        private Builder(String id, String modelId) {
            this.id = Objects.requireNonNull(id, "id");
            this.modelId = Objects.requireNonNull(modelId, "modelId");
            this.displayName = id;
        }

        /**
         * Names the entitlement; the id otherwise.
         *
         * @param name what people call it
         * @return this builder
         */
        public Builder displayName(String name) {
            displayName = name;
            return this;
        }

        /**
         * Sets another licence type than {@value SoftwareEntitlement#SUBSCRIPTION}.
         *
         * @param type the type
         * @return this builder
         */
        public Builder licenseType(String type) {
            licenseType = type;
            return this;
        }

        /**
         * Sets how many rights were bought; all of them are active unless {@link #activeRights} says otherwise.
         *
         * @param rights 0 or more
         * @return this builder
         */
        public Builder purchasedRights(int rights) {
            purchasedRights = rights;
            return this;
        }

        /**
         * Sets how many of the purchased rights count.
         *
         * @param rights 0 to the purchased ones
         * @return this builder
         */
        public Builder activeRights(int rights) {
            activeRights = rights;
            return this;
        }

        /**
         * Sets the price of one right for one period.
         *
         * @param price the price, or null where it is not known
         * @return this builder
         */
        public Builder unitPrice(@Nullable Money price) {
            unitPrice = price;
            return this;
        }

        /**
         * Sets what the unit price pays for.
         *
         * @param value the period
         * @return this builder
         */
        public Builder period(SubscriptionPeriod value) {
            period = value;
            return this;
        }

        /**
         * Sets the first day.
         *
         * @param day the day, or null where it always ran
         * @return this builder
         */
        public Builder start(@Nullable LocalDate day) {
            start = day;
            return this;
        }

        /**
         * Sets the last day.
         *
         * @param day the day, included, or null where it has no end
         * @return this builder
         */
        public Builder end(@Nullable LocalDate day) {
            end = day;
            return this;
        }

        /**
         * Sets the zone in which the days of the contract are counted; UTC otherwise.
         *
         * @param value the zone
         * @return this builder
         */
        public Builder zone(ZoneId value) {
            zone = value;
            return this;
        }

        /**
         * Sets prices that differ by quantity.
         *
         * @param values in the order of buying, together the purchased rights
         * @return this builder
         */
        public Builder tiers(PriceTier... values) {
            tiers = List.of(values);
            return this;
        }

        /**
         * Makes the entitlement.
         *
         * @return the entitlement
         * @throws io.github.samspoke.core.common.InvalidInputException if a field contradicts another; it names the field
         */
        public SoftwareEntitlement build() {
            int active = activeRights == null ? purchasedRights : activeRights;
            return new SoftwareEntitlement(
                    id,
                    displayName,
                    modelId,
                    licenseType,
                    purchasedRights,
                    active,
                    unitPrice,
                    period,
                    start,
                    end,
                    zone,
                    tiers);
        }
    }
}
