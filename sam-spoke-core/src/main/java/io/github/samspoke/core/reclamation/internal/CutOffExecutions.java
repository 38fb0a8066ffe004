package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Lease;
import io.github.samspoke.core.common.LeaseLostException;
import io.github.samspoke.core.common.SamSpokeException;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.Execution;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.subscription.OrganizationFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks after what a crash has cut off, without a person: what was in flight is settled by reading, an execution whose
 * plan is worth nothing any more is ended, and any other one is named. Never sends a removal: going on is a person's
 * word, for whoever has killed the process may have had a reason.
 */
public record CutOffExecutions(ReclamationPorts ports, ReclaimerSource reclaimers, Actor actor) {
    /** Something that a person should know, and what to do about it. */
    public record Finding(String detail, String remedy) {}

    /**
     * Does I/O where something is in flight. An organization whose lease is held is left alone: an execution runs on it,
     * or has died so lately that it may yet.
     */
    public List<Finding> settle(ProfileData profile) {
        String organization = profile.pinned().map(OrganizationFacts::uri).orElse("");
        if (nothing(organization)) {
            return List.of();
        }
        return ports.leases()
                .acquire(
                        PlanExecutor.leaseName(organization),
                        actor.name() + "/" + profile.id().value(),
                        PlanExecutor.LEASE,
                        ports.clock().instant())
                .map(lease -> {
                    try {
                        return settle(profile, organization, lease);
                    } finally {
                        ports.leases().release(lease);
                    }
                })
                .orElse(List.of());
    }

    private boolean nothing(String organization) {
        return ports.journal().executions(organization).stream().noneMatch(Execution::open)
                && ports.journal().inFlight(organization).isEmpty();
    }

    /** An execution without an end, and its plan while that is worth something: neither expired, nor void by an upgrade. */
    private record CutOff(Execution execution, Optional<ReclamationPlan> alive) {}

    private List<Finding> settle(ProfileData profile, String organization, Lease lease) {
        Instant now = ports.clock().instant();
        List<CutOff> cut = ports.journal().executions(organization).stream()
                .filter(Execution::open)
                .map(execution -> cutOff(execution, now))
                .toList();
        List<Finding> found = new ArrayList<>();
        try {
            inFlight(profile, organization, lease, cut, found);
            for (CutOff one : cut) {
                found.add(one.alive()
                        .map(plan -> waiting(one.execution(), plan))
                        .orElseGet(() -> ended(one.execution(), lease)));
            }
        } catch (LeaseLostException e) {
            throw e;
        } catch (ItemExecutor.StopException e) {
            found.add(new Finding(
                    names(cut) + String.valueOf(e.getMessage()),
                    "Look for the member at the vendor; the next run of the job reads again."));
        } catch (SamSpokeException e) {
            found.add(
                    new Finding(names(cut) + "what was in flight could not be settled: " + e.getMessage(), e.remedy()));
        }
        return found;
    }

    private CutOff cutOff(Execution execution, Instant now) {
        return new CutOff(
                execution, ports.plans().find(execution.planHash()).filter(plan -> now.isBefore(plan.expiresAt())));
    }

    private static String names(List<CutOff> cut) {
        return cut.stream()
                .map(one -> "execution " + one.execution().id() + " was cut off; ")
                .collect(Collectors.joining());
    }

    /** By reads alone; what is still there of an execution that may go on keeps its second try. */
    private void inFlight(
            ProfileData profile, String organization, Lease lease, List<CutOff> cut, List<Finding> found) {
        List<ReclaimItem> before = ports.journal().inFlight(organization);
        if (before.isEmpty()) {
            return;
        }
        String goingOn = cut.stream()
                .filter(one -> one.alive().isPresent())
                .map(one -> one.execution().id())
                .findFirst()
                .orElse("");
        Set<String> planned = cut.stream()
                .flatMap(one -> ports.journal().items(one.execution().id()).stream())
                .map(item -> item.seat().userUri())
                .collect(Collectors.toSet());
        ControlChoice controls = new ControlChoice(ports, profile.id(), organization, planned);
        ItemJournal journal = new ItemJournal(ports, profile.id(), actor, lease);
        reclaimers.<Object>withReclaimer(profile, reclaimer -> {
            new Leftovers(ports, journal, controls, reclaimer).settle(goingOn);
            return found;
        });
        Set<String> own = cut.stream().map(one -> one.execution().id()).collect(Collectors.toSet());
        long others =
                before.stream().filter(item -> !own.contains(item.execution())).count();
        if (others > 0) {
            found.add(new Finding(
                    others + " removal(s) that an execution which is over had left in flight were settled by reading",
                    "Look at the candidates that want attention."));
        }
    }

    private Finding waiting(Execution execution, ReclamationPlan plan) {
        List<ReclaimItem> items = ports.journal().items(execution.id());
        return new Finding(
                "execution " + execution.id() + " of plan " + plan.id() + " was cut off: " + open(items) + " of "
                        + items.size() + " removal(s) are not carried out; what was in flight is settled by reading",
                "Resume " + execution.id() + " before " + plan.expiresAt()
                        + ", when its plan expires; or leave it, and have a new plan approved.");
    }

    private Finding ended(Execution execution, Lease lease) {
        boolean expired = ports.plans().find(execution.planHash()).isPresent();
        String why = "cut off, and its plan " + (expired ? "has expired" : "is void");
        List<ReclaimItem> items = ports.journal().items(execution.id());
        ports.work().inTransaction(() -> {
            Instant now = ports.clock().instant();
            if (ports.leases().renew(lease, PlanExecutor.LEASE, now).isEmpty()) {
                throw ItemExecutor.StopException.leaseLost();
            }
            ports.journal().save(execution.ended(now, why));
            ports.audit()
                    .record(
                            execution.profile().value(),
                            actor,
                            "execution.ended",
                            execution.id(),
                            Map.of("stopped", why, "removed", Long.toString(removed(items))));
        });
        return new Finding(
                "execution " + execution.id() + " was " + why + " since: " + open(items) + " of " + items.size()
                        + " removal(s) were not carried out",
                "Have a new plan approved for those who are left.");
    }

    private static long open(List<ReclaimItem> items) {
        return items.stream().filter(item -> !item.state().ended()).count();
    }

    private static long removed(List<ReclaimItem> items) {
        return items.stream().filter(item -> item.state() == ItemState.REMOVED).count();
    }
}
