package io.github.samspoke.core.memory;

import static io.github.samspoke.core.memory.Samples.AT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.common.Lease;
import io.github.samspoke.core.store.Store;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MemoryLeaseStoreTest extends LeaseStoreContract {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Instant END = AT.plus(MINUTE);

    @Override
    protected Store create() {
        return InMemoryStore.create();
    }

    @Test
    @DisplayName("I8: by the caller's clock, held to the nanosecond before its end")
    void acquire_held_toTheNanosecond() {
        assertThat(store.leases().acquire("job", "one", MINUTE, AT)).contains(new Lease("job", "one", 1, END));
        assertThat(store.leases().acquire("job", "two", MINUTE, END.minusNanos(1)))
                .isEmpty();
        assertThat(store.leases().acquire("job", "two", MINUTE, END)).isPresent();
    }

    @Test
    void renew_held_fromNowOn() {
        Lease lease = store.leases().acquire("job", "one", MINUTE, AT).orElseThrow();
        assertThat(store.leases().renew(lease, MINUTE, AT.plusSeconds(50)))
                .contains(new Lease("job", "one", 1, AT.plusSeconds(110)));
    }
}
