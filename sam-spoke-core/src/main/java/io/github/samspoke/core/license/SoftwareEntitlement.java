package io.github.samspoke.core.license;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
 * @param licenseMetric how rights are counted, {@value SoftwareModel#USER_SUBSCRIPTION} as a rule
 * @param rightsPerPack rights in a pack, at least 1
 * @param packs packs bought; packs times rights are the purchased rights
 * @param unlimited true if it covers every seat, however many there are; then a total cost prices it
 * @param totalCost what all of it costs for one {@code period}, or null; with a unit price or tiers it is their sum
 * @param contract contract, vendor, renewal and notice
 * @param profileId the profile whose organization the seats were bought for, or null where any may use them
 * @param attributes company, cost center, country, department, region it was bought for; empty for everybody
 * @param allocatedTo e-mail addresses of people to whom rights were allocated, at most the purchased rights
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
        List<PriceTier> tiers,
        String licenseMetric,
        int rightsPerPack,
        int packs,
        boolean unlimited,
        @Nullable Money totalCost,
        Contract contract,
        @Nullable String profileId,
        Map<String, String> attributes,
        List<String> allocatedTo) {
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
     * @param licenseMetric how rights are counted, {@value SoftwareModel#USER_SUBSCRIPTION} as a rule
     * @param rightsPerPack rights in a pack, at least 1
     * @param packs packs bought; packs times rights are the purchased rights
     * @param unlimited true if it covers every seat, however many there are; then a total cost prices it
     * @param totalCost what all of it costs for one {@code period}, or null; with a unit price or tiers it is their sum
     * @param contract contract, vendor, renewal and notice
     * @param profileId the profile whose organization the seats were bought for, or null where any may use them
     * @param attributes company, cost center, country, department, region it was bought for; empty for everybody
     * @param allocatedTo e-mail addresses of people to whom rights were allocated, at most the purchased rights
     */
    public SoftwareEntitlement {
        tiers = List.copyOf(tiers);
        // A stored row of an earlier version does not say what follows the tiers.
        licenseMetric = licenseMetric == null ? SoftwareModel.USER_SUBSCRIPTION : licenseMetric;
        packs = rightsPerPack == 0 ? purchasedRights : packs;
        rightsPerPack = rightsPerPack == 0 ? 1 : rightsPerPack;
        contract = contract == null ? Contract.NONE : contract;
        attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
        allocatedTo = allocatedTo == null ? List.of() : List.copyOf(allocatedTo);
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
        checkPacks(purchasedRights, rightsPerPack, packs);
        checkTotal(purchasedRights, unitPrice, tiers, totalCost, unlimited);
        Fields.check(
                unlimited || allocatedTo.size() <= purchasedRights,
                "allocatedTo",
                "names " + allocatedTo.size() + " people, purchased are " + purchasedRights + " rights",
                "allocate at most purchasedRights");
    }

    private static void checkPacks(int purchasedRights, int rightsPerPack, int packs) {
        Fields.check(rightsPerPack > 0, "rightsPerPack", "must be at least 1, was " + rightsPerPack, "give 1 or more");
        Fields.check(
                (long) rightsPerPack * packs == purchasedRights,
                "packs",
                packs + " packs of " + rightsPerPack + " are not the " + purchasedRights + " purchased rights",
                "give packs and rightsPerPack whose product is purchasedRights");
    }

    private static void checkTotal(
            int purchasedRights,
            @Nullable Money unitPrice,
            List<PriceTier> tiers,
            @Nullable Money totalCost,
            boolean unlimited) {
        if (totalCost == null) {
            return;
        }
        Fields.notNegative("totalCost", totalCost);
        if (unlimited || (unitPrice == null && tiers.isEmpty())) {
            return;
        }
        Money sum = tiers.isEmpty()
                ? Objects.requireNonNull(unitPrice).multipliedBy(purchasedRights)
                : Money.total(tiers.stream()
                        .map(tier -> tier.unitPrice().multipliedBy(tier.rights()))
                        .toList());
        Fields.check(
                sum.equals(totalCost),
                "totalCost",
                totalCost + " is not the " + sum + " of the unit prices",
                "leave one of the two out, or correct it");
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
        if (tiers.isEmpty() && unitPrice != null) {
            return activeRights == 0 ? List.of() : List.of(new PriceTier(activeRights, unitPrice));
        }
        List<PriceTier> priced = new ArrayList<>();
        int left = activeRights;
        for (PriceTier tier : tiers.isEmpty() ? spread() : tiers) {
            if (left > 0) {
                priced.add(new PriceTier(Math.min(left, tier.rights()), tier.unitPrice()));
                left -= tier.rights();
            }
        }
        return List.copyOf(priced);
    }

    /** A total that does not divide evenly: the rights that cost a cent more come first, so no saving is too high. */
    private List<PriceTier> spread() {
        if (totalCost == null || purchasedRights == 0 || unlimited) {
            return List.of();
        }
        long minor = totalCost.getAmountMinorLong();
        int dearer = (int) (minor % purchasedRights);
        Money cheap = Money.ofMinor(totalCost.getCurrencyUnit(), minor / purchasedRights);
        List<PriceTier> spread = new ArrayList<>();
        if (dearer > 0) {
            spread.add(new PriceTier(dearer, cheap.plusMinor(1)));
        }
        spread.add(new PriceTier(purchasedRights - dearer, cheap));
        return spread;
    }

    /**
     * Returns the first day on which the next term runs.
     *
     * @return the contract's renewal, else the day after the end; empty where neither is known
     */
    public Optional<LocalDate> renewal() {
        LocalDate said = contract.renewal();
        return Optional.ofNullable(said != null || end == null ? said : end.plusDays(1));
    }

    /**
     * Returns the last day on which seats can be dropped for the next term.
     *
     * @return the contract's notice day, else the day before the renewal; empty where neither is known
     */
    public Optional<LocalDate> noticeBy() {
        return Optional.ofNullable(contract.noticeBy()).or(() -> renewal().map(day -> day.minusDays(1)));
    }

    /**
     * Starts a changed entitlement.
     *
     * @return a builder with the values of this one
     */
    public EntitlementBuilder toBuilder() {
        EntitlementBuilder copy = new EntitlementBuilder(id, modelId)
                .displayName(displayName)
                .licenseType(licenseType)
                .purchasedRights(purchasedRights)
                .activeRights(activeRights)
                .unitPrice(unitPrice)
                .period(period)
                .start(start)
                .end(end)
                .zone(zone)
                .tiers(tiers.toArray(PriceTier[]::new))
                .licenseMetric(licenseMetric)
                .unlimited(unlimited)
                .totalCost(totalCost)
                .contract(contract)
                .profileId(profileId)
                .attributes(attributes)
                .allocatedTo(allocatedTo);
        copy.packs = packs;
        copy.rightsPerPack = rightsPerPack;
        return copy;
    }

    /**
     * Starts an entitlement with the usual values: annual price, UTC, no dates, no rights.
     *
     * @param id the key
     * @param modelId the model it gives rights to
     * @return a builder
     */
    public static EntitlementBuilder builder(String id, String modelId) {
        return new EntitlementBuilder(id, modelId);
    }
}
