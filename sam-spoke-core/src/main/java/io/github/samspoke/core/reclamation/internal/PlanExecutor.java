package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Lease;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.Approval;
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
import java.util.TreeMap;

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
        Instant now = ports.clock().instant();
        Lease lease = ports.leases()
                .acquire(leaseName(plan.organizationUri()), actor.name() + "/" + plan.id(), LEASE, now)
                .orElseThrow(() -> new RefusedException(
                        "Another execution runs on this organization", "Wait until it has ended."));
        try {
            Begun begun = ports.work().inTransaction(() -> begin(plan, approval, actor, lease));
            if (plan.byHand()) {
                return new ExecutionReport(begun.execution(), begun.items(), "");
            }
            return reclaimers.withReclaimer(begun.profile(), reclaimer -> {
                Standing standing = new Standing(ports, reclaimers, plan, begun.profile());
                ItemExecutor one = new ItemExecutor(ports, registry, plan, lease, reclaimer, standing, actor);
                return new ExecutionRun(ports, plan, one, standing, control).run(begun.items());
            });
        } finally {
            ports.leases().release(lease);
        }
    }

    /** One execution at a time an organization (I8), and none while a profile on it is being deleted. */
    static String leaseName(String organizationUri) {
        return "execution of " + organizationUri;
    }

    /** The profile as it was when everything was proved, and the items that were written. */
    private record Begun(ProfileData profile, String execution, List<ReclaimItem> items) {}

    /** Proves everything again and writes the journal; refuses by throwing, which undoes it all. */
    private Begun begin(ReclamationPlan plan, Approval approval, Actor actor, Lease lease) {
        String hash = plan.hash();
        if (ports.plans().find(hash).isEmpty()) {
            throw new PlanRefusedException(
                    "Plan " + plan.id() + " was altered, or was not made here", "Execute the plan as it was made.");
        }
        Instant now = ports.clock().instant();
        PlanApprovals.requireAlive(plan, now);
        ProfileData profile = requireProfile(plan);
        Snapshot newest = Planner.requireFreshDownload(ports, profile);
        requireSameSeats(plan);
        new PlanDrift(ports, Assessor.of(ports, registry, profile, rule(profile))).refuse(plan, newest);
        requireAdminsLeft(plan);
        Approval admitted = new Admission(ports, breaker).admit(plan, approval, actor);
        String execution = ports.journal().nextExecution();
        List<ReclaimItem> items = new ArrayList<>();
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
            if (!plan.byHand()) {
                ports.journal().save(pending);
            }
            items.add(pending);
        }
        ports.audit().record(profile.id().value(), actor, "execution.begun", execution, details(plan, hash, admitted));
        if (plan.byHand()) {
            return new Begun(profile, execution, new ManualRun(ports).write(plan, profile, execution, actor, items));
        }
        return new Begun(profile, execution, items);
    }

    /** Attempts that an earlier execution which was stopped has spent on the same candidate: two in all (I9). */
    private int spent(ReclamationPlan plan, PlanItem item) {
        return ports.journal().intentsSince(plan.organizationUri(), Instant.EPOCH).stream()
                .filter(earlier -> earlier.candidate().equals(item.candidate()))
                .mapToInt(ReclaimItem::attempts)
                .sum();
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

    private static Map<String, String> details(ReclamationPlan plan, String hash, Approval approval) {
        Map<String, String> details = new TreeMap<>(
                Map.of("plan", plan.id(), "hash", hash, "approver", approval.approver(), "approval", approval.id()));
        if (approval.standing() != null) {
            details.put("standing", approval.standing());
        }
        return details;
    }

    /** A newer download voids a plan only if it shows a planned seat differently. */
    private void requireSameSeats(ReclamationPlan plan) {
        for (PlanItem item : plan.items()) {
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

    private void requireAdminsLeft(ReclamationPlan plan) {
        long planned =
                plan.items().stream().filter(i -> i.role() == MemberRole.ADMIN).count();
        long admins = ports.subscriptions().list(plan.profile()).stream()
                .filter(s -> s.status() == SubscriptionStatus.ACTIVE && s.role() == MemberRole.ADMIN)
                .map(SoftwareSubscription::userUri)
                .count();
        if (planned > 0 && planned >= admins) {
            throw new PlanRefusedException("The plan would remove the last admin", "Leave one admin out of it.");
        }
    }
}
