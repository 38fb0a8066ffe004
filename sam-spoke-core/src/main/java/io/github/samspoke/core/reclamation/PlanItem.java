package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.subscription.MemberRole;
import java.time.Instant;
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
 * @param upcoming when the next meeting begins that would be left without its host, or null
 * @param groupsAdministered how many groups would lose an admin, or -1 if that is not known
 * @param reason the rule's reason
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
        @Nullable Instant upcoming,
        int groupsAdministered,
        String reason) {}
