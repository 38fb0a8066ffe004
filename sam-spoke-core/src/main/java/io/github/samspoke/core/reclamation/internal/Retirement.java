package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.CancelledException;
import io.github.samspoke.core.common.Lease;
import io.github.samspoke.core.common.Progress;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.Sleeper;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.CandidateState;
import io.github.samspoke.core.reclamation.ClosingOrigin;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import io.github.samspoke.core.subscription.OrganizationFacts;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a profile that has been stopped out of service: waits for the execution that is still at its last item, settles
 * what is in flight, then ends the seats and closes the candidates. Rules stay, and so does every row (I10).
 */
public final class Retirement {
    private static final Duration POLL = Duration.ofSeconds(5);
    /** An execution that has crashed gives its lease up after its length. */
    private static final Duration MOST_WAIT = PlanExecutor.LEASE.plusMinutes(1);

    private final ReclamationPorts ports;
    private final ReclaimerSource reclaimers;
    private final Sleeper sleeper;

    /** What was ended and closed. */
    public record Outcome(int ended, int closed) {}

    /** What else belongs into the unit of work that ends everything. */
    @FunctionalInterface
    public interface Last {
        void with(Outcome outcome);
    }

    public Retirement(ReclamationPorts ports, ReclaimerSource reclaimers, Sleeper sleeper) {
        this.ports = ports;
        this.reclaimers = reclaimers;
        this.sleeper = sleeper;
    }

    /** Does I/O only if something is in flight. */
    public void retire(ProfileData halted, Actor actor, RunControl control, Last last) {
        Optional<String> organization = halted.pinned().map(OrganizationFacts::uri);
        if (organization.isEmpty()) {
            ports.work().inTransaction(() -> last.with(end(halted, actor)));
            return;
        }
        Lease lease = await(halted, organization.get(), actor, control);
        try {
            settle(halted, organization.get(), actor, lease);
            ports.work().inTransaction(() -> {
                boolean held = ports.leases()
                        .renew(lease, PlanExecutor.LEASE, ports.clock().instant())
                        .isPresent();
                if (!held) {
                    throw busy(halted);
                }
                last.with(end(halted, actor));
            });
        } finally {
            ports.leases().release(lease);
        }
    }

    private Lease await(ProfileData halted, String organization, Actor actor, RunControl control) {
        Instant until = ports.clock().instant().plus(MOST_WAIT);
        while (true) {
            Instant now = ports.clock().instant();
            Optional<Lease> lease = ports.leases()
                    .acquire(
                            PlanExecutor.leaseName(organization),
                            actor.name() + "/" + halted.id(),
                            PlanExecutor.LEASE,
                            now);
            if (lease.isPresent()) {
                return lease.get();
            }
            if (!now.isBefore(until)) {
                throw busy(halted);
            }
            control.check("the deletion of profile " + halted.displayName());
            control.progress(new Progress("waiting for the execution to stop", 0, 0, -1, now.plus(POLL)));
            pause(now.plus(POLL), halted);
        }
    }

    private void pause(Instant until, ProfileData halted) {
        try {
            sleeper.sleepUntil(until);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException("The deletion of profile " + halted.displayName());
        }
    }

    private static RefusedException busy(ProfileData halted) {
        return new RefusedException(
                "Profile " + halted.displayName()
                        + " is a draft now, but an execution on its organization has not ended",
                "Delete it again when the execution has ended.");
    }

    private void settle(ProfileData halted, String organization, Actor actor, Lease lease) {
        if (ports.journal().inFlight(organization).isEmpty()) {
            return;
        }
        try {
            reclaimers.<Boolean>withReclaimer(halted, reclaimer -> {
                ItemJournal journal = new ItemJournal(ports, halted.id(), actor, lease);
                ControlChoice controls = new ControlChoice(ports, halted.id(), organization, Set.of());
                new Leftovers(ports, journal, controls, reclaimer).settle();
                return true;
            });
        } catch (ItemExecutor.StopException e) {
            throw new RefusedException(
                    "Profile " + halted.displayName() + " is a draft now, but " + e.getMessage(),
                    "Look at that member at the vendor, then delete the profile again.");
        }
    }

    private Outcome end(ProfileData halted, Actor actor) {
        Instant now = ports.clock().instant();
        List<SoftwareSubscription> seats = ports.subscriptions().list(halted.id()).stream()
                .filter(seat -> seat.status() != SubscriptionStatus.ENDED)
                .toList();
        seats.forEach(seat -> ports.subscriptions().save(seat.ended(now)));
        ports.subscriptions().replaceInvitations(halted.id(), List.of());
        halted.pinned().stream()
                .flatMap(organization -> ports.journal().executions(organization.uri()).stream())
                .filter(cut -> cut.open() && cut.profile().equals(halted.id()))
                .forEach(cut -> ports.journal().save(cut.ended(now, "cut off, and the profile was deleted")));
        // All are held before the first row is written, so that nobody who answers just now stands in the way.
        List<RemovalCandidate> open = ports.candidates().list(halted.id()).stream()
                .filter(candidate -> candidate.state().open())
                .flatMap(candidate -> ports.candidates().find(candidate.number()).stream())
                .filter(candidate -> candidate.state().open())
                .toList();
        for (RemovalCandidate candidate : open) {
            ports.candidates()
                    .save(candidate.moved(
                            CandidateState.CLOSED_SKIPPED,
                            now,
                            actor,
                            "the profile was deleted",
                            ClosingOrigin.MANUAL));
        }
        return new Outcome(seats.size(), open.size());
    }
}
