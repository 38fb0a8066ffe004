package io.github.samspoke.core.calendly.internal;

import io.github.samspoke.calendly.oauth.GrantLease;
import io.github.samspoke.calendly.oauth.GrantState;
import io.github.samspoke.calendly.oauth.StoredGrant;
import io.github.samspoke.calendly.oauth.TokenStore;
import io.github.samspoke.core.connection.CredentialLease;
import io.github.samspoke.core.connection.CredentialState;
import io.github.samspoke.core.connection.SealedCredential;
import io.github.samspoke.core.connection.SealedCredentialStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The engine's store as the client knows stores of grants: the same record under other names. */
public record SealedTokenStore(SealedCredentialStore store, Clock clock) implements TokenStore {
    @Override
    public Optional<StoredGrant> read(String key) {
        return store.read(key)
                .map(row -> new StoredGrant(
                        row.key(),
                        row.version(),
                        row.fence(),
                        GrantState.valueOf(row.state().name()),
                        lease(row.lease()),
                        row.sealed()));
    }

    private static @Nullable GrantLease lease(@Nullable CredentialLease lease) {
        return lease == null ? null : new GrantLease(lease.owner(), lease.attempt(), lease.startedAt(), lease.until());
    }

    @Override
    public boolean compareAndSet(long expectedFence, StoredGrant next) {
        GrantLease lease = next.lease();
        return store.compareAndSet(
                expectedFence,
                new SealedCredential(
                        next.key(),
                        next.version(),
                        next.fence(),
                        CredentialState.valueOf(next.state().name()),
                        lease == null
                                ? null
                                : new CredentialLease(lease.owner(), lease.attempt(), lease.startedAt(), lease.until()),
                        next.sealed()));
    }

    @Override
    public Instant now() {
        return store.now(clock.instant());
    }
}
