package io.github.samspoke.core.reclamation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One invitation to be revoked, in the journal. {@link ItemState#REMOVED} says that it is revoked.
 *
 * @param run the plan's number
 * @param organizationUri the organization
 * @param invitationUri the invitation
 * @param sentAt when it was last sent, as planned
 * @param state where it stands
 * @param intentAt when the intent was written, or null
 * @param updatedAt when it last changed
 * @param detail what happened last
 */
public record Revocation(
        String run,
        String organizationUri,
        String invitationUri,
        Instant sentAt,
        ItemState state,
        @Nullable Instant intentAt,
        Instant updatedAt,
        String detail) {
    /**
     * Moves the revocation.
     *
     * @param to the next state
     * @param at when
     * @param why what happened
     * @return the revocation in its next state
     */
    public Revocation moved(ItemState to, Instant at, String why) {
        @Nullable Instant intent = to == ItemState.INTENT ? at : intentAt;
        return new Revocation(run, organizationUri, invitationUri, sentAt, to, intent, at, why);
    }
}
