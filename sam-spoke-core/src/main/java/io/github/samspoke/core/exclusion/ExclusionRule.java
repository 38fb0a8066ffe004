package io.github.samspoke.core.exclusion;

import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.time.Instant;
import java.util.Optional;

/** Leaves seats out of the licence calculation, of reclamation, or of both. Immutable. */
public sealed interface ExclusionRule permits UserExclusionRule, IdentifierExclusionRule {
    /**
     * Returns the rule's name in this installation.
     *
     * @return {@code EXC} and a number
     */
    String id();

    /**
     * Returns axes, reason, owner and the rest.
     *
     * @return the terms
     */
    ExclusionTerms terms();

    /**
     * Returns whom the rule means, for people to read.
     *
     * @return a pattern, or a profile type with an identifier
     */
    String whom();

    /**
     * Tells on which data of a seat the rule matches, whether it is in force or not.
     *
     * @param seat the seat
     * @param axis COST looks at the present e-mail address, RECLAIM at it and every former one
     * @return what matched, or empty if nothing did
     */
    Optional<String> matchedOn(SoftwareSubscription seat, ExclusionAxis axis);

    /**
     * Tells whether the rule is in force.
     *
     * @param at when
     * @return true if it is active and has not ended
     */
    default boolean inForce(Instant at) {
        Instant end = terms().expires();
        return terms().active() && (end == null || at.isBefore(end));
    }

    /**
     * Tells whether the rule leaves a seat out.
     *
     * @param seat the seat
     * @param axis of what
     * @param at when
     * @return true if the rule is in force, names the axis and matches
     */
    default boolean excludes(SoftwareSubscription seat, ExclusionAxis axis, Instant at) {
        return terms().axes().contains(axis)
                && inForce(at)
                && matchedOn(seat, axis).isPresent();
    }
}
