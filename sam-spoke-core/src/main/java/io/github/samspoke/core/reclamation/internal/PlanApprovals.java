package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Numbered;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.reclamation.Approval;
import io.github.samspoke.core.reclamation.BreakerLift;
import io.github.samspoke.core.reclamation.BreakerTrippedException;
import io.github.samspoke.core.reclamation.BreakerVerdict;
import io.github.samspoke.core.reclamation.CandidateState;
import io.github.samspoke.core.reclamation.ClosingOrigin;
import io.github.samspoke.core.reclamation.PlanItem;
import io.github.samspoke.core.reclamation.PlanRefusedException;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import io.github.samspoke.core.reclamation.StandingApproval;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What people say to a plan: that it may be carried out, and that it may go past the breaker. In one unit of work each. */
record PlanApprovals(ReclamationPorts ports, Breaker breaker, boolean fourEyes) {
    /** The plan as it was shown, if it still is what was stored. */
    ReclamationPlan shown(String shownHash) {
        ReclamationPlan plan = ports.plans()
                .find(shownHash)
                .orElseThrow(() -> new PlanRefusedException(
                        "There is no plan with that hash", "Approve the hash of the plan as it was shown."));
        if (!plan.hash().equals(shownHash)) {
            throw new PlanRefusedException(
                    "Plan " + plan.id() + " was made by another version of this library", "Make a new plan.");
        }
        return plan;
    }

    Approval approve(ReclamationPlan plan, int shownCount, Actor approver) {
        requireShown(plan, shownCount);
        requireOtherEyes(plan, approver.name(), "approve");
        return approve(plan, approver.name(), approver, null);
    }

    /** In the name of the person who gave the standing approval. */
    Approval approveUnder(StandingApproval standing, ReclamationPlan plan, Actor runner) {
        Instant now = ports.clock().instant();
        requireOtherEyes(plan, standing.person(), "approve");
        new StandingApprovals(ports).require(standing.id(), plan, now);
        return approve(plan, standing.person(), runner, standing.id());
    }

    private Approval approve(ReclamationPlan plan, String approver, Actor actor, @Nullable String standing) {
        Instant now = ports.clock().instant();
        requireAlive(plan, now);
        new Admission(ports, breaker).requireApprovable(plan, now);
        // All are held before the first row of the trail is, so that nobody who answers just now stands in the way.
        plan.items().stream().map(PlanItem::candidate).sorted().forEach(ports.candidates()::find);
        for (PlanItem item : plan.items()) {
            awaitRevocation(plan, item, actor, now);
        }
        Approval approval = new Approval(
                ports.numbers().next(Numbered.APPROVAL), plan.hash(), plan.count(), approver, now, standing);
        ports.plans().save(approval);
        Map<String, String> details = new TreeMap<>(Map.of(
                "hash", plan.hash(),
                "count", Integer.toString(plan.count()),
                "approval", approval.id(),
                "approver", approver));
        if (standing != null) {
            details.put("standing", standing);
        }
        ports.audit().record(plan.profile().value(), actor, "plan.approved", plan.id(), details);
        return approval;
    }

    BreakerLift lift(ReclamationPlan plan, int shownCount, String reason, Actor admin) {
        requireShown(plan, shownCount);
        requireOtherEyes(plan, admin.name(), "lift the breaker for");
        Instant now = ports.clock().instant();
        requireAlive(plan, now);
        BreakerVerdict verdict = breaker.verdict(plan.profile(), plan.organizationUri(), plan.count(), now);
        if (!verdict.refused()) {
            throw new RefusedException(
                    "The breaker does not refuse plan " + plan.id(), "Approve the plan; there is nothing to lift.");
        }
        if (breaker.tooFewRemain(plan.profile(), plan.organizationUri(), plan.count())) {
            throw new BreakerTrippedException(verdict);
        }
        BreakerLift lift = new BreakerLift(plan.hash(), plan.count(), reason, admin.name(), now, plan.expiresAt());
        ports.plans().save(lift);
        ports.audit()
                .record(
                        plan.profile().value(),
                        admin,
                        "breaker.lifted",
                        plan.id(),
                        Map.of(
                                "hash", plan.hash(),
                                "count", Integer.toString(plan.count()),
                                "refused", verdict.reason(),
                                "reason", reason));
        return lift;
    }

    private static void requireShown(ReclamationPlan plan, int shownCount) {
        if (plan.count() != shownCount) {
            throw new PlanRefusedException(
                    "Plan " + plan.id() + " removes " + plan.count() + " people, not " + shownCount,
                    "Look at the plan again and approve the number that it shows.");
        }
    }

    private void requireOtherEyes(ReclamationPlan plan, String person, String command) {
        boolean same = person.strip()
                .toLowerCase(Locale.ROOT)
                .equals(plan.planner().strip().toLowerCase(Locale.ROOT));
        if (fourEyes && same) {
            throw new RefusedException(
                    plan.planner() + " has made plan " + plan.id() + " and may not " + command + " it as well",
                    "Have another admin look at it.");
        }
    }

    static void requireAlive(ReclamationPlan plan, Instant now) {
        if (!now.isBefore(plan.expiresAt())) {
            throw new PlanRefusedException("Plan " + plan.id() + " has expired", "Make a new plan.");
        }
    }

    private void awaitRevocation(ReclamationPlan plan, PlanItem item, Actor actor, Instant now) {
        RemovalCandidate candidate = ports.candidates()
                .open(plan.profile(), item.userUri())
                .filter(c -> c.number().equals(item.candidate()))
                .filter(c -> c.state() == CandidateState.READY || c.state() == CandidateState.AWAITING_REVOCATION)
                .orElseThrow(() -> new PlanRefusedException(
                        "Candidate " + item.candidate() + " was closed since, or needs attention", "Make a new plan."));
        if (candidate.state() != CandidateState.AWAITING_REVOCATION) {
            ports.candidates()
                    .save(candidate.moved(
                            CandidateState.AWAITING_REVOCATION, now, actor, "in plan " + plan.id(), ClosingOrigin.US));
        }
    }
}
