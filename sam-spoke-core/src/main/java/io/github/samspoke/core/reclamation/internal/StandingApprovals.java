package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.Approval;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.PlanItem;
import io.github.samspoke.core.reclamation.PlanRefusedException;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.reclamation.StandingApproval;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which standing approvals are good, and how much of their day is used up: counted in the journal, so on any node. */
public record StandingApprovals(ReclamationPorts ports) {
    /** Why none of a profile's standing approvals is good, or the one that is. */
    record Found(Optional<StandingApproval> good, String against) {}

    /** Whether anything may run unattended on the profile now. */
    public boolean anyGood(ProfileData profile) {
        return find(profile).good().isPresent();
    }

    Found find(ProfileData profile) {
        Instant now = ports.clock().instant();
        String rule = presentRule(profile);
        String against = "nobody has given a standing approval";
        for (StandingApproval one : ports.plans().standing(profile.id())) {
            String reason = one.against(rule, now);
            if (reason.isEmpty()) {
                return new Found(Optional.of(one), "");
            }
            against = reason;
        }
        return new Found(Optional.empty(), against);
    }

    private String presentRule(ProfileData profile) {
        return Optional.ofNullable(profile.rule())
                .flatMap(ports.rules()::find)
                .map(rule -> rule.reviewed() ? rule.label() : rule.label() + ", which was not reviewed")
                .orElse("none");
    }

    /** Why nothing more may be removed by an approval that was given under a standing one; empty for any other. */
    String againstGoingOn(String approval, ReclamationPlan plan) {
        return ports.plans().standing(plan.profile()).stream()
                .filter(standing -> ports.plans().under(standing.id(), standing.since()).stream()
                        .anyMatch(one -> one.id().equals(approval)))
                .map(standing -> standing.against(plan.rule(), ports.clock().instant()))
                .findFirst()
                .orElse("");
    }

    /** How many removals are left of the approval's day. */
    int left(StandingApproval standing, String organizationUri, Instant now) {
        return Math.max(0, standing.mostADay() - used(standing, organizationUri, now));
    }

    /** Of all standing approvals of the profile: one that follows another does not start a new day. */
    private int used(StandingApproval standing, String organizationUri, Instant now) {
        // A plan lives for a day, so what was sent in the last one was approved in the last two.
        Instant approvedSince = now.minus(Breaker.WINDOW).minus(Planner.LIFE);
        Set<String> candidates = ports.plans().standing(standing.profile()).stream()
                .flatMap(one -> ports.plans().under(one.id(), approvedSince).stream())
                .map(Approval::planHash)
                .flatMap(hash -> ports.plans().find(hash).stream())
                .flatMap(plan -> plan.items().stream())
                .map(PlanItem::candidate)
                .collect(Collectors.toSet());
        return (int) ports.journal().intentsSince(organizationUri, now.minus(Breaker.WINDOW)).stream()
                .filter(item -> item.state() != ItemState.REFUSED)
                .map(ReclaimItem::candidate)
                .filter(candidates::contains)
                .count();
    }

    /** Proves a standing approval again in the unit of work that starts an execution. */
    void require(String id, ReclamationPlan plan, Instant now) {
        StandingApproval standing = ports.plans()
                .standing(id)
                .orElseThrow(() -> new PlanRefusedException(
                        "There is no standing approval " + id, "Have the plan approved by a person."));
        String against = standing.against(plan.rule(), now);
        if (!against.isEmpty()) {
            throw new PlanRefusedException(
                    "Nothing may be removed unattended: " + against, "Have the plan approved by a person.");
        }
        int left = left(standing, plan.organizationUri(), now);
        if (!standing.profile().equals(plan.profile()) || plan.count() > left) {
            throw new PlanRefusedException(
                    "Standing approval " + id + " allows " + left + " more removal(s) today, not " + plan.count(),
                    "Wait a day, or have the plan approved by a person.");
        }
    }
}
