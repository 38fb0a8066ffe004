package io.github.samspoke.core.license;

/**
 * A custom mapping from a subscription identifier to a software model; it goes before the catalogue. Resolving an
 * unrecognized identifier makes one, and with it all its subscriptions have that model.
 *
 * @param profileType the type of the profiles that it holds for
 * @param identifier the subscription identifier, as {@link #fold} writes it
 * @param stage the stage of the plan that it holds for, {@code trial} for example; empty for every stage that is paid or
 *     free
 * @param modelId the model
 * @param active false for one that is kept and not used
 * @param by who decided it
 */
public record SubscriptionDefinition(
        String profileType, String identifier, String stage, String modelId, boolean active, String by) {
    /**
     * Refuses empty texts and folds identifier and stage.
     *
     * @param profileType the type of the profiles that it holds for
     * @param identifier the subscription identifier
     * @param stage the stage of the plan
     * @param modelId the model
     * @param active whether it is used
     * @param by who decided it
     */
    public SubscriptionDefinition {
        Fields.text("profileType", profileType);
        Fields.text("identifier", identifier);
        Fields.text("modelId", modelId);
        identifier = fold(identifier);
        stage = fold(stage);
    }

    /**
     * Brings an identifier into its comparable form.
     *
     * @param text as the vendor wrote it
     * @return without surrounding space, in lower case
     */
    public static String fold(String text) {
        return text.strip().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * Returns what the definition is stored under.
     *
     * @return type, identifier and stage
     */
    public String key() {
        return profileType + "|" + identifier + "|" + stage;
    }
}
