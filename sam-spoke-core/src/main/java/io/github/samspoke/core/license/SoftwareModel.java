package io.github.samspoke.core.license;

/**
 * What is licensed: one edition of a publisher's product. Subscriptions are matched to it by their identifier.
 *
 * @param id the key, unique among models
 * @param publisher who sells it
 * @param product what it is called
 * @param edition which edition
 * @param licenseMetric how rights are counted, {@value #USER_SUBSCRIPTION} unless the contract says otherwise
 * @param subscriptionIdentifier what subscriptions of this model carry; for Calendly the organization's plan
 */
public record SoftwareModel(
        String id,
        String publisher,
        String product,
        String edition,
        String licenseMetric,
        String subscriptionIdentifier) {
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
     */
    public SoftwareModel {
        Fields.text("id", id);
        Fields.text("publisher", publisher);
        Fields.text("product", product);
        Fields.text("edition", edition);
        Fields.text("licenseMetric", licenseMetric);
        Fields.text("subscriptionIdentifier", subscriptionIdentifier);
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
