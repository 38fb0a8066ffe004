package io.github.samspoke.jdbc.internal;

import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.audit.AuditPerson;
import io.github.samspoke.core.audit.AuditStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The audit trail: one row locks a chain, and the key of its rows makes a fork impossible. */
public final class JdbcAudit implements AuditStore {
    private final JdbcWork work;
    private final Table<AuditEntry, AuditEntry> rows;
    private final Table<AuditPerson, AuditPerson> people;

    public JdbcAudit(JdbcWork work) {
        this.work = work;
        this.rows = Table.of(work, "samspoke_audit", AuditEntry.class)
                .key("chain", AuditEntry::chain)
                .key("sequence", AuditEntry::sequence)
                .column("written_at", AuditEntry::at)
                .column("actor", AuditEntry::actor)
                .column("action", AuditEntry::action)
                .column("subject", AuditEntry::subject);
        this.people = Table.of(work, "samspoke_audit_person", AuditPerson.class)
                .key("chain", AuditPerson::chain)
                .key("mark", AuditPerson::mark)
                .column("user_uri", AuditPerson::userUri)
                .column("email", AuditPerson::email);
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
        return page(chain, Long.MIN_VALUE, Integer.MAX_VALUE);
    }

    @Override
    public List<AuditEntry> page(String chain, long after, int most) {
        return work.run(handle -> handle.createQuery(
                        "select chain, sequence, written_at, actor, action, subject, body"
                                + " from samspoke_audit where chain = ? and sequence > ? order by sequence fetch first ? rows only")
                .bind(0, chain)
                .bind(1, after)
                .bind(2, most)
                .map((row, context) -> asStored(row))
                .list());
    }

    /** What the row says; if its columns say another thing, somebody has changed one or the other, and no hash holds. */
    private static AuditEntry asStored(ResultSet row) throws SQLException {
        AuditEntry body = Json.read(row.getString("body"), AuditEntry.class);
        long sequence = row.getLong("sequence");
        OffsetDateTime written = row.getObject("written_at", OffsetDateTime.class);
        boolean agree = body.chain().equals(row.getString("chain"))
                && body.sequence() == sequence
                && Table.column(body.at()).isEqual(written)
                && body.actor().equals(row.getString("actor"))
                && body.action().equals(row.getString("action"))
                && body.subject().equals(row.getString("subject"));
        return agree
                ? body
                : new AuditEntry(
                        body.chain(),
                        sequence,
                        body.at(),
                        body.actor(),
                        body.action(),
                        body.subject(),
                        body.details(),
                        body.previousHash(),
                        "changed: columns and body differ",
                        body.keyId());
    }

    @Override
    public long length(String chain) {
        return work.run(handle -> handle.createQuery("select head from samspoke_audit_chain where chain = ?")
                .bind(0, chain)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    @Override
    public List<String> chains() {
        return work
                .run(handle -> handle.createQuery("select chain from samspoke_audit_chain where head > 0"
                                + " union select distinct chain from samspoke_audit")
                        .mapTo(String.class)
                        .list())
                .stream()
                .sorted()
                .toList();
    }

    @Override
    public void addPerson(AuditPerson person) {
        people.add(person);
    }

    @Override
    public List<AuditPerson> peopleOf(String userUri) {
        return people.sorted(JdbcAudit::place, "user_uri = ?", userUri);
    }

    @Override
    public List<AuditPerson> peopleWith(String email) {
        return people.sorted(JdbcAudit::place, "email = ?", email);
    }

    private static String place(AuditPerson person) {
        return person.chain() + '\0' + person.mark();
    }

    @Override
    public Optional<AuditPerson> person(String chain, String mark) {
        return people.find(chain, mark);
    }

    @Override
    public void removePerson(String chain, String mark) {
        people.remove(chain, mark);
    }
}
