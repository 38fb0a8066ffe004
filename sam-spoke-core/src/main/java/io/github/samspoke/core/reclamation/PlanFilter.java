package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whom a host wants in a plan; part of the policy, so that it is hashed with the plan. An empty part lets everybody
 * through; of several parts each must hold, of several values of one part any.
 *
 * @param roles the roles, or empty for all
 * @param emails patterns of the present e-mail address in which {@code *} stands for any text, or empty for all
 * @param groups URIs of the vendor's groups, to one of which the person has to belong, or empty for all
 * @param justifications the candidates' justifications, or empty for all
 * @param assignmentGroups the candidates' assignment groups, or empty for all
 * @param candidates the candidates' numbers, or empty for all
 */
public record PlanFilter(
        Set<MemberRole> roles,
        Set<String> emails,
        Set<String> groups,
        Set<Justification> justifications,
        Set<String> assignmentGroups,
        Set<String> candidates) {
    /** Lets everybody through. */
    public static final PlanFilter ALL = new PlanFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    /** Takes copies. */
    public PlanFilter {
        roles = Set.copyOf(roles);
        emails = Set.copyOf(emails);
        groups = Set.copyOf(groups);
        justifications = Set.copyOf(justifications);
        assignmentGroups = Set.copyOf(assignmentGroups);
        candidates = Set.copyOf(candidates);
    }

    /**
     * Tells why somebody is left out.
     *
     * @param seat the person's seat
     * @param candidate the candidate that is open for the person, or null while there is none
     * @return the part that does not hold, or empty if all do
     */
    public String against(SoftwareSubscription seat, @Nullable RemovalCandidate candidate) {
        if (!roles.isEmpty() && !roles.contains(seat.role())) {
            return "the policy takes only the roles " + new TreeSet<>(roles);
        }
        if (!emails.isEmpty() && emails.stream().noneMatch(seat.email()::matches)) {
            return "the policy takes only e-mail addresses like " + String.join(", ", new TreeSet<>(emails));
        }
        if (!groups.isEmpty()
                && groups.stream().noneMatch(g -> seat.groups().belongsTo(g).orElse(false))) {
            return "the policy takes only those known to belong to " + String.join(", ", new TreeSet<>(groups));
        }
        if (!justifications.isEmpty() && (candidate == null || !justifications.contains(candidate.justification()))) {
            return "the policy takes only the justifications " + new TreeSet<>(justifications);
        }
        if (!assignmentGroups.isEmpty()
                && (candidate == null || !assignmentGroups.contains(candidate.assignmentGroup()))) {
            return "the policy takes only the assignment groups " + new TreeSet<>(assignmentGroups);
        }
        return candidates.isEmpty() || (candidate != null && candidates.contains(candidate.number()))
                ? ""
                : "the policy takes " + candidates.size() + " named candidate(s) only";
    }

    PlanFilter rolesOnly(Set<MemberRole> values) {
        return new PlanFilter(values, emails, groups, justifications, assignmentGroups, candidates);
    }

    PlanFilter emailsOnly(Set<String> values) {
        return new PlanFilter(roles, values, groups, justifications, assignmentGroups, candidates);
    }

    PlanFilter groupsOnly(Set<String> values) {
        return new PlanFilter(roles, emails, values, justifications, assignmentGroups, candidates);
    }

    PlanFilter justificationsOnly(Set<Justification> values) {
        return new PlanFilter(roles, emails, groups, values, assignmentGroups, candidates);
    }

    PlanFilter assignmentGroupsOnly(Set<String> values) {
        return new PlanFilter(roles, emails, groups, justifications, values, candidates);
    }

    PlanFilter candidatesOnly(Set<String> values) {
        return new PlanFilter(roles, emails, groups, justifications, assignmentGroups, values);
    }
}
