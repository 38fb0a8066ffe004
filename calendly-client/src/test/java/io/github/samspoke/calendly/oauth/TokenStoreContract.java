package io.github.samspoke.calendly.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every store has to do. */
abstract class TokenStoreContract {
    private final TokenStore store = store();

    abstract TokenStore store();

    @AfterEach
    void closeStore() {
        store.close();
    }

    static StoredGrant row(String key, long fence, GrantState state) {
        Instant now = Instant.parse("2026-11-23T12:00:00.123456789Z");
        GrantLease lease = state == GrantState.REFRESHING ? GrantLease.taken("owner", now) : null;
        return new StoredGrant(key, 3, fence, state, lease, new byte[] {1, 2, (byte) 0xff, 0});
    }

    @Test
    void read_nothingStored_isEmpty() {
        assertThat(store.read("acme")).isEmpty();
    }

    @Test
    void compareAndSet_allStates_comeBackWhole() {
        long fence = 0;
        for (GrantState state : GrantState.values()) {
            StoredGrant next = row("acme", fence + 1, state);
            assertThat(store.compareAndSet(fence, next)).isTrue();
            assertThat(store.read("acme").orElseThrow())
                    .usingRecursiveComparison()
                    .isEqualTo(next);
            fence++;
        }
    }

    @Test
    void compareAndSet_otherFence_changesNothing() {
        StoredGrant first = row("acme", 1, GrantState.ACTIVE);
        assertThat(store.compareAndSet(1, row("acme", 2, GrantState.ACTIVE))).isFalse();
        assertThat(store.read("acme")).isEmpty();
        assertThat(store.compareAndSet(0, first)).isTrue();
        assertThat(store.compareAndSet(0, row("acme", 1, GrantState.UNCERTAIN))).isFalse();
        assertThat(store.compareAndSet(2, row("acme", 3, GrantState.UNCERTAIN))).isFalse();
        assertThat(store.read("acme").orElseThrow()).usingRecursiveComparison().isEqualTo(first);
    }

    @Test
    void compareAndSet_keysOfAnyKind_areKeptApart() {
        String[] keys = {"a", "A", "a/../b", "..", "\u00e4\u20ac", "a|b", " "};
        for (String key : keys) {
            assertThat(store.compareAndSet(0, row(key, 1, GrantState.ACTIVE))).isTrue();
        }
        for (String key : keys) {
            assertThat(store.read(key).orElseThrow().key()).isEqualTo(key);
        }
    }

    @Test
    void compareAndSet_manyThreads_letsOneThrough() throws Exception {
        AtomicInteger won = new AtomicInteger();
        AtomicLong highest = new AtomicLong();
        InParallel.call(32, () -> {
            for (int i = 0; i < 30; i++) {
                long fence = store.read("acme").map(StoredGrant::fence).orElse(0L);
                if (store.compareAndSet(fence, row("acme", fence + 1, GrantState.ACTIVE))) {
                    won.incrementAndGet();
                    highest.accumulateAndGet(fence + 1, Math::max);
                }
            }
            return true;
        });
        assertThat(won.get()).isPositive();
        assertThat(highest).hasValue(won.get());
        assertThat(store.read("acme").orElseThrow().fence()).isEqualTo(won.get());
    }
}
