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
     */
    record Recognized(SoftwareModel model) implements IdentifierResolution {
        @Override
        public String explain() {
            return "identifier '" + model.subscriptionIdentifier() + "' is " + model.displayName();
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
