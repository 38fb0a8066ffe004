package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.common.LeaseLostException;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.reclamation.Notice;
import io.github.samspoke.core.reclamation.Notifier;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import io.github.samspoke.core.reclamation.internal.Notices;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands notices to the host's notifier, one node at a time, outside of every unit of work. */
public final class NoticeDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeDelivery.class);
    private static final int BATCH = 100;
    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final Duration UNPUBLISHED = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 6;

    private final Engine engine;

    public NoticeDelivery(Engine engine) {
        this.engine = engine;
    }

    /** Sends what is due; what fails comes again after a minute, later after up to an hour. */
    public int deliver() {
        Notifier notifier = engine.settings().asking().notifier();
        if (notifier == null || due(1).isEmpty()) {
            return 0;
        }
        Optional<JobLease> taken =
                JobLease.take(engine, "delivery of notices", engine.settings().node());
        if (taken.isEmpty()) {
            return 0;
        }
        int sent = 0;
        Set<String> tried = new HashSet<>();
        try (JobLease lease = taken.get()) {
            List<RemovalCandidate> batch;
            do {
                batch = due(BATCH).stream()
                        .filter(candidate -> tried.add(candidate.number()))
                        .toList();
                for (RemovalCandidate candidate : batch) {
                    lease.beat();
                    sent += deliver(notifier, candidate.number()) ? 1 : 0;
                }
            } while (batch.size() == BATCH);
        } catch (LeaseLostException e) {
            LOG.warn("The notifier was so slow that another node goes on sending", e);
        }
        return sent;
    }

    private List<RemovalCandidate> due(int most) {
        return engine.store().candidates().noticesDue(engine.now(), most);
    }

    /** Looked at again just before: it may have been answered or closed while others were sent. */
    private boolean deliver(Notifier notifier, String number) {
        Notices notices =
                new Notices(engine.reclamationPorts(), engine.settings().asking());
        Optional<RemovalCandidate> due = engine.store()
                .candidates()
                .find(number)
                .filter(candidate ->
                        candidate.noticeDue() != null && !candidate.noticeDue().isAfter(engine.now()));
        if (due.isEmpty()) {
            return false;
        }
        RemovalCandidate candidate = due.get();
        Notice notice = candidate.lastNotice().orElseThrow();
        if (!published(candidate)) {
            notices.postponed(number, notice, engine.now().plus(UNPUBLISHED), false);
            return false;
        }
        try {
            notifier.send(notices.request(candidate, notice));
        } catch (RuntimeException e) {
            Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(notice.failures(), MOST_DOUBLINGS));
            // The cause may quote what was sent, the link among it.
            LOG.warn(
                    "The host's notifier failed on notice {} ({}); it comes again in {}",
                    notice.id(number),
                    e.getClass().getName(),
                    wait);
            Instant again = engine.now().plus(wait);
            notices.postponed(number, notice, again, true);
            return false;
        }
        notices.sent(number, notice);
        return true;
    }

    private boolean published(RemovalCandidate candidate) {
        return engine.store()
                .profiles()
                .find(candidate.profile())
                .filter(profile -> profile.status() == ProfileStatus.PUBLISHED)
                .isPresent();
    }
}
