package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.people.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Gives seats back at a vendor. Implemented by a spoke; a read-only session has none. One call at a time. */
public interface Restorer {
    /**
     * Reads whether a person is a member or is invited. Does I/O; changes nothing.
     *
     * @param organizationUri the organization
     * @param email the person's address
     * @return what is there
     * @throws io.github.samspoke.core.common.VendorException if it could not be read to its end
     */
    Presence read(String organizationUri, EmailAddress email);

    /**
     * Invites a person: one request, never repeated. Does I/O. Must not throw for any answer of the vendor.
     *
     * @param permit the right to do so
     * @return what came of it
     */
    RestoreResult invite(RestorePermit permit);

    /**
     * Whether a person is there.
     *
     * @param membershipUri the membership, or null
     * @param invitationUri the invitation that is not answered, or null
     */
    record Presence(
            @Nullable String membershipUri, @Nullable String invitationUri) {}
}
