package io.github.samspoke.calendly.oauth;

import io.github.samspoke.calendly.error.SealBrokenException;
import io.github.samspoke.calendly.error.TokenStoreException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store behind the seal: opens what it reads, seals what it writes. Records are in the store's time; what goes in
 * from this process and comes out to it is in the time of its own clock.
 */
final class GrantVault {
    private static final Logger LOG = LoggerFactory.getLogger(GrantVault.class);
    private static final String PURPOSE = "oauth-tokens";

    private final TokenStore store;
    private final Sealer sealer;
    private final Clock clock;

    GrantVault(TokenStore store, Sealer sealer, Clock clock) {
        this.store = store;
        this.sealer = sealer;
        this.clock = clock;
    }

    Instant now() {
        return store.now();
    }

    /** How far the store's clock is ahead of this process's. */
    Duration ahead() {
        return Duration.between(clock.instant(), store.now());
    }

    /** The record as it is stored; empty also for a grant that was given back. */
    Optional<StoredGrant> stored(String key) {
        return store.read(key).filter(row -> row.sealed().length > 0);
    }

    /** The record, opened, and sealed anew if its key is not the newest. */
    Optional<GrantRecord> read(String key) {
        return stored(key).map(row -> {
            GrantRecord record = opened(row);
            return sealer.isOld(row.sealed()) ? rewrapped(record) : record;
        });
    }

    GrantRecord opened(StoredGrant row) {
        byte[] plain = sealer.open(row.key(), PURPOSE, row.version(), row.sealed());
        try {
            GrantBytes content = GrantBytes.read(plain);
            return new GrantRecord(
                    row.key(),
                    row.version(),
                    row.fence(),
                    row.state(),
                    row.lease(),
                    content.tokens(),
                    content.attempts());
        } catch (IOException | RuntimeException e) {
            throw new SealBrokenException();
        }
    }

    /** Leaves alone what is under a lease: the fence is its holder's. Not succeeding costs nothing, it is read again. */
    private GrantRecord rewrapped(GrantRecord record) {
        GrantRecord next = record.rewrapped();
        try {
            return record.lease() == null && write(next) ? next : record;
        } catch (RuntimeException e) {
            LOG.warn(
                    "Sealing a grant under the newest key failed ({})",
                    e.getClass().getName());
            return record;
        }
    }

    /** Stores a record in place of the one it was made of; false if that is no longer the stored one. */
    boolean write(GrantRecord next) {
        byte[] plain = new GrantBytes(next.tokens(), next.attempts()).written();
        byte[] sealed = sealer.seal(next.key(), PURPOSE, next.version(), plain);
        StoredGrant row = new StoredGrant(next.key(), next.version(), next.fence(), next.state(), next.lease(), sealed);
        return store.compareAndSet(next.fence() - 1, row);
    }

    /** Stores a pair that a person has just authorized, in place of whatever there was. */
    GrantRecord keep(String key, OAuthTokens tokens) {
        for (int tries = 0; tries < Renewal.LOOKS; tries++) {
            Optional<StoredGrant> before = store.read(key);
            GrantRecord next = new GrantRecord(
                    key,
                    before.map(StoredGrant::version).orElse(0L) + 1,
                    before.map(StoredGrant::fence).orElse(0L) + 1,
                    GrantState.ACTIVE,
                    null,
                    tokens.movedBy(ahead()),
                    Attempts.none());
            if (write(next)) {
                return next;
            }
        }
        throw new TokenStoreException("a grant could not be kept, for its record keeps changing", null);
    }

    /** Stores that there are no tokens any more; false if the record is no longer the stored one. */
    boolean erase(StoredGrant row) {
        StoredGrant empty =
                new StoredGrant(row.key(), row.version(), row.fence() + 1, GrantState.NEEDS_REAUTH, null, new byte[0]);
        return store.compareAndSet(row.fence(), empty);
    }
}
