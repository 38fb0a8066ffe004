package io.github.samspoke.app.console.page.plan;

import io.github.samspoke.app.console.page.Profiled;
import io.github.samspoke.app.console.task.Tasks;
import io.github.samspoke.app.console.web.Form;
import io.github.samspoke.app.console.web.FormError;
import io.github.samspoke.app.console.web.Router;
import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.app.console.web.Visit;
import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.reclamation.Approval;
import io.github.samspoke.core.reclamation.InvitationPlan;
import io.github.samspoke.core.reclamation.PlanRefusedException;
import io.github.samspoke.core.reclamation.Revocation;
import io.javalin.http.HttpStatus;
import java.util.List;

/** Invitations that nobody answers: planning to take them back, and doing so. */
public final class InvitationPages implements Router.Pages {
    private static final String TITLE = "invitation.title";
    private static final String COUNT = "count";

    private final Tasks tasks;

    /** Revokes as these tasks. */
    public InvitationPages(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void bind(Router router) {
        router.get("/invitations", Profiled.pinned(PlanPages.AREA, TITLE, this::list))
                .post("/invitations", this::plan)
                .get("/invitations/{hash}", visit -> show(visit, planned(visit), FormError.NONE))
                .post("/invitations/{hash}/revoke", this::revoke);
    }

    private void list(Visit visit, IntegrationProfile profile) {
        visit.show(
                "plan/invitations",
                visit.chrome(PlanPages.AREA, Texts.text(TITLE)),
                "profiles",
                visit.sam().profiles().list(),
                "profile",
                profile,
                "pending",
                visit.sam().subscriptions().invitations(profile.id()));
    }

    private void plan(Visit visit) {
        InvitationPlan plan =
                visit.sam().reclamation().planRevocations(visit.profile().id());
        visit.redirect("/invitations/" + plan.hash());
    }

    private static InvitationPlan planned(Visit visit) {
        return visit.sam().reclamation().invitationPlan(visit.path("hash"));
    }

    private static List<Revocation> items(Visit visit, InvitationPlan plan) {
        return visit.sam().reclamation().revocations(plan.profile()).stream()
                .filter(one -> one.run().equals(plan.id()))
                .toList();
    }

    private static void show(Visit visit, InvitationPlan plan, FormError error) {
        visit.show(
                "plan/invitation-plan",
                visit.chrome(PlanPages.AREA, Texts.text("invitation.plan.title", plan.id())),
                "plan",
                plan,
                "items",
                items(visit, plan),
                "error",
                error,
                "now",
                visit.now());
    }

    private void revoke(Visit visit) {
        InvitationPlan plan = planned(visit);
        Form form = visit.form();
        String path = "/invitations/" + plan.hash();
        if (!items(visit, plan).isEmpty()) {
            visit.redirect(path);
            return;
        }
        try {
            Approval approval = visit.sam().reclamation().approveRevocations(form.text("hash"), form.number(COUNT));
            SamSpoke.View sam = visit.sam();
            visit.redirect(tasks.start(
                    visit.session().actor(), Texts.text("invitation.revoking", plan.id()), path, control -> {
                        sam.reclamation().revoke(plan, approval, control);
                        return path;
                    }));
        } catch (InvalidInputException e) {
            again(visit, plan, FormError.of(e));
        } catch (PlanRefusedException e) {
            again(visit, plan, new FormError(COUNT, e.getMessage() + ". " + e.remedy()));
        }
    }

    private static void again(Visit visit, InvitationPlan plan, FormError error) {
        visit.http().status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(visit, plan, error);
    }
}
