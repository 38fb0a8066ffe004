package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.audit.internal.AuditLog;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.SamEvent;
import io.github.samspoke.core.common.UnitOfWork;
import io.github.samspoke.core.common.internal.EventLog;
import io.github.samspoke.core.reclamation.CandidateState;
import io.github.samspoke.core.reclamation.CandidateStore;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import io.github.samspoke.core.reclamation.WorkNote;
import io.github.samspoke.core.subscription.ProfileId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Candidates of which none moves without a row in the audit trail and an event, whoever moves it, and none against the table,
 * whatever the mover had read before: what is stored is read again, and held, in the unit of work of the move.
 */
final class AuditedCandidates implements CandidateStore {
    private final CandidateStore store;
    private final UnitOfWork work;
    private final AuditLog audit;
    private final EventLog events;

    private AuditedCandidates(CandidateStore store, UnitOfWork work, AuditLog audit, EventLog events) {
        this.store = store;
        this.work = work;
        this.audit = audit;
        this.events = events;
    }

    static CandidateStore of(CandidateStore store, UnitOfWork work, AuditLog audit, EventLog events) {
        return store instanceof AuditedCandidates ? store : new AuditedCandidates(store, work, audit, events);
    }

    @Override
    public void save(RemovalCandidate candidate) {
        work.inTransaction(() -> {
            RemovalCandidate before = store.find(candidate.number()).orElse(null);
            CandidateState was = before == null ? null : before.state();
            if (was != null && was != candidate.state()) {
                was.requireMove(candidate.state(), candidate.number());
            }
            store.save(candidate);
            if (was != candidate.state()) {
                events.publish(
                        candidate.profile().value(),
                        head -> new SamEvent.CandidateMoved(
                                head,
                                candidate.number(),
                                was == null ? "" : was.name(),
                                candidate.state().name(),
                                candidate.workNote()));
                record(before, candidate);
            }
        });
    }

    private void record(@Nullable RemovalCandidate before, RemovalCandidate now) {
        Map<String, String> details = new TreeMap<>();
        details.put("user", now.userUri());
        details.put("state", now.state().name());
        if (before == null) {
            details.put("rule", now.rule());
            details.put("reason", now.reason());
            details.put("justification", now.justification().toString());
        } else {
            details.put("before", before.state().name());
            details.put("note", now.workNote());
        }
        if (now.origin() != null) {
            details.put("origin", now.origin().name());
        }
        String action = before == null ? "candidate.opened" : "candidate.moved";
        audit.record(now.profile().value(), actor(before, now), action, now.number(), details);
    }

    /** Who wrote the note that came with the move; the engine, if none did. */
    private static Actor actor(@Nullable RemovalCandidate before, RemovalCandidate now) {
        List<WorkNote> notes = now.workNotes();
        int known = before == null ? 0 : before.workNotes().size();
        return notes.size() > known ? Actor.of(notes.get(notes.size() - 1).actor()) : Actor.SYSTEM;
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
    public List<RemovalCandidate> noticesDue(Instant now, int most) {
        return store.noticesDue(now, most);
    }

    @Override
    public String nextNumber() {
        return store.nextNumber();
    }
}
