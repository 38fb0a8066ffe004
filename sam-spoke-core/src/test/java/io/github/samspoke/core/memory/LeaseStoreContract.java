package io.github.samspoke.core.memory;

import static io.github.samspoke.core.memory.Samples.AT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.common.Lease;
import io.github.samspoke.core.common.LeaseStore;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One holder at a time, and a fence that tells late holders from new ones (I1, I8). */
public abstract class LeaseStoreContract extends StoreContract {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Instant END = AT.plus(MINUTE);

    /** For the test of a store. */
    protected LeaseStoreContract() {}

    @Test
    void acquire_free_leaseToItsEnd() {
        assertThat(acquire("one", AT)).contains(new Lease("job", "one", 1, END));
    }

    @Test
    @DisplayName("I8: held to the nanosecond before its end")
    void acquire_held_emptyUntilItEnds() {
        acquire("one", AT);

        assertThat(acquire("two", AT)).isEmpty();
        assertThat(acquire("two", END.minusNanos(1000))).isEmpty();
        assertThat(acquire("two", END)).map(Lease::fence).contains(2L);
    }

    @Test
    void acquire_otherName_notInTheWay() {
        acquire("one", AT);

        assertThat(leases().acquire("other", "two", MINUTE, AT))
                .map(Lease::fence)
                .contains(1L);
    }

    @Test
    @DisplayName("I1: the fence grows with each holder, after expiry and after release")
    void acquire_again_fenceGrows() {
        Lease first = acquire("one", AT).orElseThrow();
        leases().release(first);
        Lease second = acquire("one", AT).orElseThrow();
        Lease third = acquire("two", END).orElseThrow();

        assertThat(List.of(first.fence(), second.fence(), third.fence())).containsExactly(1L, 2L, 3L);
    }

    @Test
    void renew_held_longer() {
        Lease lease = acquire("one", AT).orElseThrow();

        Lease renewed = leases().renew(lease, MINUTE, AT.plusSeconds(50)).orElseThrow();

        assertThat(renewed).isEqualTo(new Lease("job", "one", 1, AT.plusSeconds(110)));
        assertThat(acquire("two", END)).isEmpty();
    }

    @Test
    @DisplayName("I1: a lease that has run out is lost, though nobody else took it")
    void renew_expired_lost() {
        Lease lease = acquire("one", AT).orElseThrow();

        assertThat(leases().renew(lease, MINUTE, END)).isEmpty();
    }

    @Test
    @DisplayName("I1: a lease that somebody else took is lost, and renewing does not disturb the new holder")
    void renew_takenOver_lost() {
        Lease lost = acquire("one", AT).orElseThrow();
        Lease held = acquire("two", END).orElseThrow();

        assertThat(leases().renew(lost, MINUTE, END)).isEmpty();
        assertThat(leases().renew(held, MINUTE, END)).isPresent();
    }

    @Test
    void renew_released_lost() {
        Lease lease = acquire("one", AT).orElseThrow();
        leases().release(lease);

        assertThat(leases().renew(lease, MINUTE, AT)).isEmpty();
    }

    @Test
    @DisplayName("I8: giving back a lost lease does not free the new holder's")
    void release_takenOver_newHolderKeeps() {
        Lease lost = acquire("one", AT).orElseThrow();
        Lease held = acquire("two", END).orElseThrow();

        leases().release(lost);

        assertThat(acquire("three", END)).isEmpty();
        assertThat(leases().renew(held, MINUTE, END)).isPresent();
    }

    @Test
    void release_twiceOrUnknown_nothingHappens() {
        Lease lease = acquire("one", AT).orElseThrow();
        leases().release(lease);
        leases().release(lease);
        leases().release(new Lease("never taken", "one", 1, END));

        assertThat(acquire("two", AT)).map(Lease::fence).contains(2L);
        assertThat(leases().acquire("never taken", "two", MINUTE, AT)).isPresent();
    }

    @Test
    @DisplayName("F2: of many who ask at once, one gets it; each fence is given out once")
    void acquire_manyThreads_oneEach() {
        Set<Long> fences = new HashSet<>();
        for (int round = 0; round < 50; round++) {
            Instant now = AT.plus(MINUTE.multipliedBy(round));
            List<CompletableFuture<Optional<Lease>>> asked = IntStream.range(0, 16)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> acquire("holder" + i, now)))
                    .toList();
            List<Lease> got = asked.stream().flatMap(one -> one.join().stream()).toList();
            assertThat(got).hasSize(1);
            assertThat(fences.add(got.get(0).fence())).isTrue();
        }
    }

    private Optional<Lease> acquire(String holder, Instant now) {
        return leases().acquire("job", holder, MINUTE, now);
    }

    private LeaseStore leases() {
        return store.leases();
    }
}
