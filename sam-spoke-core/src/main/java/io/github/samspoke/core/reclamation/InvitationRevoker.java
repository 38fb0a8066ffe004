package io.github.samspoke.core.reclamation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Takes invitations back at a vendor. Implemented by a spoke; a read-only session has none. One call at a time. */
public interface InvitationRevoker {
    /**
     * Reads an invitation anew. Does I/O; changes nothing.
     *
     * @param invitationUri the invitation
     * @return what is there
     * @throws io.github.samspoke.core.common.VendorException if it could not be read
     */
    Reading read(String invitationUri);

    /**
     * Asks the vendor to revoke an invitation: one request, never repeated. Does I/O. Must not throw for any answer of
     * the vendor.
     *
     * @param permit the right to do so
     * @return what came of it
     */
    RemovalResult revoke(RevocationPermit permit);

    /**
     * An invitation as read.
     *
     * @param pending whether it waits for an answer; false if it was answered, or is not there
     * @param sentAt when it was last sent, or null if it is not there
     * @param words what the vendor said of it
     */
    record Reading(boolean pending, @Nullable Instant sentAt, String words) {}
}
