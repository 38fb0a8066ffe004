package io.github.samspoke.core.memory.internal;

import io.github.samspoke.core.common.Lease;
import io.github.samspoke.core.common.LeaseStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Leases in memory. */
public final class MemoryLeases implements LeaseStore {
    private final MemoryWork work;
    private final MemoryTable<String, Lease> leases;

    public MemoryLeases(MemoryWork work) {
        this.work = work;
        this.leases = new MemoryTable<>(work);
    }

    @Override
    public Optional<Lease> acquire(String name, String holder, Duration length, Instant now) {
        return work.inTransaction(() -> {
            Optional<Lease> held = leases.get(name);
            if (held.isPresent() && now.isBefore(held.get().until())) {
                return Optional.empty();
            }
            long fence = held.map(Lease::fence).orElse(0L) + 1;
            Lease lease = new Lease(name, holder, fence, now.plus(length));
            leases.put(name, lease);
            return Optional.of(lease);
        });
    }

    @Override
    public Optional<Lease> renew(Lease lease, Duration length, Instant now) {
        return work.inTransaction(() -> {
            boolean held = leases.get(lease.name())
                    .filter(l -> l.fence() == lease.fence() && now.isBefore(l.until()))
                    .isPresent();
            if (!held) {
                return Optional.empty();
            }
            Lease renewed = new Lease(lease.name(), lease.holder(), lease.fence(), now.plus(length));
            leases.put(lease.name(), renewed);
            return Optional.of(renewed);
        });
    }

    @Override
    public void release(Lease lease) {
        work.inTransaction(() -> leases.get(lease.name())
                .filter(l -> l.fence() == lease.fence())
                .ifPresent(l ->
                        leases.put(lease.name(), new Lease(lease.name(), lease.holder(), lease.fence(), Instant.MIN))));
    }
}
