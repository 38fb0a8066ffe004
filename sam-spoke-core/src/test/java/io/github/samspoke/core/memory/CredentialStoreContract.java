package io.github.samspoke.core.memory;

import static io.github.samspoke.core.memory.Samples.AT;
import static io.github.samspoke.core.memory.Samples.credential;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.connection.CredentialState;
import io.github.samspoke.core.connection.SealedCredential;
import io.github.samspoke.core.connection.SealedCredentialStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Sealed records that are replaced, never removed, by whoever has seen the last one (I12). */
public abstract class CredentialStoreContract extends StoreContract {
    /** For the test of a store. */
    protected CredentialStoreContract() {}

    private SealedCredentialStore credentials() {
        return store.credentials();
    }

    @Test
    void read_nothingStored_empty() {
        assertThat(credentials().read("alias/grant")).isEmpty();
    }

    @Test
    void compareAndSet_allStates_comeBackWhole() {
        long fence = 0;
        for (CredentialState state : CredentialState.values()) {
            SealedCredential next = credential("alias/grant", fence + 1, state);
            assertThat(credentials().compareAndSet(fence, next)).isTrue();
            assertThat(credentials().read("alias/grant").orElseThrow())
                    .usingRecursiveComparison()
                    .isEqualTo(next);
            fence++;
        }
    }

    @Test
    void compareAndSet_emptied_recordStaysWithItsFence() {
        credentials().compareAndSet(0, credential("alias/grant", 1, CredentialState.ACTIVE));
        SealedCredential empty =
                new SealedCredential("alias/grant", 3, 2, CredentialState.NEEDS_REAUTH, null, new byte[0]);

        assertThat(credentials().compareAndSet(1, empty)).isTrue();

        assertThat(credentials().read("alias/grant"))
                .hasValueSatisfying(row -> assertThat(row.present()).isFalse())
                .map(SealedCredential::fence)
                .contains(2L);
        assertThat(credentials().compareAndSet(0, credential("alias/grant", 1, CredentialState.ACTIVE)))
                .isFalse();
    }

    @Test
    void compareAndSet_otherFence_changesNothing() {
        SealedCredential first = credential("alias/grant", 1, CredentialState.ACTIVE);
        assertThat(credentials().compareAndSet(1, credential("alias/grant", 2, CredentialState.ACTIVE)))
                .isFalse();
        assertThat(credentials().read("alias/grant")).isEmpty();
        assertThat(credentials().compareAndSet(0, first)).isTrue();
        for (long fence : new long[] {0, 2, 7}) {
            SealedCredential late = credential("alias/grant", fence + 1, CredentialState.UNCERTAIN);
            assertThat(credentials().compareAndSet(fence, late)).isFalse();
        }
        assertThat(credentials().read("alias/grant").orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(first);
    }

    @Test
    void compareAndSet_keysOfAnyKind_keptApart() {
        List<String> keys = List.of("a", "A", "a/../b", "..", "\u00e4\u20ac", "a|b", " ", "a/grant", "a/token");
        for (String key : keys) {
            assertThat(credentials().compareAndSet(0, credential(key, 1, CredentialState.ACTIVE)))
                    .isTrue();
        }
        for (String key : keys) {
            assertThat(credentials().read(key)).map(SealedCredential::key).contains(key);
        }
    }

    @Test
    @DisplayName("A12: stale nodes that write back old records: 1,000 random ones, none goes in, no version goes back")
    void compareAndSet_staleWriters_rejected() {
        long seed = Long.getLong("credential.seed", 20_261_123L);
        SplittableRandom random = new SplittableRandom(seed);
        long fence = 0;
        int refused = 0;
        for (int write = 0; write < 1_000; write++) {
            long seen = random.nextBoolean() ? fence : random.nextLong(fence + 1);
            boolean stored = credentials().compareAndSet(seen, versioned(seen + 1));
            assertThat(stored).as("seed %d, write %d", seed, write).isEqualTo(seen == fence);
            fence = stored ? seen + 1 : fence;
            refused += stored ? 0 : 1;
        }
        assertThat(refused).isPositive();
        assertThat(credentials().read("alias/grant").orElseThrow().version()).isEqualTo(fence);
    }

    private static SealedCredential versioned(long fence) {
        return new SealedCredential("alias/grant", fence, fence, CredentialState.ACTIVE, null, new byte[] {1});
    }

    @Test
    @DisplayName("A12: of many who write at once one gets through, whatever the interleaving")
    void compareAndSet_manyThreads_oneEach() {
        AtomicInteger won = new AtomicInteger();
        IntStream.range(0, 16)
                .mapToObj(thread -> CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < 20; i++) {
                        long fence = credentials()
                                .read("alias/grant")
                                .map(SealedCredential::fence)
                                .orElse(0L);
                        if (credentials().compareAndSet(fence, versioned(fence + 1))) {
                            won.incrementAndGet();
                        }
                    }
                }))
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(won).hasPositiveValue();
        assertThat(credentials().read("alias/grant").orElseThrow().fence()).isEqualTo(won.get());
    }

    @Test
    void compareAndSet_unitOfWorkFails_undone() {
        credentials().compareAndSet(0, versioned(1));
        failing(() -> assertThat(credentials().compareAndSet(1, versioned(2))).isTrue());
        assertThat(credentials().read("alias/grant").orElseThrow().fence()).isEqualTo(1);
    }

    @Test
    @DisplayName("A14: the time of leases goes on, by the store's clock or the caller's")
    void now_later_notEarlier() {
        Instant first = credentials().now(AT);
        Instant second = credentials().now(AT.plus(Duration.ofHours(2)));
        assertThat(second).isAfterOrEqualTo(first);
    }
}
