package io.github.samspoke.jdbc.internal;

import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.audit.AuditStore;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The audit trail: one row locks a chain, and the key of its rows makes a fork impossible. */
public final class JdbcAudit implements AuditStore {
    private final JdbcWork work;
    private final Table<AuditEntry, AuditEntry> rows;

    public JdbcAudit(JdbcWork work) {
        this.work = work;
        this.rows = Table.of(work, "samspoke_audit", AuditEntry.class)
                .key("chain", AuditEntry::chain)
                .key("sequence", AuditEntry::sequence)
                .column("written_at", AuditEntry::at)
                .column("actor", AuditEntry::actor)
                .column("action", AuditEntry::action)
                .column("subject", AuditEntry::subject);
    }

    @Override
    public void append(AuditEntry entry) {
        work.inTransaction(() -> work.runDurably(handle -> {
            long head = lock(handle, entry.chain());
            if (entry.sequence() != head + 1 || !rows.add(entry)) {
                throw new IllegalStateException("row " + entry.sequence() + " of chain " + entry.chain()
                        + " does not follow, expected " + (head + 1));
            }
            return handle.execute(
                    "update samspoke_audit_chain set head = ? where chain = ?", entry.sequence(), entry.chain());
        }));
    }

    /** The number of the last row, which nobody can follow until the unit of work ends. */
    private static long lock(Handle handle, String chain) {
        return locked(handle, chain).orElseGet(() -> {
            handle.execute(
                    "insert into samspoke_audit_chain (chain, head) values (?, 0) on conflict do nothing", chain);
            return locked(handle, chain).orElseThrow();
        });
    }

    private static Optional<Long> locked(Handle handle, String chain) {
        return handle.createQuery("select head from samspoke_audit_chain where chain = ? for update")
                .bind(0, chain)
                .mapTo(Long.class)
                .findOne();
    }

    @Override
    public Optional<AuditEntry> head(String chain) {
        if (work.active()) {
            work.run(handle -> lock(handle, chain));
        }
        return rows.select("chain = ? order by sequence desc fetch first 1 row only", chain).stream()
                .findFirst();
    }

    @Override
    public List<AuditEntry> entries(String chain) {
        return rows.select("chain = ? order by sequence", chain);
    }

    @Override
    public List<String> chains() {
        return work
                .run(handle -> handle.createQuery("select chain from samspoke_audit_chain where head > 0")
                        .mapTo(String.class)
                        .list())
                .stream()
                .sorted()
                .toList();
    }
}
