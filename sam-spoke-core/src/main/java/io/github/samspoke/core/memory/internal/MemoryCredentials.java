package io.github.samspoke.core.memory.internal;

import io.github.samspoke.core.connection.SealedCredential;
import io.github.samspoke.core.connection.SealedCredentialStore;
import java.time.Instant;
import java.util.Optional;

/** Sealed credentials in memory, by the caller's clock. */
public final class MemoryCredentials implements SealedCredentialStore {
    private final MemoryWork work;
    private final MemoryTable<String, SealedCredential> rows;

    public MemoryCredentials(MemoryWork work) {
        this.work = work;
        this.rows = new MemoryTable<>(work);
    }

    @Override
    public Optional<SealedCredential> read(String key) {
        return rows.get(key);
    }

    @Override
    public boolean compareAndSet(long expectedFence, SealedCredential next) {
        return work.inTransaction(() -> {
            boolean expected = rows.get(next.key()).map(SealedCredential::fence).orElse(0L) == expectedFence;
            if (expected) {
                rows.put(next.key(), next);
            }
            return expected;
        });
    }

    @Override
    public Instant now(Instant now) {
        return now;
    }
}
