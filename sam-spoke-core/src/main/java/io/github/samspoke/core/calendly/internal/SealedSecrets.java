package io.github.samspoke.core.calendly.internal;

import io.github.samspoke.calendly.oauth.Sealer;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.connection.CredentialState;
import io.github.samspoke.core.connection.SealedCredential;
import io.github.samspoke.core.connection.SealedCredentialStore;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Secrets that are never renewed, sealed as grants are: personal access tokens and the secrets of applications. */
record SealedSecrets(SealedCredentialStore store, Sealer sealer) {
    private static final Logger LOG = LoggerFactory.getLogger(SealedSecrets.class);
    private static final int TRIES = 100;
    private static final byte[] NONE = {};

    boolean present(String key) {
        return store.read(key).filter(SealedCredential::present).isPresent();
    }

    /** Opens a secret, and seals it anew if its key is not the newest. */
    Optional<Secret> open(String key, String purpose) {
        return store.read(key).filter(SealedCredential::present).map(row -> {
            byte[] plain = sealer.open(key, purpose, row.version(), row.sealed());
            if (sealer.isOld(row.sealed())) {
                rewrap(row, purpose, plain);
            }
            return Secret.of(new String(plain, StandardCharsets.UTF_8));
        });
    }

    /** Not succeeding costs nothing: it is read again. */
    private void rewrap(SealedCredential row, String purpose, byte[] plain) {
        try {
            replace(Optional.of(row), row.key(), sealer.seal(row.key(), purpose, row.version() + 1, plain));
        } catch (RuntimeException e) {
            LOG.warn(
                    "Sealing a secret under the newest key failed ({})",
                    e.getClass().getName());
        }
    }

    void keep(String key, String purpose, Secret secret) {
        byte[] plain = secret.reveal().getBytes(StandardCharsets.UTF_8);
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<SealedCredential> before = store.read(key);
            long version = before.map(SealedCredential::version).orElse(0L) + 1;
            if (replace(before, key, sealer.seal(key, purpose, version, plain))) {
                return;
            }
        }
        throw contended(key);
    }

    /** Empties the record; the fence stays. */
    void forget(String key) {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<SealedCredential> before = store.read(key).filter(SealedCredential::present);
            if (before.isEmpty() || replace(before, key, NONE)) {
                return;
            }
        }
        throw contended(key);
    }

    private boolean replace(Optional<SealedCredential> before, String key, byte[] sealed) {
        long fence = before.map(SealedCredential::fence).orElse(0L);
        CredentialState state = sealed.length > 0 ? CredentialState.ACTIVE : CredentialState.NEEDS_REAUTH;
        long version = before.map(SealedCredential::version).orElse(0L) + 1;
        return store.compareAndSet(fence, new SealedCredential(key, version, fence + 1, state, null, sealed));
    }

    private static RefusedException contended(String key) {
        return new RefusedException("The record " + key + " keeps changing", "Find out who else writes it; try again.");
    }
}
