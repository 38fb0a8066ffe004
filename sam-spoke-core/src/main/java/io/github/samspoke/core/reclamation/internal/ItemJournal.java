package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.activity.LastActivity;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Lease;
import io.github.samspoke.core.common.SamEvent;
import io.github.samspoke.core.reclamation.Assessment;
import io.github.samspoke.core.reclamation.CandidateState;
import io.github.samspoke.core.reclamation.ClosingOrigin;
import io.github.samspoke.core.reclamation.Decision;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.Look;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import io.github.samspoke.core.subscription.ProfileId;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes each step of an item, its candidate and the audit row in one unit of work, and only while the lease on the
 * organization is held: whoever was away for too long must not write over what the next holder has settled.
 */
final class ItemJournal {
    private final ReclamationPorts ports;
    private final ProfileId profile;
    private final Actor actor;
    private final Lease lease;

    ItemJournal(ReclamationPorts ports, ProfileId profile, Actor actor, Lease lease) {
        this.ports = ports;
        this.profile = profile;
        this.actor = actor;
        this.lease = lease;
    }

    private <T> T held(Function<Lease, T> write) {
        return ports.work()
                .inTransaction(() -> write.apply(ports.leases()
                        .renew(lease, PlanExecutor.LEASE, now())
                        .orElseThrow(ItemExecutor.StopException::leaseLost)));
    }

    /**
     * The durable intent, with the evidence it stands on: nothing leaves before this is committed (I1). Only the
     * holder of the lease can write one, on a profile that nobody has changed, for the look may have outlived both. Empty
     * if the candidate awaits no revocation any more; it is held until the intent is written, so that nobody closes it.
     */
    Optional<ReclaimItem> intent(ReclaimItem item, Look.Seen look, LastLook.Verdict verdict, Standing standing) {
        return held(held -> {
            String against = standing.against();
            if (!against.isEmpty()) {
                throw new ItemExecutor.StopException(against);
            }
            boolean awaited = ports.candidates()
                    .find(item.candidate())
                    .filter(candidate -> candidate.state() == CandidateState.AWAITING_REVOCATION)
                    .isPresent();
            if (!awaited) {
                return Optional.empty();
            }
            ReclaimItem intent = item.intent(now(), held.fence());
            ports.journal().save(intent);
            Map<String, String> details = new TreeMap<>();
            details.put("user", item.seat().userUri());
            details.put("membership", item.seat().membershipUri());
            details.put("role", look.role().name());
            details.put("lookedAt", look.at().toString());
            details.put("fence", Long.toString(held.fence()));
            details.put("attempt", Integer.toString(intent.attempts()));
            Assessment assessment = verdict.assessment();
            if (assessment != null) {
                LastActivity last = assessment.evidence().last();
                details.put("rule", assessment.rule());
                details.put("decision", assessment.decision().reason());
                details.put("asOf", String.valueOf(assessment.evidence().asOf()));
                details.put("coveredFrom", String.valueOf(assessment.evidence().coveredFrom()));
                details.put("lastSignal", last == null ? "none" : last.signal() + " " + last.at());
            }
            audit("removal.intent", item, details);
            return Optional.of(intent);
        });
    }

    ReclaimItem move(ReclaimItem item, ItemState to, String why) {
        return held(held -> {
            ReclaimItem moved = item.moved(to, now(), why);
            ports.journal().save(moved);
            return moved;
        });
    }

    ReclaimItem notExecuted(ReclaimItem intent, String why) {
        return held(held -> {
            ReclaimItem pending = intent.notExecuted(now(), why);
            ports.journal().save(pending);
            audit("removal.notSent", intent, Map.of("reason", why));
            return pending;
        });
    }

    /** Ends an item, and its candidate with it. */
    ReclaimItem close(ReclaimItem item, ItemState end, String why) {
        return held(held -> {
            ReclaimItem ended = item.moved(end, now(), why);
            ports.journal().save(ended);
            boolean gone = end == ItemState.REMOVED || end == ItemState.ABSENT;
            moveCandidate(item, gone ? CandidateState.CLOSED_COMPLETE : CandidateState.ATTENTION_REQUIRED, why);
            announce(ended);
            audit("removal." + end.name().toLowerCase(Locale.ROOT), item, Map.of("detail", why));
            return ended;
        });
    }

    /** Ends an item that the last look refused. */
    ReclaimItem skip(ReclaimItem item, String why, @Nullable Assessment assessment) {
        return held(held -> {
            ReclaimItem skipped = item.moved(ItemState.SKIPPED_CHANGED, now(), why);
            ports.journal().save(skipped);
            closing(assessment).ifPresent(state -> closeApproved(item, state, why));
            announce(skipped);
            audit("removal.skipped", item, Map.of("reason", why));
            return skipped;
        });
    }

    /** Evidence that turned unknown closes nothing: the candidate is held. */
    private static Optional<CandidateState> closing(@Nullable Assessment assessment) {
        if (assessment == null) {
            return Optional.of(CandidateState.CLOSED_SKIPPED);
        }
        if (assessment.decision() instanceof Decision.Unknown) {
            return Optional.empty();
        }
        return Optional.of(
                assessment.decision() instanceof Decision.Keep
                        ? CandidateState.CLOSED_CANCELED
                        : CandidateState.CLOSED_SKIPPED);
    }

    private void moveCandidate(ReclaimItem item, CandidateState to, String why) {
        candidate(item).filter(candidate -> candidate.state() != to).ifPresent(candidate -> move(candidate, to, why));
    }

    /** A skip closes what was approved; a candidate that wants attention goes on wanting it. */
    private void closeApproved(ReclaimItem item, CandidateState to, String why) {
        candidate(item)
                .filter(candidate -> candidate.state() == CandidateState.AWAITING_REVOCATION)
                .ifPresent(candidate -> move(candidate, to, why));
    }

    private void move(RemovalCandidate candidate, CandidateState to, String why) {
        ports.candidates().save(candidate.moved(to, now(), actor, why, ClosingOrigin.US));
    }

    private Optional<RemovalCandidate> candidate(ReclaimItem item) {
        return ports.candidates()
                .open(profile, item.seat().userUri())
                .filter(candidate -> candidate.number().equals(item.candidate()));
    }

    private void announce(ReclaimItem item) {
        ports.events()
                .publish(
                        profile.value(),
                        head -> new SamEvent.ItemEnded(
                                head,
                                item.execution(),
                                item.candidate(),
                                item.state().name(),
                                item.detail()));
    }

    private void audit(String action, ReclaimItem item, Map<String, String> details) {
        Map<String, String> all = new TreeMap<>(details);
        all.put("execution", item.execution());
        ports.audit().record(profile.value(), actor, action, item.candidate(), all);
    }

    private Instant now() {
        return ports.clock().instant();
    }
}
