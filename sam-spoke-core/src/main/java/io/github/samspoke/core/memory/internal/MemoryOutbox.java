package io.github.samspoke.core.memory.internal;

import io.github.samspoke.core.common.OutboxStore;
import io.github.samspoke.core.common.SamEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Events in memory, in the order in which they came. */
public final class MemoryOutbox implements OutboxStore {
    private record Row(SamEvent event, int attempts, Instant again) {}

    private final MemoryWork work;
    private final MemoryTable<Long, Row> rows;
    private final MemoryTable<String, Long> places;
    private final MemorySequence sequence;

    public MemoryOutbox(MemoryWork work) {
        this.work = work;
        this.rows = new MemoryTable<>(work);
        this.places = new MemoryTable<>(work);
        this.sequence = new MemorySequence(work);
    }

    @Override
    public void append(SamEvent event) {
        work.inTransaction(() -> {
            long place = sequence.next();
            rows.put(place, new Row(event, 0, Instant.MIN));
            places.put(event.head().id(), place);
        });
    }

    @Override
    public List<Waiting> waiting(Instant now, int most) {
        return rows.all().stream()
                .filter(row -> !row.again().isAfter(now))
                .limit(most)
                .map(row -> new Waiting(row.event(), row.attempts()))
                .toList();
    }

    @Override
    public void delivered(String id) {
        work.inTransaction(() -> {
            places.get(id).ifPresent(rows::remove);
            places.remove(id);
        });
    }

    @Override
    public void failed(String id, Instant again) {
        work.inTransaction(() -> {
            Optional<Long> place = places.get(id);
            place.flatMap(rows::get)
                    .ifPresent(row -> rows.put(place.orElseThrow(), new Row(row.event(), row.attempts() + 1, again)));
        });
    }
}
