package io.github.samspoke.core.audit;

import io.github.samspoke.core.common.InvalidInputException;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * The keys under which rows of the audit trail are sealed with HMAC-SHA256, kept by the host elsewhere than in the store:
 * whoever can write the database but has no key can then not forge a chain. Keys rotate by giving a new one as the
 * current and keeping the old ones known, for each row names its key and is verified with it. Called by many threads at
 * once; may do I/O.
 */
public interface AuditKeys {
    /**
     * Returns under which key to seal from now on.
     *
     * @return the key's identifier, not blank; it is no secret and stands in each row
     */
    String currentKeyId();

    /**
     * Returns a key by its identifier.
     *
     * @param id the identifier, as read in a row, perhaps altered by somebody
     * @return the key, or empty if there is none of this name
     */
    Optional<SecretKey> key(String id);

    /**
     * Makes a provider of one key, which never rotates.
     *
     * @param id its identifier
     * @param key the key, of at least 32 bytes to be as strong as the hash
     * @return the provider
     * @throws InvalidInputException if the identifier is blank
     */
    static AuditKeys of(String id, SecretKey key) {
        return of(id, Map.of(id, key));
    }

    /**
     * Makes a provider of several keys, of which one seals and all verify.
     *
     * @param currentId the identifier of the key to seal under
     * @param keys all keys by their identifiers
     * @return the provider
     * @throws InvalidInputException if the current one is blank or not among them
     */
    static AuditKeys of(String currentId, Map<String, SecretKey> keys) {
        Map<String, SecretKey> known = Map.copyOf(keys);
        if (currentId.isBlank() || !known.containsKey(currentId)) {
            throw new InvalidInputException(
                    "auditKeys",
                    "there is no key under the current identifier",
                    "Give an identifier that is not blank, and its key among the keys.");
        }
        return new AuditKeys() {
            @Override
            public String currentKeyId() {
                return currentId;
            }

            @Override
            public Optional<SecretKey> key(String id) {
                return Optional.ofNullable(known.get(id));
            }

            @Override
            public String toString() {
                return "AuditKeys[" + currentId + "]";
            }
        };
    }
}
