package io.github.samspoke.calendly.oauth;

import io.github.samspoke.calendly.error.TokenStoreException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives a grant back and forgets it. The tokens revoked are those of the very record that is emptied. */
final class Disconnection {
    private final GrantVault vault;
    private final TokenEndpoint endpoint;
    private final Renewal renewal;

    Disconnection(GrantVault vault, TokenEndpoint endpoint, Renewal renewal) {
        this.vault = vault;
        this.endpoint = endpoint;
        this.renewal = renewal;
    }

    void run(String key) {
        boolean patient = true;
        for (int look = 0; look < 2 * Renewal.LOOKS; look++) {
            Optional<StoredGrant> row = vault.stored(key);
            if (row.isEmpty()) {
                return;
            }
            GrantLease lease = row.get().lease();
            if (patient && look < Renewal.LOOKS && lease != null && lease.isLive(vault.now())) {
                patient = paused();
                continue;
            }
            RuntimeException failure = givenBack(row.get());
            if (erased(row.get(), failure)) {
                if (failure != null) {
                    throw failure;
                }
                return;
            }
        }
        throw new TokenStoreException("a grant could not be forgotten, for its record keeps changing", null);
    }

    /** False if the thread is interrupted: the secret goes all the same, without waiting. */
    private boolean paused() {
        try {
            renewal.pause();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private @Nullable RuntimeException givenBack(StoredGrant row) {
        try {
            endpoint.revoke(vault.opened(row).tokens().refresh());
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    private boolean erased(StoredGrant row, @Nullable RuntimeException failure) {
        try {
            return vault.erase(row);
        } catch (RuntimeException e) {
            if (failure != null) {
                e.addSuppressed(failure);
            }
            throw e;
        }
    }
}
