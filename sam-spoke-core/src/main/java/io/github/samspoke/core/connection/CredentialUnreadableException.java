package io.github.samspoke.core.connection;

import io.github.samspoke.core.common.SamSpokeException;

/** A stored credential does not open: it was altered, belongs elsewhere, or was sealed with a key that is not known. */
public final class CredentialUnreadableException extends SamSpokeException {
    /**
     * Creates the error.
     *
     * @param alias the connection whose credential it is
     * @param cause what the seal said
     */
    public CredentialUnreadableException(String alias, Throwable cause) {
        super(
                "The stored credential of " + alias + " does not open: it was altered, or sealed with another key",
                "Give the key it was sealed with (SamSpokeBuilder.credentialKeys), or connect the account again.",
                cause);
    }
}
