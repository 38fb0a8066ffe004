package io.github.samspoke.jdbc.internal;

import io.github.samspoke.core.connection.CredentialLease;
import io.github.samspoke.core.connection.CredentialState;
import io.github.samspoke.core.connection.SealedCredential;
import io.github.samspoke.core.connection.SealedCredentialStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Sealed credentials, replaced by one statement that asks for the fence: of two nodes the second waits for the first, and
 * then finds another fence. By the database's clock.
 */
public final class JdbcCredentials implements SealedCredentialStore {
    private final JdbcWork work;
    private final AtomicReference<Duration> aged = new AtomicReference<>(Duration.ZERO);

    public JdbcCredentials(JdbcWork work) {
        this.work = work;
    }

    @Override
    public Optional<SealedCredential> read(String key) {
        return work.run(handle -> handle.createQuery(
                        "select version, fence, state, lease, sealed from samspoke_credential where name = ?")
                .bind(0, key)
                .map((row, context) -> new SealedCredential(
                        key,
                        row.getLong(1),
                        row.getLong(2),
                        CredentialState.valueOf(row.getString(3)),
                        lease(row.getString(4)),
                        row.getBytes(5)))
                .findOne());
    }

    private static @Nullable CredentialLease lease(@Nullable String json) {
        return json == null ? null : Json.read(json, CredentialLease.class);
    }

    @Override
    public boolean compareAndSet(long expectedFence, SealedCredential next) {
        String lease = next.lease() == null ? null : Json.write(next.lease());
        return work.<Boolean>runDurably(handle -> {
            int changed = expectedFence == 0 ? insert(handle, next, lease) : update(handle, expectedFence, next, lease);
            return changed == 1;
        });
    }

    private static int insert(Handle handle, SealedCredential next, @Nullable String lease) {
        return handle.execute(
                "insert into samspoke_credential (name, version, fence, state, lease, sealed) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                next.key(),
                next.version(),
                next.fence(),
                next.state().name(),
                lease,
                next.sealed());
    }

    private static int update(Handle handle, long fence, SealedCredential next, @Nullable String lease) {
        return handle.execute(
                "update samspoke_credential set version = ?, fence = ?, state = ?, lease = ?, sealed = ?"
                        + " where name = ? and fence = ?",
                next.version(),
                next.fence(),
                next.state().name(),
                lease,
                next.sealed(),
                next.key(),
                fence);
    }

    @Override
    public Instant now(Instant now) {
        return work.run(handle -> work.dialect().now(handle)).plus(aged.get());
    }

    /** For tests: lets time pass for everything that is leased. */
    public void age(Duration by) {
        aged.updateAndGet(by::plus);
    }
}
