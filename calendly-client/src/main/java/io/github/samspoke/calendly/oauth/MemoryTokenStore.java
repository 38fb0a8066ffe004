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
    public boolean compareAndSet(long expectedFence, StoredGrant next) {
        StoredGrant now = grants.compute(
                next.key(), (key, before) -> (before == null ? 0 : before.fence()) == expectedFence ? next : before);
        return now == next;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }
}
