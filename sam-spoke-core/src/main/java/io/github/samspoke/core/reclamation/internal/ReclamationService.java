package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.SamEvent;
import io.github.samspoke.core.common.internal.Correlation;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.Approval;
import io.github.samspoke.core.reclamation.BreakerLift;
import io.github.samspoke.core.reclamation.BreakerTrippedException;
import io.github.samspoke.core.reclamation.BreakerVerdict;
import io.github.samspoke.core.reclamation.ClearedReappearance;
import io.github.samspoke.core.reclamation.Execution;
import io.github.samspoke.core.reclamation.ExecutionReport;
import io.github.samspoke.core.reclamation.Harm;
import io.github.samspoke.core.reclamation.InvitationPlan;
import io.github.samspoke.core.reclamation.InvitationRefusals;
import io.github.samspoke.core.reclamation.Policy;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.reclamation.Reclamation;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.reclamation.RemovalTask;
import io.github.samspoke.core.reclamation.Restoration;
import io.github.samspoke.core.reclamation.Revocation;
import io.github.samspoke.core.reclamation.RevocationReport;
import io.github.samspoke.core.reclamation.StandingApproval;
import io.github.samspoke.core.subscription.ProfileId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Planning, approving and executing for one actor. */
public final class ReclamationService implements Reclamation {
    private final Actor actor;
    private final Authorizer authorizer;
    private final ReclamationPorts ports;
    private final Breaker breaker;
    private final Planner planner;
    private final PlanApprovals approvals;
    private final PlanExecutor executor;
    private final ReclaimerSource reclaimers;
    private final StandingCommands standing;
    private final ImpactReading impact;
    private final InvitationRefusals refusals;

    public ReclamationService(
            Actor actor,
            Authorizer authorizer,
            ReclamationPorts ports,
            RuleRegistry registry,
            ReclaimerSource reclaimers) {
        this(actor, authorizer, ports, registry, reclaimers, ReclamationSettings.PLAIN);
    }

    public ReclamationService(
            Actor actor,
            Authorizer authorizer,
            ReclamationPorts ports,
            RuleRegistry registry,
            ReclaimerSource reclaimers,
            ReclamationSettings settings) {
        this.actor = actor;
        this.authorizer = authorizer;
        this.ports = ports;
        this.breaker = new Breaker(ports.subscriptions(), ports.journal(), ports.plans());
        this.planner = new Planner(ports, registry, breaker);
        this.approvals = new PlanApprovals(ports, breaker, settings.fourEyes());
        this.reclaimers = reclaimers;
        this.executor = new PlanExecutor(ports, registry, breaker, reclaimers);
        this.standing = new StandingCommands(ports, breaker, settings.jobs(), actor);
        this.impact = new ImpactReading(ports, planner, settings.impact());
        this.refusals = settings.refusals();
    }

    @Override
    public ReclamationPlan plan(IntegrationProfile profile, Policy policy, RunControl control) {
        authorizer.require(actor, Role.SAM_ADMIN, "plan removals");
        reclaimers.requireSameTime();
        ImpactReading.Read read = impact.read(current(profile.id()), policy, false, control);
        return ports.work().inTransaction(() -> {
            ReclamationPlan plan = planner.plan(current(profile.id()), policy, actor, read);
            announce(ports, plan);
            return plan;
        });
    }

    static void announce(ReclamationPorts ports, ReclamationPlan plan) {
        ports.events()
                .publish(
                        plan.profile().value(),
                        head -> new SamEvent.PlanMade(head, plan.id(), plan.hash(), plan.count()));
    }

    @Override
    public BreakerVerdict breaker(IntegrationProfile profile, int planned) {
        ProfileData data = current(profile.id());
        return breaker.verdict(
                data.id(),
                data.pinned().orElseThrow().uri(),
                planned,
                ports.clock().instant());
    }

    private ProfileData current(ProfileId profile) {
        return ports.profiles().find(profile).orElseThrow(() -> new NoSuchRecordException("profile", profile.value()));
    }

    @Override
    public Approval approve(String shownHash, int shownCount) {
        authorizer.require(actor, Role.SAM_ADMIN, "approve removals");
        ReclamationPlan plan = approvals.shown(shownHash);
        return tellingOfTheBreaker(
                ports, plan, () -> ports.work().inTransaction(() -> approvals.approve(plan, shownCount, actor)));
    }

    @Override
    public BreakerLift liftBreaker(String shownHash, int shownCount, String reason) {
        authorizer.require(actor, Role.SAM_ADMIN, "lift the breaker");
        requireReason(reason);
        ReclamationPlan plan = approvals.shown(shownHash);
        return Correlation.during(
                plan.id(),
                () -> ports.work().inTransaction(() -> approvals.lift(plan, shownCount, reason.strip(), actor)));
    }

    @Override
    public ExecutionReport execute(ReclamationPlan plan, Approval approval, RunControl control) {
        authorizer.require(actor, Role.SAM_ADMIN, "remove members");
        return tellingOfTheBreaker(ports, plan, () -> executor.execute(plan, approval, actor, control));
    }

    @Override
    public List<RemovalTask> tasks(IntegrationProfile profile) {
        String organization = current(profile.id()).pinned().orElseThrow().uri();
        return ports.plans().tasks(organization, Instant.EPOCH).stream()
                .filter(task -> ports.candidates()
                        .open(profile.id(), task.seat().userUri())
                        .filter(candidate -> candidate.number().equals(task.candidate()))
                        .isPresent())
                .toList();
    }

    @Override
    public StandingApproval grantStanding(
            IntegrationProfile profile, String shownRule, int mostADay, Duration life, String reason) {
        authorizer.require(actor, Role.SAM_ADMIN, "give a standing approval");
        requireReason(reason);
        return ports.work()
                .inTransaction(() -> standing.grant(current(profile.id()), shownRule, mostADay, life, reason.strip()));
    }

    @Override
    public StandingApproval revokeStanding(String id, String reason) {
        authorizer.require(actor, Role.SAM_ADMIN, "revoke a standing approval");
        requireReason(reason);
        return ports.work().inTransaction(() -> standing.revoke(id, reason.strip()));
    }

    @Override
    public List<StandingApproval> standing(IntegrationProfile profile) {
        return ports.plans().standing(profile.id());
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new InvalidInputException("reason", "it is blank", "Say why, for whoever reads the audit trail.");
        }
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
        return new Restoring(ports, reclaimers, refusals).restore(current(profile), user, actor);
    }

    @Override
    public List<Restoration> restorations(ProfileId profile) {
        return current(profile)
                .pinned()
                .map(organization -> ports.journal().restorations(organization.uri()))
                .orElse(List.of());
    }

    @Override
    public ClearedReappearance clearReappearance(ProfileId profile, String user, String reason) {
        authorizer.require(actor, Role.SAM_ADMIN, "clear who came back");
        return ports.work().inTransaction(() -> new Reappearances(ports).clear(current(profile), user, reason, actor));
    }

    @Override
    public List<Harm> harm(ProfileId profile) {
        ProfileData data = current(profile);
        return data.pinned().isEmpty() ? List.of() : new HarmReport(ports, data).rules();
    }

    @Override
    public InvitationPlan planRevocations(ProfileId profile) {
        authorizer.require(actor, Role.SAM_ADMIN, "plan revocations");
        reclaimers.requireSameTime();
        return ports.work().inTransaction(() -> revocations().plan(current(profile)));
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

    @Override
    public List<ReclamationPlan> plans(ProfileId profile) {
        return past().plans(profile);
    }

    @Override
    public ReclamationPlan planOf(String idOrHash) {
        return past().planOf(idOrHash);
    }

    @Override
    public Optional<BreakerLift> lift(String planHash) {
        return past().lift(planHash);
    }

    @Override
    public List<Execution> executions(ProfileId profile) {
        return past().executions(profile);
    }

    @Override
    public List<ReclaimItem> items(String execution) {
        return past().items(execution);
    }

    @Override
    public InvitationPlan invitationPlan(String hash) {
        return past().invitationPlan(hash);
    }

    @Override
    public List<Revocation> revocations(ProfileId profile) {
        return past().revocations(profile);
    }

    private Retrospect past() {
        return new Retrospect(ports);
    }

    private StaleInvitations revocations() {
        return new StaleInvitations(ports, reclaimers, actor);
    }

    /** What a refusal undoes is undone by then, so the event is not undone with it. */
    static <T> T tellingOfTheBreaker(ReclamationPorts ports, ReclamationPlan plan, Supplier<T> command) {
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
}
