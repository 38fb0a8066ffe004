package io.github.samspoke.core.license;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Collects the fields of an entitlement. Not safe for threads. */
public final class EntitlementBuilder {
    private final String id;
    private final String modelId;
    private String displayName;
    private String licenseType = SoftwareEntitlement.SUBSCRIPTION;
    private int purchasedRights;
    private @Nullable Integer activeRights;
    private @Nullable Money unitPrice;
    private SubscriptionPeriod period = SubscriptionPeriod.ANNUALLY;
    private @Nullable LocalDate start;
    private @Nullable LocalDate end;
    private ZoneId zone = ZoneOffset.UTC;
    private List<PriceTier> tiers = List.of();
    private String licenseMetric = SoftwareModel.USER_SUBSCRIPTION;
    int rightsPerPack = 1;
    int packs;
    private boolean unlimited;
    private @Nullable Money totalCost;
    private Contract contract = Contract.NONE;
    private @Nullable String profileId;
    private Map<String, String> attributes = Map.of();
    private List<String> allocatedTo = List.of();

    EntitlementBuilder(String id, String modelId) {
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
    public EntitlementBuilder displayName(String name) {
        displayName = name;
        return this;
    }

    /**
     * Sets another licence type than {@value SoftwareEntitlement#SUBSCRIPTION}.
     *
     * @param type the type
     * @return this builder
     */
    public EntitlementBuilder licenseType(String type) {
        licenseType = type;
        return this;
    }

    /**
     * Sets how many rights were bought; all of them are active unless {@link #activeRights} says otherwise.
     *
     * @param rights 0 or more
     * @return this builder
     */
    public EntitlementBuilder purchasedRights(int rights) {
        return packs(rights, 1);
    }

    /**
     * Sets how many rights were bought, in packs.
     *
     * @param count packs, 0 or more
     * @param rights rights in a pack, at least 1
     * @return this builder
     */
    public EntitlementBuilder packs(int count, int rights) {
        packs = count;
        rightsPerPack = rights;
        purchasedRights = Math.multiplyExact(count, rights);
        return this;
    }

    /**
     * Sets how many of the purchased rights count.
     *
     * @param rights 0 to the purchased ones
     * @return this builder
     */
    public EntitlementBuilder activeRights(int rights) {
        activeRights = rights;
        return this;
    }

    /**
     * Sets the price of one right for one period.
     *
     * @param price the price, or null where it is not known
     * @return this builder
     */
    public EntitlementBuilder unitPrice(@Nullable Money price) {
        unitPrice = price;
        return this;
    }

    /**
     * Sets what the unit price pays for.
     *
     * @param value the period
     * @return this builder
     */
    public EntitlementBuilder period(SubscriptionPeriod value) {
        period = value;
        return this;
    }

    /**
     * Sets the first day.
     *
     * @param day the day, or null where it always ran
     * @return this builder
     */
    public EntitlementBuilder start(@Nullable LocalDate day) {
        start = day;
        return this;
    }

    /**
     * Sets the last day.
     *
     * @param day the day, included, or null where it has no end
     * @return this builder
     */
    public EntitlementBuilder end(@Nullable LocalDate day) {
        end = day;
        return this;
    }

    /**
     * Sets the zone in which the days of the contract are counted; UTC otherwise.
     *
     * @param value the zone
     * @return this builder
     */
    public EntitlementBuilder zone(ZoneId value) {
        zone = value;
        return this;
    }

    /**
     * Sets prices that differ by quantity.
     *
     * @param values in the order of buying, together the purchased rights
     * @return this builder
     */
    public EntitlementBuilder tiers(PriceTier... values) {
        tiers = List.of(values);
        return this;
    }

    /**
     * Sets how rights are counted.
     *
     * @param metric the metric
     * @return this builder
     */
    public EntitlementBuilder licenseMetric(String metric) {
        licenseMetric = metric;
        return this;
    }

    /**
     * Says whether it covers every seat.
     *
     * @param yes whether it does
     * @return this builder
     */
    public EntitlementBuilder unlimited(boolean yes) {
        unlimited = yes;
        return this;
    }

    /**
     * Sets what all of it costs for one period.
     *
     * @param cost the cost, or null where unit prices say it
     * @return this builder
     */
    public EntitlementBuilder totalCost(@Nullable Money cost) {
        totalCost = cost;
        return this;
    }

    /**
     * Sets contract, vendor, renewal and notice.
     *
     * @param value the contract
     * @return this builder
     */
    public EntitlementBuilder contract(Contract value) {
        contract = value;
        return this;
    }

    /**
     * Binds the rights to the organization of one profile.
     *
     * @param value the profile's id, or null where any may use them
     * @return this builder
     */
    public EntitlementBuilder profileId(@Nullable String value) {
        profileId = value;
        return this;
    }

    /**
     * Says for whom it was bought.
     *
     * @param values company, cost center and the like
     * @return this builder
     */
    public EntitlementBuilder attributes(Map<String, String> values) {
        attributes = values;
        return this;
    }

    /**
     * Allocates rights to people.
     *
     * @param emails their e-mail addresses
     * @return this builder
     */
    public EntitlementBuilder allocatedTo(List<String> emails) {
        allocatedTo = emails;
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
                tiers,
                licenseMetric,
                rightsPerPack,
                packs,
                unlimited,
                totalCost,
                contract,
                profileId,
                attributes,
                allocatedTo);
    }
}
