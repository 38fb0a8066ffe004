package io.github.samspoke.core.license;

/**
 * What a software model is called, and the identifier that its subscriptions carry: what a catalogue may change. The
 * licence metric is not among it, for entitlements are counted by it, and neither are cost, buffer and management.
 *
 * @param publisher who sells it
 * @param product what it is called
 * @param edition which edition
 * @param subscriptionIdentifier what subscriptions of this model carry
 */
public record ModelNames(String publisher, String product, String edition, String subscriptionIdentifier) {
    /** One of the names. */
    public enum Field {
        /** {@link ModelNames#publisher()}. */
        PUBLISHER("publisher"),
        /** {@link ModelNames#product()}. */
        PRODUCT("product"),
        /** {@link ModelNames#edition()}. */
        EDITION("edition"),
        /** {@link ModelNames#subscriptionIdentifier()}. */
        SUBSCRIPTION_IDENTIFIER("subscriptionIdentifier");

        private final String component;

        Field(String component) {
            this.component = component;
        }

        /**
         * Returns the name of the field in {@link SoftwareModel}.
         *
         * @return the component's name
         */
        public String component() {
            return component;
        }
    }

    /**
     * Takes the names of a model.
     *
     * @param model the model
     * @return its names
     */
    public static ModelNames of(SoftwareModel model) {
        return new ModelNames(model.publisher(), model.product(), model.edition(), model.subscriptionIdentifier());
    }

    /**
     * Returns one of the names.
     *
     * @param field which one
     * @return the name
     */
    public String get(Field field) {
        return switch (field) {
            case PUBLISHER -> publisher;
            case PRODUCT -> product;
            case EDITION -> edition;
            case SUBSCRIPTION_IDENTIFIER -> subscriptionIdentifier;
        };
    }

    /**
     * Returns the names with another one.
     *
     * @param field which one
     * @param name the name
     * @return the copy
     */
    public ModelNames with(Field field, String name) {
        return switch (field) {
            case PUBLISHER -> new ModelNames(name, product, edition, subscriptionIdentifier);
            case PRODUCT -> new ModelNames(publisher, name, edition, subscriptionIdentifier);
            case EDITION -> new ModelNames(publisher, product, name, subscriptionIdentifier);
            case SUBSCRIPTION_IDENTIFIER -> new ModelNames(publisher, product, edition, name);
        };
    }

    /**
     * Gives a model these names.
     *
     * @param model the model
     * @return the copy; id, metric, cost, buffer and management are the model's
     */
    public SoftwareModel in(SoftwareModel model) {
        return new SoftwareModel(
                model.id(),
                publisher,
                product,
                edition,
                model.licenseMetric(),
                subscriptionIdentifier,
                model.licenseCost(),
                model.seatBuffer(),
                model.unmanaged());
    }
}
