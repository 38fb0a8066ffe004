package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.subscription.MemberRole;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One removal of a plan, with the evidence it was planned on.
 *
 * @param candidate the candidate's number
 * @param userUri the person
 * @param membershipUri the membership that would be removed
 * @param email the person's e-mail address
 * @param role the person's role
 * @param idleSince since when the person is idle
 * @param lastSignal the last signal seen, or null if none was
 * @param lastSeen when it was seen, or null
 * @param sources the sources of activity that were read
 * @param reason the rule's reason
 * @param justification why the candidate was made
 * @param setAside the protections of the person that the policy sets aside
 * @param impact what would be left behind
 */
public record PlanItem(
        String candidate,
        String userUri,
        String membershipUri,
        String email,
        MemberRole role,
        Instant idleSince,
        @Nullable String lastSignal,
        @Nullable Instant lastSeen,
        String sources,
        String reason,
        Justification justification,
        Set<ProtectionReason> setAside,
        Impact impact) {
    /** Takes a copy; a stored item of an earlier version says nothing of what it would leave behind. */
    public PlanItem {
        justification = justification == null ? Justification.LOW_USAGE : justification;
        setAside = setAside == null ? Set.of() : Set.copyOf(setAside);
        impact = impact == null ? Impact.NONE : impact;
    }
}
