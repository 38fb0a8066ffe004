package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Lease;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.Look;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.reclamation.Reclaimer;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.reclamation.RemovalResult;
import io.github.samspoke.core.reclamation.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Takes one item from PENDING to its end: last look, durable intent, one request, reading. The only maker of permits.
 */
final class ItemExecutor {
    /** The first byte must leave within 60 s of the look (I6); five of them are left for connecting. */
    static final Duration LOOK_LIFE = Duration.ofSeconds(55);

    private static final int MOST_ATTEMPTS = 2;
    private static final int MOST_POSTPONEMENTS = 3;

    private final ReclamationPorts ports;
    private final Reclaimer reclaimer;
    private final Standing standing;
    private final LookAhead ahead;
    private final LastLook lastLook;
    private final ItemJournal journal;
    private final ControlChoice controls;
    private final Actor actor;
    private Lease lease;

    /** Ends the whole execution: going on would be blind. */
    static final class StopException extends RuntimeException {
        StopException(String why) {
            super(why);
        }

        static StopException leaseLost() {
            return new StopException("the lease on the organization was lost");
        }
    }

    ItemExecutor(
            ReclamationPorts ports,
            RuleRegistry registry,
            ReclamationPlan plan,
            Lease lease,
            Reclaimer reclaimer,
            Standing standing,
            Actor actor,
            Optional<Executor> workers) {
        this.ports = ports;
        this.lease = lease;
        this.reclaimer = reclaimer;
        this.standing = standing;
        this.actor = actor;
        this.ahead = new LookAhead(reclaimer, workers, ports.clock());
        this.lastLook = new LastLook(ports, registry, plan, ahead);
        this.journal = new ItemJournal(ports, plan.profile(), actor, lease);
        this.controls = ControlChoice.of(ports, plan);
    }

    Actor actor() {
        return actor;
    }

    /** Settles by reading what was left in flight on the organization (I9); one execution goes on with its own. */
    void settleLeftovers(String goingOn) {
        renewLease();
        new Leftovers(ports, journal, controls, reclaimer).settle(goingOn);
    }

    /** Whether the organization is still this execution's; asked inside the unit of work that depends on it. */
    boolean holdsLease() {
        return ports.leases()
                .renew(lease, PlanExecutor.LEASE, ports.clock().instant())
                .isPresent();
    }

    /** Lets those who come next be read already, and stops if the vendor could not be read for one of them. */
    void lookAhead(List<ReclaimItem> next) {
        lastLook.begin(next);
        ahead.requireSight();
    }

    /** Reads nothing more ahead. */
    void lookNoMore() {
        ahead.close();
    }

    ReclaimItem execute(ReclaimItem pending, boolean canary) {
        ReclaimItem item = pending;
        int postponed = 0;
        while (item.attempts() < MOST_ATTEMPTS) {
            renewLease();
            LastLook.Verdict verdict = lastLook.at(item);
            if (verdict.gone() && item.attempts() > 0) {
                Settlement settlement = reclaimer.settle(item.seat(), controls.always());
                return confirm(item, settlement, ItemState.REMOVED, "took effect late: ");
            }
            if (!verdict.go()) {
                return journal.skip(item, verdict.reason(), verdict.assessment());
            }
            Look.Seen look = verdict.look().orElseThrow();
            Optional<ReclaimItem> written = journal.intent(item, look, verdict, standing);
            if (written.isEmpty()) {
                return journal.skip(item, LastLook.NOT_AWAITED, verdict.assessment());
            }
            ReclaimItem intent = written.get();
            RemovalResult result = reclaimer.remove(new IssuedPermit(
                    intent.seat(), lease.fence(), look, look.at().plus(LOOK_LIFE)));
            if (result instanceof RemovalResult.NotExecuted notExecuted) {
                item = journal.notExecuted(intent, notExecuted.reason());
                if (notExecuted.stop() || ++postponed >= MOST_POSTPONEMENTS) {
                    throw new StopException("a removal could not be sent: " + notExecuted.reason());
                }
                continue;
            }
            Optional<ReclaimItem> ended = conclude(intent, result, canary);
            if (ended.isPresent()) {
                return ended.get();
            }
            item = journal.move(intent, ItemState.PENDING_RETRY, "still there after an unknown outcome");
        }
        return journal.close(item, ItemState.UNSETTLED, "still there after " + MOST_ATTEMPTS + " attempts");
    }

    /** Brings a sent request to its end; empty if the seat is still there and may be tried once more. */
    private Optional<ReclaimItem> conclude(ReclaimItem intent, RemovalResult result, boolean canary) {
        if (result instanceof RemovalResult.Refused refused) {
            return Optional.of(journal.close(intent, ItemState.REFUSED, refused.answer()));
        }
        if (result instanceof RemovalResult.Accepted) {
            ReclaimItem confirming = journal.move(intent, ItemState.CONFIRMING, "accepted");
            Settlement settlement = reclaimer.settle(intent.seat(), canary ? controls.always() : controls.ifNeeded());
            return Optional.of(confirm(confirming, settlement, ItemState.REMOVED, "confirmed: "));
        }
        ReclaimItem unknown = journal.move(intent, ItemState.UNKNOWN, result.toString());
        Settlement settlement = reclaimer.settle(intent.seat(), controls.always());
        if (result instanceof RemovalResult.NotThere) {
            return Optional.of(confirm(unknown, settlement, ItemState.ABSENT, "was gone already: "));
        }
        if (settlement instanceof Settlement.StillThere) {
            return Optional.empty();
        }
        return Optional.of(confirm(unknown, settlement, ItemState.REMOVED, "unknown outcome, settled: "));
    }

    private ReclaimItem confirm(ReclaimItem item, Settlement settlement, ItemState gone, String words) {
        if (settlement instanceof Settlement.Gone proof) {
            return journal.close(item, gone, words + proof.proof());
        }
        journal.close(item, ItemState.UNSETTLED, settlement.toString());
        throw new StopException("a removal could not be confirmed: " + settlement);
    }

    /** A lease that cannot be renewed means that somebody else may be at work: nothing more is sent. */
    private void renewLease() {
        Instant now = ports.clock().instant();
        lease = ports.leases().renew(lease, PlanExecutor.LEASE, now).orElseThrow(StopException::leaseLost);
    }
}
