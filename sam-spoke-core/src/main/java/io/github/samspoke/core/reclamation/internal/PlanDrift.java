package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.activity.LastActivity;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.reclamation.Assessment;
import io.github.samspoke.core.reclamation.PlanItem;
import io.github.samspoke.core.reclamation.PlanRefusedException;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.subscription.Snapshot;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What voids a plan after a newer download: evidence or protection of a planned person that is not as planned. Without a
 * newer download the last look finds it, and skips the person alone.
 */
record PlanDrift(ReclamationPorts ports, Assessor assessor) {
    void refuse(ReclamationPlan plan, List<PlanItem> items, Snapshot newest) {
        requireExclusions(plan);
        // What a person does by hand has no last look.
        if (newest.run().equals(plan.snapshotRun()) && !plan.byHand()) {
            return;
        }
        for (PlanItem item : items) {
            SoftwareSubscription seat = ports.subscriptions()
                    .find(plan.profile(), item.userUri())
                    .orElseThrow(() -> changed(item, "the seat is gone"));
            Assessment now = assessor.assess(seat, ports.activity().find(plan.profile(), item.userUri()));
            if (!Planner.setAside(now).equals(item.setAside())) {
                throw changed(
                        item,
                        "protected by "
                                + now.protections().stream()
                                        .map(p -> p.reason().name())
                                        .collect(Collectors.joining(", ")));
            }
            if (!now.reclaimable(plan.policy().setAside()) || !sameEvidence(item, now)) {
                throw changed(item, now.decision().reason());
            }
        }
    }

    /** A list that was full and is empty is a list that was lost. */
    private void requireExclusions(ReclamationPlan plan) {
        if (plan.exclusions() > 0
                && Planner.exclusionsInForce(
                                ports, ports.profiles().find(plan.profile()).orElseThrow())
                        == 0) {
            throw new PlanRefusedException(
                    "There were " + plan.exclusions() + " exclusion rule(s) when plan " + plan.id()
                            + " was made, and now there is none",
                    "See whether the exclusions were lost; if they are to go, make a new plan.");
        }
    }

    private static boolean sameEvidence(PlanItem item, Assessment now) {
        LastActivity last = now.evidence().last();
        String sources =
                now.evidence().sources().stream().sorted().map(SignalSource::id).collect(Collectors.joining(" "));
        return item.idleSince().equals(now.evidence().idleSince())
                && Objects.equals(item.lastSeen(), last == null ? null : last.at())
                && Objects.equals(
                        item.lastSignal(), last == null ? null : last.signal().id())
                && item.sources().equals(sources);
    }

    private static PlanRefusedException changed(PlanItem item, String how) {
        return new PlanRefusedException(
                "Candidate " + item.candidate() + " has changed since: " + how, "Make a new plan.");
    }
}
