package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.subscription.ProfileId;
import java.time.Instant;

/** Takes note of invitations that the vendor refused for want of a seat. Implemented beside the entitlements. */
@FunctionalInterface
public interface InvitationRefusals {
    /**
     * Takes note of one; called in the unit of work that keeps the refusal's own record.
     *
     * @param profile the profile
     * @param at when
     * @param detail what the vendor said, without anybody's name or address
     */
    void noSeat(ProfileId profile, Instant at, String detail);
}
