package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.reclamation.internal.IssuedRevocation;

/** The right to revoke one invitation, once; made by the engine alone, after it has written down that it is about to. */
public sealed interface RevocationPermit permits IssuedRevocation {
    /**
     * Returns the invitation.
     *
     * @return the invitation to revoke
     */
    String invitationUri();
}
