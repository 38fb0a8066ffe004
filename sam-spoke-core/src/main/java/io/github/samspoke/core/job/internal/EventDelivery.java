package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.common.LeaseLostException;
import io.github.samspoke.core.common.OutboxStore;
import io.github.samspoke.core.common.SamListener;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes events out of the outbox, one node at a time; each goes only when the listener has returned. */
public final class EventDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(EventDelivery.class);
    private static final int BATCH = 100;
    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;

    private final Engine engine;

    public EventDelivery(Engine engine) {
        this.engine = engine;
    }

    /** Delivers what waits; what fails comes again after a minute, later after up to an hour. */
    public int deliver() {
        engine.publishAuditHeads();
        SamListener listener = engine.settings().listener();
        if (listener == null || outbox().waiting(engine.now(), 1).isEmpty()) {
            return 0;
        }
        Optional<JobLease> taken =
                JobLease.take(engine, "delivery of events", engine.settings().node());
        if (taken.isEmpty()) {
            return 0;
        }
        int delivered = 0;
        try (JobLease lease = taken.get()) {
            List<OutboxStore.Waiting> batch;
            do {
                batch = outbox().waiting(engine.now(), BATCH);
                for (OutboxStore.Waiting waiting : batch) {
                    lease.beat();
                    delivered += deliver(listener, waiting) ? 1 : 0;
                }
            } while (batch.size() == BATCH);
        } catch (LeaseLostException e) {
            LOG.warn("The listener was so slow that another node goes on delivering", e);
        }
        return delivered;
    }

    private boolean deliver(SamListener listener, OutboxStore.Waiting waiting) {
        String id = waiting.event().head().id();
        try {
            listener.on(waiting.event());
        } catch (RuntimeException e) {
            Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(waiting.attempts(), MOST_DOUBLINGS));
            LOG.warn("The host's listener failed on event {}; it comes again in {}", id, wait, e);
            outbox().failed(id, engine.now().plus(wait));
            return false;
        }
        outbox().delivered(id);
        return true;
    }

    private OutboxStore outbox() {
        return engine.store().outbox();
    }
}
