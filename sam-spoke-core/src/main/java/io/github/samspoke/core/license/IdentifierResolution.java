package io.github.samspoke.core.license;

/** What a subscription identifier turned out to be. */
public sealed interface IdentifierResolution {
    /**
     * Says how the answer came about.
     *
     * @return one sentence
     */
    String explain();

    /**
     * The identifier belongs to a model.
     *
     * @param model the model
     * @param source what says so: the catalogue, or a custom definition and whose it is
     */
    record Recognized(SoftwareModel model, String source) implements IdentifierResolution {
        /**
         * Creates the answer of the catalogue.
         *
         * @param model the model
         */
        public Recognized(SoftwareModel model) {
            this(model, "the catalogue");
        }

        @Override
        public String explain() {
            return "identifier '" + model.subscriptionIdentifier() + "' is " + model.displayName() + ", says " + source;
        }
    }

    /**
     * The identifier goes to the list of unrecognized ones, where an administrator chooses a model.
     *
     * @param identifier as the vendor wrote it
     * @param reason why no model was chosen
     */
    record Unrecognized(String identifier, String reason) implements IdentifierResolution {
        @Override
        public String explain() {
            return "identifier '" + identifier + "' is not recognized: " + reason;
        }
    }
}
