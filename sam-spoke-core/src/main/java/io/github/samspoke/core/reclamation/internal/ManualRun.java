package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.PlanItem;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.reclamation.RemovalTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Carries a plan out by hand: a task for each removal, and nothing sent. The candidates await revocation until a
 * download shows the seats gone.
 */
record ManualRun(ReclamationPorts ports) {
    /** Refuses a way of carrying the plan out that the profile does not allow now. */
    static void requireWay(ReclamationPlan plan, ProfileData profile) {
        if (profile.provisioning() == Provisioning.UNKNOWN) {
            throw new RefusedException(
                    "Provisioning of the organization is declared as " + profile.provisioning(),
                    "Declare on the profile how people come into the organization.");
        }
        if (profile.provisioning() == Provisioning.SCIM && !plan.byHand()) {
            throw new RefusedException(
                    "Provisioning of the organization is declared as SCIM since the plan was made",
                    "Make a new plan: it will be carried out by hand, by the identity provider's administrator.");
        }
    }

    /** Writes the tasks in the unit of work that starts the execution; returns the items with what is to be done. */
    List<ReclaimItem> write(
            ReclamationPlan plan, ProfileData profile, String execution, Actor actor, List<ReclaimItem> items) {
        List<ReclaimItem> tasks = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            ReclaimItem item = items.get(i);
            String text = text(plan, profile, plan.items().get(i));
            ports.plans()
                    .save(new RemovalTask(
                            plan.hash(), item.candidate(), item.seat(), text, actor.name(), item.updatedAt()));
            ports.audit()
                    .record(
                            plan.profile().value(),
                            actor,
                            "removal.task",
                            item.candidate(),
                            Map.of(
                                    "execution", execution,
                                    "user", item.seat().userUri(),
                                    "membership", item.seat().membershipUri(),
                                    "reason", plan.items().get(i).reason()));
            tasks.add(item.moved(ItemState.PENDING, item.updatedAt(), text));
        }
        return tasks;
    }

    private static String text(ReclamationPlan plan, ProfileData profile, PlanItem item) {
        String where = profile.provisioning() == Provisioning.SCIM
                ? "In the identity provider, take the assignment of the application away from " + item.email()
                        + ", or the group that carries it. Removed at the vendor alone, the person would be provisioned"
                        + " again."
                : "On the vendor's page of users, remove " + item.email() + " from the organization.";
        return where + " Candidate " + item.candidate() + " of plan " + plan.id() + ", " + item.reason()
                + ". Do not remove anybody who has become active since. The next download confirms it.";
    }
}
