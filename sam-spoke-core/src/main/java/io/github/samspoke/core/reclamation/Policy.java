package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.subscription.MemberRole;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a plan may do. Careful unless told otherwise.
 *
 * @param setAside the protections that are set aside by name; only nameable ones have an effect
 * @param allowSingleSignal whether evidence from a single source is enough
 * @param most the most people a plan takes, the quietest first
 * @param filter whom the host wants
 * @param manual whether the removals are tasks for a person, whatever the profile says of provisioning
 */
public record Policy(
        Set<ProtectionReason> setAside, boolean allowSingleSignal, int most, PlanFilter filter, boolean manual) {
    /** Takes a copy of the protections. */
    public Policy {
        setAside = Set.copyOf(setAside);
        // A stored policy of an earlier version has none.
        filter = filter == null ? PlanFilter.ALL : filter;
        if (most < 0) {
            throw new InvalidInputException("most", "it is negative", "Give the number of people, 0 or more.");
        }
    }

    /**
     * A policy for whoever is left, carried out as the profile's provisioning wants it.
     *
     * @param setAside the protections that are set aside by name
     * @param allowSingleSignal whether evidence from a single source is enough
     * @param most the most people a plan takes
     */
    public Policy(Set<ProtectionReason> setAside, boolean allowSingleSignal, int most) {
        this(setAside, allowSingleSignal, most, PlanFilter.ALL, false);
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
        return new Policy(setAside, allowSingleSignal, count, filter, manual);
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
        return new Policy(more, allowSingleSignal, most, filter, manual);
    }

    /**
     * Accepts evidence from a single source.
     *
     * @return this policy with that allowance
     */
    public Policy allowingSingleSignal() {
        return new Policy(setAside, true, most, filter, manual);
    }

    /**
     * Takes people of these roles only. Admins have to be {@linkplain #allowing(ProtectionReason) allowed} as well.
     *
     * @param roles the roles
     * @return this policy for them
     */
    public Policy onlyRoles(MemberRole... roles) {
        return only(filter.rolesOnly(Set.of(roles)));
    }

    /**
     * Takes people only whose present e-mail address matches one of the patterns.
     *
     * @param globs patterns in which {@code *} stands for any text
     * @return this policy for them
     */
    public Policy onlyEmails(String... globs) {
        return only(filter.emailsOnly(Set.of(globs)));
    }

    /**
     * Takes people only who are known to belong to one of the vendor's groups.
     *
     * @param uris URIs of groups
     * @return this policy for them
     */
    public Policy onlyGroups(String... uris) {
        return only(filter.groupsOnly(Set.of(uris)));
    }

    /**
     * Takes candidates of these justifications only.
     *
     * @param justifications the justifications
     * @return this policy for them
     */
    public Policy onlyJustifications(Justification... justifications) {
        return only(filter.justificationsOnly(Set.of(justifications)));
    }

    /**
     * Takes candidates of these assignment groups only.
     *
     * @param groups the names of the groups
     * @return this policy for them
     */
    public Policy onlyAssignmentGroups(String... groups) {
        return only(filter.assignmentGroupsOnly(Set.of(groups)));
    }

    /**
     * Takes these candidates only.
     *
     * @param numbers their numbers
     * @return this policy for them
     */
    public Policy onlyCandidates(String... numbers) {
        return only(filter.candidatesOnly(Set.of(numbers)));
    }

    /**
     * Takes only whom a filter lets through.
     *
     * @param wanted the filter, in place of the present one
     * @return this policy for them
     */
    public Policy only(PlanFilter wanted) {
        return new Policy(setAside, allowSingleSignal, most, wanted, manual);
    }

    /**
     * Has a person carry the plan out: an execution writes a task for each removal and sends nothing. The default where
     * people are provisioned by an identity provider.
     *
     * @return this policy for a person's hands
     */
    public Policy byHand() {
        return new Policy(setAside, allowSingleSignal, most, filter, true);
    }
}
