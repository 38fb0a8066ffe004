package io.github.samspoke.emulator.internal.state;

import org.jspecify.annotations.Nullable;

/**
 * An invitation to the organization, as it stands now.
 *
 * @param seq row number
 * @param email whom it was sent to
 * @param status pending, accepted, declined, or revoked (then it is no longer shown)
 * @param createdMicros when it was made
 * @param updatedMicros when it last changed
 * @param user who accepted it, or null
 */
public record Invitation(
        int seq,
        String email,
        String status,
        long createdMicros,
        long updatedMicros,
        @Nullable Person user) {
    public static final String PENDING = "pending";
    public static final String ACCEPTED = "accepted";
    public static final String DECLINED = "declined";
    public static final String REVOKED = "revoked";

    public boolean pending() {
        return status.equals(PENDING);
    }

    public boolean revoked() {
        return status.equals(REVOKED);
    }

    Invitation with(String newStatus, long now, @Nullable Person acceptedBy) {
        return new Invitation(seq, email, newStatus, createdMicros, now, acceptedBy);
    }
}
