package io.github.samspoke.core.license;

import io.github.samspoke.core.reclamation.SubscriptionCondition;
import org.jspecify.annotations.Nullable;

/**
 * A plan that an organization could leave for a cheaper one. Where the vendor sells one plan to a whole organization, as
 * Calendly does, nothing is ever executed: reconciliation shows what the change would mean, and a person makes it.
 *
 * @param id the key, unique among configurations
 * @param displayName what people call it
 * @param profileType the type of the profiles that it holds for
 * @param source the identifier of the plan to leave, as {@link SubscriptionDefinition#fold} writes it
 * @param destination the identifier of the plan to move to, written in the same way
 * @param active false for one that is kept and not used
 * @param condition which subscriptions could live with the destination, or null if all could
 */
public record DowngradeConfiguration(
        String id,
        String displayName,
        String profileType,
        String source,
        String destination,
        boolean active,
        @Nullable SubscriptionCondition condition) {
    /**
     * Refuses empty texts and a move to the same plan, and folds the identifiers.
     *
     * @param id the key
     * @param displayName what people call it
     * @param profileType the type of the profiles that it holds for
     * @param source the identifier of the plan to leave
     * @param destination the identifier of the plan to move to
     * @param active whether it is used
     * @param condition which subscriptions could live with the destination, or null
     * @throws io.github.samspoke.core.common.InvalidInputException if a text is empty, or both plans are the same
     */
    public DowngradeConfiguration {
        Fields.text("id", id);
        Fields.text("displayName", displayName);
        Fields.text("profileType", profileType);
        Fields.text("source", source);
        Fields.text("destination", destination);
        source = SubscriptionDefinition.fold(source);
        destination = SubscriptionDefinition.fold(destination);
        Fields.check(
                !source.equals(destination),
                "destination",
                "is the source, " + source,
                "give the identifier of another plan");
    }
}
