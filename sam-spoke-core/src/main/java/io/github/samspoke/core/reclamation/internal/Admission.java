package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.reclamation.Approval;
import io.github.samspoke.core.reclamation.BreakerLift;
import io.github.samspoke.core.reclamation.BreakerTrippedException;
import io.github.samspoke.core.reclamation.BreakerVerdict;
import io.github.samspoke.core.reclamation.PlanRefusedException;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import java.time.Instant;
import java.util.Map;

/**
 * What people have to have allowed before an execution starts: the breaker or its lift, the approval, and where it was
 * given under a standing one, that one's day. Uses up what is good once, in the unit of work that starts the execution.
 */
record Admission(ReclamationPorts ports, Breaker breaker) {
    /** The approval that was used up, and whether a lift of the breaker was as well. */
    record Admitted(Approval approval, boolean lifted) {}

    Admitted admit(ReclamationPlan plan, Approval shown, Actor actor) {
        Instant now = ports.clock().instant();
        boolean lifted = usesLift(plan, actor, now);
        Approval approval = ports.plans()
                .use(shown.id())
                .orElseThrow(() -> new PlanRefusedException(
                        "The approval is not known, or was used before", "Have the plan approved again."));
        if (!approval.planHash().equals(plan.hash()) || approval.count() != plan.count()) {
            throw new PlanRefusedException("The approval is for another plan", "Have this plan approved.");
        }
        if (approval.standing() != null) {
            new StandingApprovals(ports).require(approval.standing(), plan, now);
        }
        return new Admitted(approval, lifted);
    }

    private boolean usesLift(ReclamationPlan plan, Actor actor, Instant now) {
        BreakerVerdict verdict = breaker.verdict(plan.profile(), plan.organizationUri(), plan.count(), now);
        if (!verdict.refused()) {
            return false;
        }
        BreakerLift lift = ports.plans()
                .useLift(plan.hash())
                .filter(one -> good(one, plan, now))
                .orElseThrow(() -> new BreakerTrippedException(verdict));
        ports.audit()
                .record(
                        plan.profile().value(),
                        actor,
                        "breaker.liftUsed",
                        plan.id(),
                        Map.of("hash", plan.hash(), "count", Integer.toString(plan.count()), "liftedBy", lift.by()));
        return true;
    }

    /** Whether an approval may be given: there is capacity, or a lift that an execution can use. */
    void requireApprovable(ReclamationPlan plan, Instant now) {
        BreakerVerdict verdict = breaker.verdict(plan.profile(), plan.organizationUri(), plan.count(), now);
        boolean lifted = ports.plans()
                .lift(plan.hash())
                .filter(one -> good(one, plan, now))
                .isPresent();
        if (verdict.refused() && !lifted) {
            throw new BreakerTrippedException(verdict);
        }
    }

    private boolean good(BreakerLift lift, ReclamationPlan plan, Instant now) {
        return lift.count() == plan.count()
                && now.isBefore(lift.expiresAt())
                && !breaker.tooFewRemain(plan.profile(), plan.organizationUri(), plan.count());
    }
}
