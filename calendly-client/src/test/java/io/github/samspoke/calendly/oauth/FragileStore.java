package io.github.samspoke.calendly.oauth;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A store that can be made to fail, before or after it has written. */
final class FragileStore implements TokenStore {
    private final TokenStore store;
    final AtomicInteger reads = new AtomicInteger();
    final AtomicInteger failedWrites = new AtomicInteger();
    /** Whether to fail instead of writing a record. */
    volatile Predicate<StoredGrant> failing = grant -> false;
    /** Whether to write a record and then fail, as when the answer to a commit is lost. */
    volatile Predicate<StoredGrant> losingAnswer = grant -> false;

    FragileStore(TokenStore store) {
        this.store = store;
    }

    @Override
    public Optional<StoredGrant> read(String key) {
        reads.incrementAndGet();
        return store.read(key);
    }

    @Override
    public boolean compareAndSet(long expectedFence, StoredGrant next) {
        if (failing.test(next)) {
            failedWrites.incrementAndGet();
            throw new IllegalStateException("disk full");
        }
        boolean done = store.compareAndSet(expectedFence, next);
        if (done && losingAnswer.test(next)) {
            throw new IllegalStateException("connection lost");
        }
        return done;
    }

    @Override
    public Instant now() {
        return store.now();
    }
}
