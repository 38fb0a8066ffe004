package io.github.samspoke.jdbc;

import io.github.samspoke.core.connection.Credential;
import io.github.samspoke.jdbc.internal.ProcessVault;
import io.github.samspoke.jdbc.internal.SealingVault;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * What stands between a credential and the database, which never sees a secret in plain text. Must be safe for many
 * threads.
 */
public interface CredentialVault {
    /**
     * Closes a credential up for the database.
     *
     * @param alias the connection it belongs to; what was sealed for one alias opens for no other
     * @param credential the credential
     * @return bytes that tell nothing to whoever reads the database
     */
    byte[] seal(String alias, Credential credential);

    /**
     * Opens what was sealed.
     *
     * @param alias the connection it was sealed for
     * @param sealed the bytes
     * @return the credential; empty if it died with the process that knew it
     * @throws StoreException if the bytes were changed, belong to another alias, or were sealed with another key
     */
    Optional<Credential> open(String alias, byte[] sealed);

    /**
     * Keeps credentials in the memory of this process: the database gets a meaningless handle, and after a restart
     * somebody has to connect again. The default.
     *
     * @return a vault of its own
     */
    static CredentialVault inProcess() {
        return new ProcessVault();
    }

    /**
     * Seals credentials with AES-256 in Galois/Counter mode, so that they outlive the process and any node can use them.
     *
     * @param key 256 bits that the host keeps elsewhere than in the database
     * @param codec how the spoke's credentials become bytes
     * @return the vault
     * @throws StoreException if the key is not one of AES with 256 bits
     */
    static CredentialVault aesGcm(SecretKey key, CredentialCodec codec) {
        return new SealingVault(key, codec);
    }
}
