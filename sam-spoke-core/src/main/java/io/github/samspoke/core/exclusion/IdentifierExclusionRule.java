package io.github.samspoke.core.exclusion;

import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Leaves all seats of a subscription identifier out, in the profiles of one type.
 *
 * @param id the rule's name in this installation
 * @param profileType the type of the profiles, {@code Calendly Subscription} for example
 * @param identifier the subscription identifier; case does not matter
 * @param terms the rest; where they name no axis it is COST
 */
public record IdentifierExclusionRule(String id, String profileType, String identifier, ExclusionTerms terms)
        implements ExclusionRule {
    /** Fills in the default axis. */
    public IdentifierExclusionRule {
        terms = terms.axes().isEmpty() ? terms.on(Set.of(ExclusionAxis.COST)) : terms;
    }

    @Override
    public String whom() {
        return identifier + " of " + profileType;
    }

    /**
     * Tells whether the rule is one of a profile's.
     *
     * @param type the profile's type
     * @return whether it is the rule's
     */
    public boolean of(String type) {
        return profileType.equals(type);
    }

    @Override
    public Optional<String> matchedOn(SoftwareSubscription seat, ExclusionAxis axis) {
        return fold(seat.identifier()).equals(fold(identifier))
                ? Optional.of("subscription identifier " + seat.identifier())
                : Optional.empty();
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
