package io.github.samspoke.core.license;

/**
 * The plan of a profile's organization that had a software model last, from which a plan that the vendor renamed is
 * recognized.
 *
 * @param profileId the profile
 * @param identifier the plan, as {@link SubscriptionDefinition#fold} writes it
 * @param modelId the model that it had
 */
public record ProfilePlan(String profileId, String identifier, String modelId) {
    /**
     * Refuses empty texts and folds the identifier.
     *
     * @param profileId the profile
     * @param identifier the plan
     * @param modelId the model that it had
     */
    public ProfilePlan {
        Fields.text("profileId", profileId);
        Fields.text("modelId", modelId);
        identifier = SubscriptionDefinition.fold(identifier);
    }
}
