package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.SamEvent;
import io.github.samspoke.core.common.internal.Correlation;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.Approval;
import io.github.samspoke.core.reclamation.BreakerTrippedException;
import io.github.samspoke.core.reclamation.BreakerVerdict;
import io.github.samspoke.core.reclamation.CandidateState;
import io.github.samspoke.core.reclamation.ClearedReappearance;
import io.github.samspoke.core.reclamation.Execution;
import io.github.samspoke.core.reclamation.ExecutionReport;
import io.github.samspoke.core.reclamation.Harm;
import io.github.samspoke.core.reclamation.InvitationPlan;
import io.github.samspoke.core.reclamation.PlanItem;
import io.github.samspoke.core.reclamation.PlanRefusedException;
import io.github.samspoke.core.reclamation.Policy;
import io.github.samspoke.core.reclamation.Reclamation;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import io.github.samspoke.core.reclamation.Restoration;
import io.github.samspoke.core.reclamation.RevocationReport;
import io.github.samspoke.core.subscription.ProfileId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Planning, approving and executing for one actor. */
public final class ReclamationService implements Reclamation {
    private final Actor actor;
    private final Authorizer authorizer;
    private final ReclamationPorts ports;
    private final Breaker breaker;
    private final Planner planner;
    private final PlanExecutor executor;
    private final ReclaimerSource reclaimers;

    public ReclamationService(
            Actor actor,
            Authorizer authorizer,
            ReclamationPorts ports,
            RuleRegistry registry,
            ReclaimerSource reclaimers) {
        this.actor = actor;
        this.authorizer = authorizer;
        this.ports = ports;
        this.breaker = new Breaker(ports.subscriptions(), ports.journal());
        this.planner = new Planner(ports, registry, breaker);
        this.reclaimers = reclaimers;
        this.executor = new PlanExecutor(ports, registry, breaker, reclaimers);
    }

    @Override
    public ReclamationPlan plan(IntegrationProfile profile, Policy policy) {
        authorizer.require(actor, Role.SAM_ADMIN, "plan removals");
        reclaimers.requireSameTime();
        return ports.work().inTransaction(() -> {
            ReclamationPlan plan = planner.plan(current(profile), policy, actor);
            ports.events()
                    .publish(
                            plan.profile().value(),
                            head -> new SamEvent.PlanMade(head, plan.id(), plan.hash(), plan.count()));
            return plan;
        });
    }

    @Override
    public BreakerVerdict breaker(IntegrationProfile profile, int planned) {
        ProfileData data = current(profile);
        return breaker.verdict(
                data.id(),
                data.pinned().orElseThrow().uri(),
                planned,
                ports.clock().instant());
    }

    private ProfileData current(IntegrationProfile profile) {
        return ports.profiles().find(profile.id()).orElseThrow();
    }

    @Override
    public Approval approve(String shownHash, int shownCount) {
        authorizer.require(actor, Role.SAM_ADMIN, "approve removals");
        ReclamationPlan plan = ports.plans()
                .find(shownHash)
                .orElseThrow(() -> new PlanRefusedException(
                        "There is no plan with that hash", "Approve the hash of the plan as it was shown."));
        return tellingOfTheBreaker(plan, () -> approve(plan, shownHash, shownCount));
    }

    private Approval approve(ReclamationPlan plan, String shownHash, int shownCount) {
        return ports.work().inTransaction(() -> {
            if (plan.count() != shownCount) {
                throw new PlanRefusedException(
                        "Plan " + plan.id() + " removes " + plan.count() + " people, not " + shownCount,
                        "Look at the plan again and approve the number that it shows.");
            }
            Instant now = ports.clock().instant();
            requireAlive(plan, now);
            requireCapacity(plan, now);
            for (PlanItem item : plan.items()) {
                awaitRevocation(plan, item, now);
            }
            Approval approval = new Approval(
                    "APR-" + plan.id() + "-" + now.toEpochMilli(), shownHash, shownCount, actor.name(), now);
            ports.plans().save(approval);
            ports.audit()
                    .record(
                            plan.profile().value(),
                            actor,
                            "plan.approved",
                            plan.id(),
                            Map.of("hash", shownHash, "count", Integer.toString(shownCount)));
            return approval;
        });
    }

    private void awaitRevocation(ReclamationPlan plan, PlanItem item, Instant now) {
        RemovalCandidate candidate = ports.candidates()
                .open(plan.profile(), item.userUri())
                .filter(c -> c.number().equals(item.candidate()))
                .filter(c -> c.state() == CandidateState.READY || c.state() == CandidateState.AWAITING_REVOCATION)
                .orElseThrow(() -> new PlanRefusedException(
                        "Candidate " + item.candidate() + " was closed since, or needs attention", "Make a new plan."));
        if (candidate.state() != CandidateState.AWAITING_REVOCATION) {
            ports.candidates().save(candidate.moved(CandidateState.AWAITING_REVOCATION, now, "in plan " + plan.id()));
        }
    }

    @Override
    public ExecutionReport execute(ReclamationPlan plan, Approval approval, RunControl control) {
        authorizer.require(actor, Role.SAM_ADMIN, "remove members");
        return tellingOfTheBreaker(plan, () -> executor.execute(plan, approval, actor, control));
    }

    @Override
    public List<Execution> unfinished(ProfileId profile) {
        return ports.profiles()
                .find(profile)
                .flatMap(ProfileData::pinned)
                .map(organization -> ports.journal().executions(organization.uri()).stream()
                        .filter(Execution::open)
                        .toList())
                .orElse(List.of());
    }

    @Override
    public ExecutionReport resume(String execution, RunControl control) {
        authorizer.require(actor, Role.SAM_ADMIN, "remove members");
        Execution cut = ports.profiles().list().stream()
                .flatMap(profile -> unfinished(profile.id()).stream())
                .filter(open -> open.id().equals(execution))
                .findFirst()
                .orElseThrow(() -> new NoSuchRecordException("unfinished execution", execution));
        ReclamationPlan plan = ports.plans().find(cut.planHash()).orElseThrow();
        return Correlation.during(plan.id(), () -> executor.resume(cut, plan, actor, control));
    }

    @Override
    public Restoration restore(ProfileId profile, String user) {
        authorizer.require(actor, Role.SAM_ADMIN, "give seats back");
        return new Restoring(ports, reclaimers).restore(profile(profile), user, actor);
    }

    @Override
    public List<Restoration> restorations(ProfileId profile) {
        return profile(profile)
                .pinned()
                .map(organization -> ports.journal().restorations(organization.uri()))
                .orElse(List.of());
    }

    @Override
    public ClearedReappearance clearReappearance(ProfileId profile, String user, String reason) {
        authorizer.require(actor, Role.SAM_ADMIN, "clear who came back");
        return ports.work().inTransaction(() -> new Reappearances(ports).clear(profile(profile), user, reason, actor));
    }

    @Override
    public List<Harm> harm(ProfileId profile) {
        ProfileData data = profile(profile);
        return data.pinned().isEmpty() ? List.of() : new HarmReport(ports, data).rules();
    }

    @Override
    public InvitationPlan planRevocations(ProfileId profile) {
        authorizer.require(actor, Role.SAM_ADMIN, "plan revocations");
        reclaimers.requireSameTime();
        return ports.work().inTransaction(() -> revocations().plan(profile(profile)));
    }

    @Override
    public Approval approveRevocations(String shownHash, int shownCount) {
        authorizer.require(actor, Role.SAM_ADMIN, "approve revocations");
        return ports.work().inTransaction(() -> revocations().approve(shownHash, shownCount));
    }

    @Override
    public RevocationReport revoke(InvitationPlan plan, Approval approval, RunControl control) {
        authorizer.require(actor, Role.SAM_ADMIN, "revoke invitations");
        return revocations().revoke(plan, approval, control);
    }

    private StaleInvitations revocations() {
        return new StaleInvitations(ports, reclaimers, actor);
    }

    private ProfileData profile(ProfileId id) {
        return ports.profiles().find(id).orElseThrow(() -> new NoSuchRecordException("profile", id.value()));
    }

    /** What a refusal undoes is undone by then, so the event is not undone with it. */
    private <T> T tellingOfTheBreaker(ReclamationPlan plan, Supplier<T> command) {
        try {
            return Correlation.during(plan.id(), command);
        } catch (BreakerTrippedException e) {
            BreakerVerdict verdict = e.verdict();
            ports.work()
                    .inTransaction(() -> ports.events()
                            .publish(
                                    plan.profile().value(),
                                    head -> new SamEvent.BreakerTripped(head, verdict.planned(), verdict.left())));
            throw e;
        }
    }

    static void requireAlive(ReclamationPlan plan, Instant now) {
        if (!now.isBefore(plan.expiresAt())) {
            throw new PlanRefusedException("Plan " + plan.id() + " has expired", "Make a new plan.");
        }
    }

    private void requireCapacity(ReclamationPlan plan, Instant now) {
        BreakerVerdict verdict = breaker.verdict(plan.profile(), plan.organizationUri(), plan.count(), now);
        if (verdict.refused()) {
            throw new BreakerTrippedException(verdict);
        }
    }
}
