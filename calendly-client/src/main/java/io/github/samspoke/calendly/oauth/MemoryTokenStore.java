package io.github.samspoke.calendly.oauth;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Grants of one process, gone with it. */
final class MemoryTokenStore implements TokenStore {
    private final Map<String, StoredGrant> grants = new ConcurrentHashMap<>();
    private final Clock clock;

    MemoryTokenStore(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<StoredGrant> read(String key) {
        return Optional.ofNullable(grants.get(key));
    }

    @Override
    public synchronized boolean compareAndSet(long expectedFence, StoredGrant next) {
        boolean expected = read(next.key()).map(StoredGrant::fence).orElse(0L) == expectedFence;
        if (expected) {
            grants.put(next.key(), next);
        }
        return expected;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }
}
