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

    private Instant now = AT;

    /** For the test of a store. */
    protected LeaseStoreContract() {}

    /** Ages every lease; for stores that go by a clock of their own. */
    protected void age(Duration by) {}

    @Test
    void acquire_free_leased() {
        Lease lease = acquire("one").orElseThrow();
        assertThat(lease).isEqualTo(new Lease("job", "one", 1, lease.until()));
    }

    @Test
    @DisplayName("I8: held until its end, then free")
    void acquire_held_emptyUntilItEnds() {
        acquire("one");
        assertThat(acquire("two")).isEmpty();
        pass(Duration.ofSeconds(50));
        assertThat(acquire("two")).isEmpty();
        pass(Duration.ofSeconds(10));
        assertThat(acquire("two")).map(Lease::fence).contains(2L);
    }

    @Test
    void acquire_otherName_notInTheWay() {
        acquire("one");
        assertThat(leases().acquire("other", "two", MINUTE, now))
                .map(Lease::fence)
                .contains(1L);
    }

    @Test
    @DisplayName("I1: the fence grows with each holder, after expiry and after release")
    void acquire_again_fenceGrows() {
        Lease first = acquire("one").orElseThrow();
        leases().release(first);
        Lease second = acquire("one").orElseThrow();
        pass(MINUTE);
        Lease third = acquire("two").orElseThrow();
        assertThat(List.of(first.fence(), second.fence(), third.fence())).containsExactly(1L, 2L, 3L);
    }

    @Test
    void renew_held_longer() {
        Lease lease = acquire("one").orElseThrow();
        pass(Duration.ofSeconds(50));
        Lease renewed = renew(lease).orElseThrow();
        assertThat(renewed).isEqualTo(new Lease("job", "one", 1, renewed.until()));
        pass(Duration.ofSeconds(50));
        assertThat(acquire("two")).isEmpty();
        pass(Duration.ofSeconds(10));
        assertThat(acquire("two")).isPresent();
    }

    @Test
    @DisplayName("I1: a lease that has run out is lost, though nobody else took it")
    void renew_expired_lost() {
        Lease lease = acquire("one").orElseThrow();
        pass(MINUTE);
        assertThat(renew(lease)).isEmpty();
    }

    @Test
    @DisplayName("I1: a lease that somebody else took is lost, and renewing does not disturb the new holder")
    void renew_takenOver_lost() {
        Lease lost = acquire("one").orElseThrow();
        pass(MINUTE);
        Lease held = acquire("two").orElseThrow();
        assertThat(renew(lost)).isEmpty();
        assertThat(renew(held)).isPresent();
    }

    @Test
    void renew_released_lost() {
        Lease lease = acquire("one").orElseThrow();
        leases().release(lease);
        assertThat(renew(lease)).isEmpty();
    }

    @Test
    @DisplayName("I8: giving back a lost lease does not free the new holder's")
    void release_takenOver_newHolderKeeps() {
        Lease lost = acquire("one").orElseThrow();
        pass(MINUTE);
        Lease held = acquire("two").orElseThrow();
        leases().release(lost);
        assertThat(acquire("three")).isEmpty();
        assertThat(renew(held)).isPresent();
    }

    @Test
    void release_twiceOrUnknown_nothingHappens() {
        Lease lease = acquire("one").orElseThrow();
        leases().release(lease);
        leases().release(lease);
        leases().release(new Lease("never taken", "one", 1, now));
        assertThat(acquire("two")).map(Lease::fence).contains(2L);
        assertThat(leases().acquire("never taken", "two", MINUTE, now)).isPresent();
    }

    @Test
    @DisplayName("F2: of many who ask at once, one gets it; each fence is given out once")
    void acquire_manyThreads_oneEach() {
        Set<Long> fences = new HashSet<>();
        for (int round = 0; round < 50; round++) {
            List<CompletableFuture<Optional<Lease>>> asked = IntStream.range(0, 16)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> acquire("holder" + i)))
                    .toList();
            List<Lease> got = asked.stream().flatMap(one -> one.join().stream()).toList();
            assertThat(got).hasSize(1);
            assertThat(fences.add(got.get(0).fence())).isTrue();
            pass(MINUTE);
        }
    }

    private Optional<Lease> acquire(String holder) {
        return leases().acquire("job", holder, MINUTE, now);
    }

    private Optional<Lease> renew(Lease lease) {
        return leases().renew(lease, MINUTE, now);
    }

    /** Time passes for stores that go by the caller's clock, and for those that have their own. */
    private void pass(Duration by) {
        now = now.plus(by);
        age(by);
    }

    private LeaseStore leases() {
        return store.leases();
    }
}
