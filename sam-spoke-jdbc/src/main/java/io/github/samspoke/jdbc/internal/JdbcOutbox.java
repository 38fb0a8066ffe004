package io.github.samspoke.jdbc.internal;

import io.github.samspoke.core.common.OutboxStore;
import io.github.samspoke.core.common.SamEvent;
import java.time.Instant;
import java.util.List;

/** Events that wait to be delivered. */
public final class JdbcOutbox implements OutboxStore {
    private final JdbcWork work;
    private final Table<SamEvent, SamEvent> rows;

    public JdbcOutbox(JdbcWork work) {
        this.work = work;
        this.rows = Table.of(work, "samspoke_outbox", SamEvent.class)
                .key("id", event -> event.head().id())
                .column("again_at", event -> Instant.EPOCH);
    }

    @Override
    public void append(SamEvent event) {
        rows.add(event);
    }

    @Override
    public List<Waiting> waiting(Instant now, int most) {
        return work.run(handle -> handle.createQuery(
                        "select body, attempts from samspoke_outbox where again_at <= ? order by seq" + " fetch first "
                                + most + " rows only")
                .bind(0, Table.column(now))
                .map((row, context) -> new Waiting(Json.read(row.getString(1), SamEvent.class), row.getInt(2)))
                .list());
    }

    @Override
    public void delivered(String id) {
        rows.remove(id);
    }

    @Override
    public void failed(String id, Instant again) {
        work.run(handle -> handle.execute(
                "update samspoke_outbox set attempts = attempts + 1, again_at = ? where id = ?",
                Table.column(again),
                id));
    }
}
