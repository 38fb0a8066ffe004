package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.internal.Correlation;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.reclamation.Approval;
import io.github.samspoke.core.reclamation.ExecutionReport;
import io.github.samspoke.core.reclamation.Policy;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.reclamation.StandingApproval;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plans, approves and executes without anybody at the screen, under a standing approval: carefully, never past the
 * approval's day or what the breaker has left, and stopped before the next item once the approval is no longer good.
 */
public final class UnattendedRun {
    private final ReclamationPorts ports;
    private final ReclaimerSource reclaimers;
    private final Breaker breaker;
    private final Planner planner;
    private final PlanApprovals approvals;
    private final ImpactReading impact;
    private final PlanExecutor executor;
    private final Actor runner;

    /**
     * What came of it.
     *
     * @param standing the approval it ran under
     * @param left how many were left of its day
     * @param report what was done
     */
    public record Outcome(StandingApproval standing, int left, ReclamationPlan plan, ExecutionReport report) {}

    public UnattendedRun(
            ReclamationPorts ports,
            RuleRegistry registry,
            ReclaimerSource reclaimers,
            ReclamationSettings settings,
            Actor runner) {
        this.ports = ports;
        this.reclaimers = reclaimers;
        this.breaker = new Breaker(ports.subscriptions(), ports.journal(), ports.plans());
        this.planner = new Planner(ports, registry, breaker);
        this.approvals = new PlanApprovals(ports, breaker, settings.fourEyes());
        this.impact = new ImpactReading(ports, planner, settings.impact());
        this.executor = new PlanExecutor(ports, registry, breaker, reclaimers);
        this.runner = runner;
    }

    /** Why nothing may run on the profile now; empty if a standing approval is good. */
    public String against(ProfileData profile) {
        return profile.provisioning() == Provisioning.NONE
                ? new StandingApprovals(ports).find(profile).against()
                : "provisioning of the organization is declared as " + profile.provisioning();
    }

    /** Does I/O. Refuses where no standing approval is good, as any plan or execution is refused. */
    public Outcome run(ProfileData profile, RunControl control) {
        StandingCommands.requireHandsOff(profile);
        reclaimers.requireSameTime();
        StandingApprovals.Found found = new StandingApprovals(ports).find(profile);
        StandingApproval standing = found.good()
                .orElseThrow(() -> new RefusedException(
                        "Nothing is removed unattended: " + found.against(),
                        "Give a standing approval for the rule as it is now, or remove people by plans of your own."));
        // Read for whom the day has room; in the unit of work the day is counted again.
        ImpactReading.Read read = impact.read(profile, policy(profile, standing), true, control);
        Agreed agreed = ports.work().inTransaction(() -> agree(profile, standing, read));
        Approval approval = agreed.approval();
        if (approval == null) {
            return new Outcome(standing, agreed.left(), agreed.plan(), new ExecutionReport("none", List.of(), ""));
        }
        ExecutionReport report = ReclamationService.tellingOfTheBreaker(
                ports, agreed.plan(), () -> executor.execute(agreed.plan(), approval, runner, control));
        return new Outcome(standing, agreed.left(), agreed.plan(), report);
    }

    private record Agreed(ReclamationPlan plan, @Nullable Approval approval, int left) {}

    private Policy policy(ProfileData profile, StandingApproval standing) {
        Instant now = ports.clock().instant();
        String organization = profile.pinned().orElseThrow().uri();
        int day = new StandingApprovals(ports).left(standing, organization, now);
        int free = breaker.verdict(profile.id(), organization, 0, now).left();
        return Policy.careful().quietest(Math.min(day, free));
    }

    private Agreed agree(ProfileData profile, StandingApproval standing, ImpactReading.Read read) {
        Policy policy = policy(profile, standing);
        ReclamationPlan plan = planner.planUnattended(profile, policy, runner, read);
        ReclamationService.announce(ports, plan);
        // A plan of nobody is carried out only to settle what an earlier run has left in flight.
        if (plan.count() == 0
                && ports.journal().inFlight(plan.organizationUri()).isEmpty()) {
            return new Agreed(plan, null, policy.most());
        }
        Approval approval = Correlation.during(plan.id(), () -> approvals.approveUnder(standing, plan, runner));
        return new Agreed(plan, approval, policy.most());
    }
}
