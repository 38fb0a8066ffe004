package io.github.samspoke.core.audit.internal;

import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.audit.AuditKeys;
import io.github.samspoke.core.common.Hashing;
import io.github.samspoke.core.common.InvalidInputException;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** Seals rows, with the host's present key where there is one, and tells what a row's seal should be. */
public final class Seals {
    private final @Nullable AuditKeys keys;

    public Seals(@Nullable AuditKeys keys) {
        this.keys = keys;
    }

    /** The identifier of the key that seals now, or empty. */
    String currentKeyId() {
        return keys == null ? "" : keys.currentKeyId();
    }

    AuditEntry sealed(AuditEntry open) {
        return open.withHash(expected(open)
                .orElseThrow(() -> new InvalidInputException(
                        "auditKeys",
                        "there is no key " + open.keyId(),
                        "Give the current key among the keys; nothing is done that cannot be recorded.")));
    }

    /** The hash that a row must have; empty if its key is not known. */
    Optional<String> expected(AuditEntry row) {
        if (row.keyId().isEmpty()) {
            return Optional.of(Hashing.sha256(row.canonical()));
        }
        Optional<SecretKey> key = keys == null ? Optional.empty() : keys.key(row.keyId());
        return key.map(known -> Hashing.hmacSha256(known, row.canonical()));
    }
}
