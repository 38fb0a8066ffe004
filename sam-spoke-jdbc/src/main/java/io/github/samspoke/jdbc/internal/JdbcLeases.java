package io.github.samspoke.jdbc.internal;

import io.github.samspoke.core.common.Lease;
import io.github.samspoke.core.common.LeaseStore;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Leases by the database's clock: what the callers' clocks say does not matter. */
public final class JdbcLeases implements LeaseStore {
    /** The end of a lease that nobody holds. */
    private static final Instant FREE = Instant.EPOCH;

    private final JdbcWork work;

    public JdbcLeases(JdbcWork work) {
        this.work = work;
    }

    @Override
    public Optional<Lease> acquire(String name, String holder, Duration length, Instant now) {
        return work.run(handle -> {
            handle.execute(
                    "insert into samspoke_lease (name, holder, fence, ends_at) values (?, '', 0, ?)"
                            + " on conflict do nothing",
                    name,
                    Table.column(FREE));
            Lease last = locked(handle, name).orElseThrow();
            Instant present = work.dialect().now(handle);
            if (present.isBefore(last.until())) {
                return Optional.empty();
            }
            return Optional.of(write(handle, new Lease(name, holder, last.fence() + 1, present.plus(length))));
        });
    }

    @Override
    public Optional<Lease> renew(Lease lease, Duration length, Instant now) {
        return work.run(handle -> {
            Optional<Lease> held = locked(handle, lease.name()).filter(last -> last.fence() == lease.fence());
            Instant present = work.dialect().now(handle);
            return held.filter(last -> present.isBefore(last.until()))
                    .map(last -> write(
                            handle, new Lease(lease.name(), lease.holder(), lease.fence(), present.plus(length))));
        });
    }

    @Override
    public void release(Lease lease) {
        work.run(handle -> handle.execute(
                "update samspoke_lease set ends_at = ? where name = ? and fence = ?",
                Table.column(FREE),
                lease.name(),
                lease.fence()));
    }

    /** Frees everything, for a store that nobody else can have open: whoever held something is gone. */
    public void freeAll() {
        work.run(handle -> handle.execute("update samspoke_lease set ends_at = ?", Table.column(FREE)));
    }

    /** For tests: lets time pass for everything that is leased. */
    public void age(Duration by) {
        work.run(handle -> {
            for (String name : handle.createQuery("select name from samspoke_lease")
                    .mapTo(String.class)
                    .list()) {
                Lease lease = locked(handle, name).orElseThrow();
                write(
                        handle,
                        new Lease(
                                name,
                                lease.holder(),
                                lease.fence(),
                                lease.until().minus(by)));
            }
            return by;
        });
    }

    private static Optional<Lease> locked(Handle handle, String name) {
        return handle.createQuery("select holder, fence, ends_at from samspoke_lease where name = ? for update")
                .bind(0, name)
                .map((row, context) -> new Lease(
                        name,
                        row.getString(1),
                        row.getLong(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .findOne();
    }

    private static Lease write(Handle handle, Lease lease) {
        handle.execute(
                "update samspoke_lease set holder = ?, fence = ?, ends_at = ? where name = ?",
                lease.holder(),
                lease.fence(),
                Table.column(lease.until()),
                lease.name());
        return lease;
    }
}
