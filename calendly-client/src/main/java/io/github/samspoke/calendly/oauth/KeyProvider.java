package io.github.samspoke.calendly.oauth;

import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * The keys under which grants are sealed: AES, 256 bits. Comes from the host, for instance out of its key management;
 * there is no default. Keys rotate by giving a new one as the current and keeping the old ones known: what was sealed
 * under an old key is sealed anew when it is next read. Called by many threads at once; may do I/O.
 */
public interface KeyProvider {
    /**
     * Under which key to seal from now on.
     *
     * @return the identifier, 1 to 64 visible ASCII characters; it is no secret
     */
    String currentKeyId();

    /**
     * A key by its identifier.
     *
     * @param id the identifier, as read beside something sealed, perhaps altered by somebody
     * @return the key, empty if there is none of this name
     */
    Optional<SecretKey> key(String id);

    /**
     * One key, which never rotates.
     *
     * @param id its identifier
     * @param key the key
     * @return the provider
     */
    static KeyProvider of(String id, SecretKey key) {
        return new SingleKey(id, key);
    }

    /**
     * A fresh random key that is gone with the process, for stores that are gone with it too.
     *
     * @return the provider
     */
    static KeyProvider ephemeral() {
        return SingleKey.random();
    }
}
