package io.github.samspoke.core.connection;

import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

/**
 * The keys under which credentials are sealed before they are stored: AES, 256 bits, kept by the host elsewhere than in
 * the store, for instance in its key management. Keys rotate by giving a new one as the current and keeping the old ones
 * known: what was sealed under an old key is sealed anew when it is next read. Called by many threads at once; may do
 * I/O.
 */
public interface CredentialKeys {
    /**
     * Returns under which key to seal from now on.
     *
     * @return the key's identifier, 1 to 64 visible ASCII characters; it is no secret and is stored beside what it seals
     */
    String currentKeyId();

    /**
     * Returns a key by its identifier.
     *
     * @param id the identifier, as read beside something sealed, perhaps altered by somebody
     * @return the key, or empty if there is none of this name
     */
    Optional<SecretKey> key(String id);

    /**
     * Makes a provider of one key, which never rotates.
     *
     * @param id its identifier
     * @param key the key
     * @return the provider
     */
    static CredentialKeys of(String id, SecretKey key) {
        return new CredentialKeys() {
            @Override
            public String currentKeyId() {
                return id;
            }

            @Override
            public Optional<SecretKey> key(String wanted) {
                return wanted.equals(id) ? Optional.of(key) : Optional.empty();
            }

            @Override
            public String toString() {
                return "CredentialKeys[" + id + "]";
            }
        };
    }

    /**
     * Makes a fresh random key that is gone with the process: what it sealed opens nowhere else and never again, so after
     * a restart every account has to be connected again.
     *
     * @return the provider
     */
    static CredentialKeys ephemeral() {
        try {
            KeyGenerator aes = KeyGenerator.getInstance("AES");
            aes.init(256);
            return of("ephemeral", aes.generateKey());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has AES", e);
        }
    }
}
