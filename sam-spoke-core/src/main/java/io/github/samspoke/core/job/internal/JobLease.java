package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.common.Lease;
import io.github.samspoke.core.common.LeaseLostException;
import io.github.samspoke.core.common.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The right to run something alone, for as long as it makes progress: each step and each write lengthens it. What stands
 * still for {@link #LENGTH} loses it, and with it the right to write. Safe for many threads.
 */
final class JobLease implements AutoCloseable {
    /** Longer than the longest pause between two pages, retries and rate limit included. */
    static final Duration LENGTH = Duration.ofMinutes(15);

    private static final Duration BEAT = LENGTH.dividedBy(5);

    private final Engine engine;
    private final Lease lease;
    private final AtomicReference<Instant> renewed;

    private JobLease(Engine engine, Lease lease, Instant now) {
        this.engine = engine;
        this.lease = lease;
        this.renewed = new AtomicReference<>(now);
    }

    static Optional<JobLease> take(Engine engine, String name, String holder) {
        Instant now = engine.now();
        return engine.store()
                .leases()
                .acquire(name, holder, LENGTH, now)
                .map(lease -> new JobLease(engine, lease, now));
    }

    long fence() {
        return lease.fence();
    }

    /** Proves that the lease is held, and lengthens it; in a unit of work it cannot be taken away before the end. */
    void hold() {
        renew(LENGTH);
    }

    /** As {@link #hold()}, but only now and then. */
    void beat() {
        Instant last = Objects.requireNonNull(renewed.get());
        Instant now = engine.now();
        if (!now.isBefore(last.plus(BEAT)) && renewed.compareAndSet(last, now)) {
            renew(LENGTH);
        }
    }

    /** A step of the work; a wait that it announces is no reason to lose the lease. */
    void beat(Progress progress) {
        Instant until = progress.waitingUntil();
        if (until == null) {
            beat();
        } else {
            Duration wait = Duration.between(engine.now(), until);
            renew(wait.isNegative() ? LENGTH : LENGTH.plus(wait));
        }
    }

    private void renew(Duration length) {
        Instant now = engine.now();
        if (engine.store().leases().renew(lease, length, now).isEmpty()) {
            throw new LeaseLostException(lease.name());
        }
        renewed.set(now);
    }

    @Override
    public void close() {
        engine.store().leases().release(lease);
    }
}
