package io.github.samspoke.core.license;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subscription identifier without a software model, for an administrator to resolve.
 *
 * @param profileType the type of the profiles in which it was seen
 * @param identifier as the vendor wrote it
 * @param stage the stage of the plan, as the vendor wrote it
 * @param reason why it has no model
 * @param subscriptions how many seats carry it
 * @param profiles the profiles in which it was seen
 * @param suggestedModel the id of the model that the plan of these profiles had before the vendor called it this, or
 *     null where none is known or they had several
 */
public record UnrecognizedIdentifier(
        String profileType,
        String identifier,
        String stage,
        String reason,
        int subscriptions,
        List<String> profiles,
        @Nullable String suggestedModel) {
    /**
     * Takes a copy of the profiles.
     *
     * @param profileType the type of the profiles in which it was seen
     * @param identifier as the vendor wrote it
     * @param stage the stage of the plan
     * @param reason why it has no model
     * @param subscriptions how many seats carry it
     * @param profiles the profiles in which it was seen
     * @param suggestedModel the id of the model that the plan had before, or null
     */
    public UnrecognizedIdentifier {
        profiles = List.copyOf(profiles);
    }
}
