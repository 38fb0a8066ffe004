package io.github.samspoke.calendly.oauth;

import io.github.samspoke.calendly.error.CallInterruptedException;
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
        for (int look = 0; ; look++) {
            Optional<StoredGrant> row = vault.stored(key);
            if (row.isEmpty()) {
                return;
            }
            GrantLease lease = row.get().lease();
            if (look < Renewal.LOOKS && lease != null && lease.isLive(vault.now())) {
                pause();
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
    }

    private void pause() {
        try {
            renewal.pause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(Renewal.REFRESH, "interrupted while waiting for a refresh to end", e);
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
