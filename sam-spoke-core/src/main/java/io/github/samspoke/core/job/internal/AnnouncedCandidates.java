package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.common.SamEvent;
import io.github.samspoke.core.common.UnitOfWork;
import io.github.samspoke.core.common.internal.EventLog;
import io.github.samspoke.core.reclamation.CandidateStore;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import io.github.samspoke.core.subscription.ProfileId;
import java.util.List;
import java.util.Optional;

/** Candidates whose moves the host hears of, whoever moves them. */
final class AnnouncedCandidates implements CandidateStore {
    private final CandidateStore store;
    private final UnitOfWork work;
    private final EventLog events;

    AnnouncedCandidates(CandidateStore store, UnitOfWork work, EventLog events) {
        this.store = store;
        this.work = work;
        this.events = events;
    }

    @Override
    public void save(RemovalCandidate candidate) {
        work.inTransaction(() -> {
            String before =
                    find(candidate.number()).map(known -> known.state().name()).orElse("");
            store.save(candidate);
            String now = candidate.state().name();
            if (!now.equals(before)) {
                events.publish(
                        candidate.profile().value(),
                        head -> new SamEvent.CandidateMoved(
                                head, candidate.number(), before, now, candidate.workNote()));
            }
        });
    }

    @Override
    public Optional<RemovalCandidate> find(String number) {
        return store.find(number);
    }

    @Override
    public Optional<RemovalCandidate> open(ProfileId profile, String userUri) {
        return store.open(profile, userUri);
    }

    @Override
    public List<RemovalCandidate> list(ProfileId profile) {
        return store.list(profile);
    }

    @Override
    public String nextNumber() {
        return store.nextNumber();
    }
}
