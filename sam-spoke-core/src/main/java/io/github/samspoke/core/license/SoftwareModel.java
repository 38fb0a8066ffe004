package io.github.samspoke.core.license;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is licensed: one edition of a publisher's product. Subscriptions are matched to it by their identifier.
 *
 * @param id the key, unique among models
 * @param publisher who sells it
 * @param product what it is called
 * @param edition which edition
 * @param licenseMetric how rights are counted, {@value #USER_SUBSCRIPTION} unless the contract says otherwise
 * @param subscriptionIdentifier what subscriptions of this model carry; for Calendly the organization's plan
 * @param licenseCost what a right costs a year where a shortage has to be bought, or null for the average price of the
 *     entitlements
 * @param seatBuffer seats to keep open, which are never proposed to be dropped
 * @param unmanaged true if the model is left out of reconciliation (ServiceNow's License under management, cleared)
 */
public record SoftwareModel(
        String id,
        String publisher,
        String product,
        String edition,
        String licenseMetric,
        String subscriptionIdentifier,
        @Nullable Money licenseCost,
        int seatBuffer,
        boolean unmanaged) {
    /** One right a user who holds a subscription. */
    public static final String USER_SUBSCRIPTION = "User Subscription";

    /**
     * Refuses empty texts.
     *
     * @param id the key
     * @param publisher who sells it
     * @param product what it is called
     * @param edition which edition
     * @param licenseMetric how rights are counted
     * @param subscriptionIdentifier what subscriptions of this model carry
     * @param licenseCost what a right costs a year, or null
     * @param seatBuffer seats to keep open
     * @param unmanaged true if the model is left out of reconciliation
     */
    public SoftwareModel {
        Fields.text("id", id);
        Fields.text("publisher", publisher);
        Fields.text("product", product);
        Fields.text("edition", edition);
        Fields.text("licenseMetric", licenseMetric);
        Fields.text("subscriptionIdentifier", subscriptionIdentifier);
        Fields.notNegative("seatBuffer", seatBuffer);
        if (licenseCost != null) {
            Fields.notNegative("licenseCost", licenseCost);
        }
    }

    /**
     * Creates a model under management, without a cost of its own and without a buffer.
     *
     * @param id the key
     * @param publisher who sells it
     * @param product what it is called
     * @param edition which edition
     * @param licenseMetric how rights are counted
     * @param subscriptionIdentifier what subscriptions of this model carry
     */
    public SoftwareModel(
            String id,
            String publisher,
            String product,
            String edition,
            String licenseMetric,
            String subscriptionIdentifier) {
        this(id, publisher, product, edition, licenseMetric, subscriptionIdentifier, null, 0, false);
    }

    /**
     * Returns the model with another price for what has to be bought.
     *
     * @param yearly what a right costs a year, or null for the average of the entitlements
     * @return the copy
     */
    public SoftwareModel withLicenseCost(@Nullable Money yearly) {
        return new SoftwareModel(
                id, publisher, product, edition, licenseMetric, subscriptionIdentifier, yearly, seatBuffer, unmanaged);
    }

    /**
     * Returns the model with another buffer.
     *
     * @param seats seats to keep open
     * @return the copy
     */
    public SoftwareModel withSeatBuffer(int seats) {
        return new SoftwareModel(
                id, publisher, product, edition, licenseMetric, subscriptionIdentifier, licenseCost, seats, unmanaged);
    }

    /**
     * Returns the name that people read.
     *
     * @return product and edition
     */
    public String displayName() {
        return product + " " + edition;
    }
}
