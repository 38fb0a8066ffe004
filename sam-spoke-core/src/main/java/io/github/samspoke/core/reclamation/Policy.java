package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.common.InvalidInputException;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a plan may do. Careful unless told otherwise.
 *
 * @param setAside the protections that are set aside by name; only nameable ones have an effect
 * @param allowSingleSignal whether evidence from a single source is enough
 * @param most the most people a plan takes, the quietest first
 */
public record Policy(Set<ProtectionReason> setAside, boolean allowSingleSignal, int most) {
    /** Takes a copy of the protections. */
    public Policy {
        setAside = Set.copyOf(setAside);
        if (most < 0) {
            throw new InvalidInputException("most", "it is negative", "Give the number of people, 0 or more.");
        }
    }

    /**
     * Sets nothing aside, wants evidence from more than one source, takes everybody who is left.
     *
     * @return the careful policy
     */
    public static Policy careful() {
        return new Policy(Set.of(), false, Integer.MAX_VALUE);
    }

    /**
     * Takes the people who have been quiet for longest.
     *
     * @param count how many at most
     * @return this policy with that limit
     */
    public Policy quietest(int count) {
        return new Policy(setAside, allowSingleSignal, count);
    }

    /**
     * Sets a protection aside.
     *
     * @param reason the protection
     * @return this policy without it
     * @throws InvalidInputException if nothing may set that protection aside
     */
    public Policy allowing(ProtectionReason reason) {
        if (!reason.nameable()) {
            throw new InvalidInputException(
                    "setAside", reason + " cannot be set aside", "Leave these people out of the plan.");
        }
        EnumSet<ProtectionReason> more = EnumSet.of(reason);
        more.addAll(setAside);
        return new Policy(more, allowSingleSignal, most);
    }

    /**
     * Accepts evidence from a single source.
     *
     * @return this policy with that allowance
     */
    public Policy allowingSingleSignal() {
        return new Policy(setAside, true, most);
    }
}
