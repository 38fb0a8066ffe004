package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Lease;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.SamSpokeException;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.Approval;
import io.github.samspoke.core.reclamation.BreakerVerdict;
import io.github.samspoke.core.reclamation.Execution;
import io.github.samspoke.core.reclamation.ExecutionReport;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.PlanItem;
import io.github.samspoke.core.reclamation.PlanRefusedException;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.reclamation.RuleRevision;
import io.github.samspoke.core.reclamation.Seat;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.Snapshot;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Carries out approved plans: refuses what is not what it was, takes the organization's lease, settles what an earlier
 * execution left in flight, and hands the items over one at a time.
 */
final class PlanExecutor {
    static final Duration LEASE = Duration.ofMinutes(15);

    private final ReclamationPorts ports;
    private final RuleRegistry registry;
    private final Breaker breaker;
    private final ReclaimerSource reclaimers;

    PlanExecutor(ReclamationPorts ports, RuleRegistry registry, Breaker breaker, ReclaimerSource reclaimers) {
        this.ports = ports;
        this.registry = registry;
        this.breaker = breaker;
        this.reclaimers = reclaimers;
    }

    ExecutionReport execute(ReclamationPlan plan, Approval approval, Actor actor, RunControl control) {
        return leased(plan, actor, lease -> {
            if (plan.byHand()) {
                return ports.work().inTransaction(() -> byHand(plan, approval, actor, lease));
            }
            Begun begun = ports.work().inTransaction(() -> begin(plan, approval, actor, lease));
            return run(plan, begun, "", lease, actor, control);
        });
    }

    /** Goes on with an execution that was cut off; a plan that is void since is only settled, by reading. */
    ExecutionReport resume(Execution cut, ReclamationPlan plan, Actor actor, RunControl control) {
        return leased(plan, actor, lease -> {
            Begun begun = ports.work().inTransaction(() -> again(cut, plan, actor, lease));
            return run(plan, begun, againstGoingOn(plan, begun), lease, actor, control);
        });
    }

    private ExecutionReport leased(ReclamationPlan plan, Actor actor, Function<Lease, ExecutionReport> work) {
        Lease lease = ports.leases()
                .acquire(
                        leaseName(plan.organizationUri()),
                        actor.name() + "/" + plan.id(),
                        LEASE,
                        ports.clock().instant())
                .orElseThrow(() -> new RefusedException(
                        "Another execution runs on this organization", "Wait until it has ended."));
        try {
            return work.apply(lease);
        } finally {
            ports.leases().release(lease);
        }
    }

    private ExecutionReport run(
            ReclamationPlan plan, Begun begun, String against, Lease lease, Actor actor, RunControl control) {
        return reclaimers.withReclaimer(begun.profile(), reclaimer -> {
            Standing standing =
                    new Standing(ports, reclaimers, plan, begun.execution().approval(), begun.profile());
            ItemExecutor one =
                    new ItemExecutor(ports, registry, plan, lease, reclaimer, standing, actor, reclaimers.workers());
            return new ExecutionRun(ports, plan, one, standing, control).run(begun.execution(), against);
        });
    }

    /** One execution at a time an organization (I8), and none while a profile on it is being deleted. */
    static String leaseName(String organizationUri) {
        return "execution of " + organizationUri;
    }

    /** The profile as it was when everything was proved, and the execution whose items were written. */
    private record Begun(ProfileData profile, Execution execution) {}

    /** The profile as it was when everything was proved, and what was used up. */
    private record Admitted(ProfileData profile, Approval approval, boolean lifted) {}

    /** Proves everything again; refuses by throwing, which undoes what was used up. */
    private Admitted admit(ReclamationPlan plan, Approval approval, Actor actor) {
        if (ports.plans().find(plan.hash()).isEmpty()) {
            throw new PlanRefusedException(
                    "Plan " + plan.id() + " was altered, or was not made here", "Execute the plan as it was made.");
        }
        PlanApprovals.requireAlive(plan, ports.clock().instant());
        ProfileData profile = requireProfile(plan);
        requireAsPlanned(plan, plan.items(), profile);
        Admission.Admitted used = new Admission(ports, breaker).admit(plan, approval, actor);
        return new Admitted(profile, used.approval(), used.lifted());
    }

    private void requireAsPlanned(ReclamationPlan plan, List<PlanItem> items, ProfileData profile) {
        Snapshot newest = Planner.requireFreshDownload(ports, profile);
        requireSameSeats(plan, items);
        new PlanDrift(ports, Assessor.of(ports, registry, profile, rule(profile))).refuse(plan, items, newest);
        requireAdminsLeft(plan, items);
    }

    /** Writes the journal. */
    private Begun begin(ReclamationPlan plan, Approval approval, Actor actor, Lease lease) {
        Admitted admitted = admit(plan, approval, actor);
        Instant now = ports.clock().instant();
        supersede(plan.organizationUri(), now);
        String execution = ports.journal().nextExecution();
        pending(plan, execution, lease, now).forEach(ports.journal()::save);
        Execution begun = new Execution(
                execution,
                plan.profile(),
                plan.organizationUri(),
                plan.hash(),
                approval.id(),
                actor.name(),
                now,
                null,
                "",
                admitted.lifted());
        ports.journal().save(begun);
        recordBegun(plan, execution, admitted.approval(), actor);
        return new Begun(admitted.profile(), begun);
    }

    /** Writes tasks; nothing of them stands in the journal, for nothing of ours is on its way. */
    private ExecutionReport byHand(ReclamationPlan plan, Approval approval, Actor actor, Lease lease) {
        Admitted admitted = admit(plan, approval, actor);
        String execution = ports.journal().nextExecution();
        List<ReclaimItem> items = pending(plan, execution, lease, ports.clock().instant());
        recordBegun(plan, execution, admitted.approval(), actor);
        return new ExecutionReport(
                execution, new ManualRun(ports).write(plan, admitted.profile(), execution, actor, items), "");
    }

    private List<ReclaimItem> pending(ReclamationPlan plan, String execution, Lease lease, Instant now) {
        Map<String, Integer> spent = spent(plan);
        List<ReclaimItem> items = new ArrayList<>();
        for (PlanItem item : plan.items()) {
            Seat seat = new Seat(
                    plan.organizationUri(),
                    item.membershipUri(),
                    item.userUri(),
                    EmailAddress.of(item.email()),
                    item.role());
            items.add(new ReclaimItem(
                    execution,
                    seat,
                    item.candidate(),
                    ItemState.PENDING,
                    spent.getOrDefault(item.candidate(), 0),
                    lease.fence(),
                    null,
                    now,
                    ""));
        }
        return items;
    }

    private void recordBegun(ReclamationPlan plan, String execution, Approval approval, Actor actor) {
        Map<String, String> details = new TreeMap<>(Map.of(
                "plan", plan.id(), "hash", plan.hash(), "approver", approval.approver(), "approval", approval.id()));
        if (approval.standing() != null) {
            details.put("standing", approval.standing());
        }
        ports.audit().record(plan.profile().value(), actor, "execution.begun", execution, details);
    }

    /** What was cut off before is over: what it left in flight is settled, and the rest is planned again. */
    private void supersede(String organizationUri, Instant now) {
        ports.journal().executions(organizationUri).stream()
                .filter(Execution::open)
                .forEach(cut -> ports.journal().save(cut.ended(now, "cut off, and another execution began")));
    }

    /** Under the lease, so that nobody else is at it: still cut off, and by the plan it was begun with. */
    private Begun again(Execution cut, ReclamationPlan plan, Actor actor, Lease lease) {
        Execution open = ports.journal().executions(plan.organizationUri()).stream()
                .filter(execution -> execution.id().equals(cut.id()) && execution.open())
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        "Execution " + cut.id() + " has ended", "Have a plan approved for what is left."));
        ports.audit()
                .record(
                        plan.profile().value(),
                        actor,
                        "execution.resumed",
                        cut.id(),
                        Map.of("plan", plan.id(), "hash", cut.planHash(), "fence", Long.toString(lease.fence())));
        return new Begun(ports.profiles().find(plan.profile()).orElseThrow(), open);
    }

    /** Why nothing more may be removed by a plan that was begun; empty if all is as it was. */
    private String againstGoingOn(ReclamationPlan plan, Begun begun) {
        List<PlanItem> left = left(plan, begun.execution());
        Instant now = ports.clock().instant();
        try {
            PlanApprovals.requireAlive(plan, now);
            requireAsPlanned(plan, left, requireProfile(plan));
            return againstCapacity(plan, begun.execution(), now);
        } catch (SamSpokeException e) {
            return e.getMessage() + " (" + e.remedy() + ")";
        }
    }

    /** The lift that the execution has used was for the whole of its plan, so also for what is left of it. */
    private String againstCapacity(ReclamationPlan plan, Execution execution, Instant now) {
        int left = notCounted(execution);
        BreakerVerdict verdict = breaker.verdict(plan.profile(), plan.organizationUri(), left, now);
        boolean past = execution.lifted() && !breaker.tooFewRemain(plan.profile(), plan.organizationUri(), left);
        return verdict.refused() && !past ? verdict.reason() : "";
    }

    /** Those whose intents the breaker does not count yet. */
    private int notCounted(Execution execution) {
        return (int) ports.journal().items(execution.id()).stream()
                .filter(item -> item.state() == ItemState.PENDING)
                .count();
    }

    private List<PlanItem> left(ReclamationPlan plan, Execution execution) {
        Set<String> open = ports.journal().items(execution.id()).stream()
                .filter(item -> !item.state().ended())
                .map(item -> item.seat().membershipUri())
                .collect(Collectors.toSet());
        return plan.items().stream()
                .filter(item -> open.contains(item.membershipUri()))
                .toList();
    }

    /** Attempts that earlier executions which were stopped have spent, by candidate: two in all (I9). */
    private Map<String, Integer> spent(ReclamationPlan plan) {
        return ports.journal().intentsSince(plan.organizationUri(), Instant.EPOCH).stream()
                .collect(Collectors.groupingBy(ReclaimItem::candidate, Collectors.summingInt(ReclaimItem::attempts)));
    }

    private ProfileData requireProfile(ReclamationPlan plan) {
        ProfileData profile = ports.profiles().find(plan.profile()).orElseThrow();
        Planner.requireReclaiming(profile);
        ManualRun.requireWay(plan, profile);
        RuleRevision rule = rule(profile);
        boolean sameRule = rule.reviewed() && rule.label().equals(plan.rule());
        boolean sameOrganization = profile.pinned()
                .map(o -> o.uri().equals(plan.organizationUri()))
                .orElse(false);
        if (!sameRule || !sameOrganization) {
            throw new PlanRefusedException("The rule or the organization has changed since", "Make a new plan.");
        }
        Doubt.refuse(ports, profile, Assessor.of(ports, registry, profile, rule), rule);
        return profile;
    }

    private RuleRevision rule(ProfileData profile) {
        return Optional.ofNullable(profile.rule()).flatMap(ports.rules()::find).orElseThrow();
    }

    /** A newer download voids a plan only if it shows a planned seat differently. */
    private void requireSameSeats(ReclamationPlan plan, List<PlanItem> items) {
        for (PlanItem item : items) {
            boolean same = ports.subscriptions()
                    .find(plan.profile(), item.userUri())
                    .filter(s -> s.status() == SubscriptionStatus.ACTIVE)
                    .filter(s -> s.membershipUri().equals(item.membershipUri()))
                    .filter(s -> s.role() == item.role())
                    .filter(s -> s.email().equals(EmailAddress.of(item.email())))
                    .isPresent();
            if (!same) {
                throw new PlanRefusedException(
                        "The seat of candidate " + item.candidate() + " has changed since", "Make a new plan.");
            }
        }
    }

    private void requireAdminsLeft(ReclamationPlan plan, List<PlanItem> items) {
        long planned = items.stream().filter(i -> i.role() == MemberRole.ADMIN).count();
        long admins = ports.subscriptions().list(plan.profile()).stream()
                .filter(s -> s.status() == SubscriptionStatus.ACTIVE && s.role() == MemberRole.ADMIN)
                .map(SoftwareSubscription::userUri)
                .count();
        if (planned > 0 && planned >= admins) {
            throw new PlanRefusedException("The plan would remove the last admin", "Leave one admin out of it.");
        }
    }
}
