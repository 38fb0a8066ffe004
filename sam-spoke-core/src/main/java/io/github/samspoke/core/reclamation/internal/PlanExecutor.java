package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Lease;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.SamSpokeException;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.reclamation.Approval;
import io.github.samspoke.core.reclamation.BreakerTrippedException;
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
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
            Standing standing = new Standing(ports, reclaimers, plan, begun.profile());
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

    /** Proves everything again and writes the journal; refuses by throwing, which undoes it all. */
    private Begun begin(ReclamationPlan plan, Approval approval, Actor actor, Lease lease) {
        String hash = plan.hash();
        if (ports.plans().find(hash).isEmpty()) {
            throw new PlanRefusedException(
                    "Plan " + plan.id() + " was altered, or was not made here", "Execute the plan as it was made.");
        }
        Instant now = ports.clock().instant();
        ReclamationService.requireAlive(plan, now);
        ProfileData profile = requireProfile(plan);
        Planner.requireFreshDownload(ports, profile);
        requireSameSeats(plan, plan.items());
        requireAdminsLeft(plan, plan.items());
        BreakerVerdict verdict = breaker.verdict(plan.profile(), plan.organizationUri(), plan.count(), now);
        if (verdict.refused()) {
            throw new BreakerTrippedException(verdict);
        }
        requireApproval(approval, hash, plan);
        supersede(plan.organizationUri(), now);
        String execution = ports.journal().nextExecution();
        for (PlanItem item : plan.items()) {
            Seat seat = new Seat(
                    plan.organizationUri(),
                    item.membershipUri(),
                    item.userUri(),
                    EmailAddress.of(item.email()),
                    item.role());
            ReclaimItem pending = new ReclaimItem(
                    execution,
                    seat,
                    item.candidate(),
                    ItemState.PENDING,
                    spent(plan, item),
                    lease.fence(),
                    null,
                    now,
                    "");
            ports.journal().save(pending);
        }
        Execution begun = new Execution(
                execution, plan.profile(), plan.organizationUri(), hash, approval.id(), actor.name(), now, null, "");
        ports.journal().save(begun);
        ports.audit()
                .record(
                        profile.id().value(),
                        actor,
                        "execution.begun",
                        execution,
                        Map.of("plan", plan.id(), "hash", hash, "approver", approval.approver()));
        return new Begun(profile, begun);
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
            ReclamationService.requireAlive(plan, now);
            Planner.requireFreshDownload(ports, requireProfile(plan));
            requireSameSeats(plan, left);
            requireAdminsLeft(plan, left);
            BreakerVerdict verdict =
                    breaker.verdict(plan.profile(), plan.organizationUri(), notCounted(begun.execution()), now);
            return verdict.refused() ? verdict.reason() : "";
        } catch (SamSpokeException e) {
            return e.getMessage() + " (" + e.remedy() + ")";
        }
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

    /** Attempts that an earlier execution which was stopped has spent on the same candidate: two in all (I9). */
    private int spent(ReclamationPlan plan, PlanItem item) {
        return ports.journal().intentsSince(plan.organizationUri(), Instant.EPOCH).stream()
                .filter(earlier -> earlier.candidate().equals(item.candidate()))
                .mapToInt(ReclaimItem::attempts)
                .sum();
    }

    private void requireApproval(Approval shown, String hash, ReclamationPlan plan) {
        Approval approval = ports.plans()
                .use(shown.id())
                .orElseThrow(() -> new PlanRefusedException(
                        "The approval is not known, or was used before", "Have the plan approved again."));
        if (!approval.planHash().equals(hash) || approval.count() != plan.count()) {
            throw new PlanRefusedException("The approval is for another plan", "Have this plan approved.");
        }
    }

    private ProfileData requireProfile(ReclamationPlan plan) {
        ProfileData profile = ports.profiles().find(plan.profile()).orElseThrow();
        Planner.requireReclaiming(profile);
        if (profile.provisioning() != Provisioning.NONE) {
            throw new RefusedException(
                    "Provisioning of the organization is declared as " + profile.provisioning(),
                    profile.provisioning() == Provisioning.SCIM
                            ? "Have the identity provider's administrator remove these people."
                            : "Declare on the profile how people come into the organization.");
        }
        RuleRevision rule =
                Optional.ofNullable(profile.rule()).flatMap(ports.rules()::find).orElseThrow();
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
