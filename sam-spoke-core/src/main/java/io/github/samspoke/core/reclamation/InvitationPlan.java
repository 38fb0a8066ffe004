package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.common.Hashing;
import io.github.samspoke.core.subscription.ObservedInvitation;
import io.github.samspoke.core.subscription.ProfileId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which invitations that nobody has answered would be revoked: immutable, dry, and worth nothing without an approval
 * of its hash. It frees seats that are reserved, and takes none from anybody.
 *
 * @param id the plan's number
 * @param profile the profile
 * @param organizationUri the organization
 * @param createdAt when it was made
 * @param expiresAt when it is worth nothing any more
 * @param planner who made it
 * @param invitations those that would be revoked, the oldest first
 * @param left how many more are as old, but beyond what one run may revoke
 */
public record InvitationPlan(
        String id,
        ProfileId profile,
        String organizationUri,
        Instant createdAt,
        Instant expiresAt,
        String planner,
        List<ObservedInvitation> invitations,
        int left) {
    /** Takes a copy of the invitations. */
    public InvitationPlan {
        invitations = List.copyOf(invitations);
    }

    /**
     * Returns how many would be revoked.
     *
     * @return the number
     */
    public int count() {
        return invitations.size();
    }

    /**
     * Returns the plan's hash: one byte changed anywhere makes another one.
     *
     * @return SHA-256 over everything it says, as 64 hexadecimal digits
     */
    public String hash() {
        StringBuilder text = new StringBuilder("invitations 1\n");
        for (Object part : List.of(id, profile.value(), organizationUri, createdAt, expiresAt, planner, left)) {
            text.append(part).append('\n');
        }
        for (ObservedInvitation one : invitations) {
            text.append(one.uri()).append(' ').append(one.email().value()).append(' ');
            text.append(one.createdAt()).append(' ').append(one.lastSentAt()).append('\n');
        }
        return Hashing.sha256(text.toString());
    }

    /**
     * Tells what would happen, for the person who approves.
     *
     * @return a line an invitation and a few more
     */
    public String explain() {
        StringBuilder text = new StringBuilder("Plan " + id + " revokes " + count()
                + " invitation(s) that nobody has answered for more than 30 days.\n");
        for (ObservedInvitation one : invitations) {
            text.append("  ")
                    .append(one.email().value())
                    .append(", last sent ")
                    .append(sent(one))
                    .append('\n');
        }
        if (left > 0) {
            text.append("  ").append(left).append(" more are as old: make another plan afterwards.\n");
        }
        return text.append("Hash ").append(hash()).append('\n').toString();
    }

    /**
     * Tells when an invitation was last sent, or made where that is not known.
     *
     * @param invitation the invitation
     * @return the instant from which its age counts
     */
    public static Instant sent(ObservedInvitation invitation) {
        @Nullable Instant sent = invitation.lastSentAt();
        return sent == null ? invitation.createdAt() : sent;
    }
}
