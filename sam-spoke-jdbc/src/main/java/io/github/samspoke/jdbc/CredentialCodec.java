package io.github.samspoke.jdbc;

import io.github.samspoke.core.connection.Credential;

/**
 * Turns the credentials of a spoke into bytes and back; only the spoke knows what is in them. The bytes are secrets:
 * they are sealed before they are stored. Must be safe for many threads; does no I/O.
 */
public interface CredentialCodec {
    /**
     * Writes a credential.
     *
     * @param credential one of the spoke's
     * @return all that is needed to make it again
     */
    byte[] write(Credential credential);

    /**
     * Makes a credential again.
     *
     * @param bytes what was written, on this node or another, by this version or an earlier one
     * @return the credential
     */
    Credential read(byte[] bytes);
}
