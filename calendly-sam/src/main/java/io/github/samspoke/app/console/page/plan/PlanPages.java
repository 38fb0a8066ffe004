package io.github.samspoke.app.console.page.plan;

import io.github.samspoke.app.console.page.Profiled;
import io.github.samspoke.app.console.task.Tasks;
import io.github.samspoke.app.console.web.Form;
import io.github.samspoke.app.console.web.FormError;
import io.github.samspoke.app.console.web.PageOf;
import io.github.samspoke.app.console.web.Router;
import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.app.console.web.Visit;
import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.reclamation.Execution;
import io.github.samspoke.core.reclamation.Policy;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Plans and executions: the lists, making a plan, downloads, and what is to be done by hand. */
public final class PlanPages implements Router.Pages {
    static final String AREA = "plans";
    private static final String TITLE = "plan.title";

    private final Tasks tasks;

    /** Makes plans as these tasks. */
    public PlanPages(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void bind(Router router) {
        router.get("/plans", Profiled.pinned(AREA, TITLE, this::list))
                .get(
                        "/plans/new",
                        Profiled.pinned(
                                AREA,
                                "plan.new.title",
                                (visit, profile) -> form(
                                        visit,
                                        profile,
                                        PlanForm.empty(visit.query("candidates").orElse("")),
                                        FormError.NONE)))
                .post("/plans", this::make)
                .get("/plans/{id}/plan.csv", visit -> download(visit, "csv"))
                .get("/plans/{id}/plan.json", visit -> download(visit, "json"))
                .get("/manual-tasks", Profiled.pinned(AREA, "plan.tasks.title", this::byHand));
    }

    private void list(Visit visit, IntegrationProfile profile) {
        List<ReclamationPlan> plans = visit.sam().reclamation().plans(profile.id());
        List<Execution> executions = visit.sam().reclamation().executions(profile.id());
        Map<String, String> executed = executions.stream()
                .collect(Collectors.toMap(Execution::planHash, Execution::id, (newer, older) -> newer));
        visit.show(
                "plan/list",
                visit.chrome(AREA, Texts.text(TITLE)),
                "profiles",
                visit.sam().profiles().list(),
                "profile",
                profile,
                "page",
                PageOf.of(visit, plans, plan -> true),
                "executions",
                executions.stream().limit(PageOf.SIZE).toList(),
                "executed",
                executed,
                "breaker",
                visit.sam().reclamation().breaker(profile, 0),
                "now",
                visit.now());
    }

    private static void form(Visit visit, IntegrationProfile profile, PlanForm draft, FormError error) {
        visit.show(
                "plan/new",
                visit.chrome(AREA, Texts.text("plan.new.title")),
                "profile",
                profile,
                "draft",
                draft,
                "breaker",
                visit.sam().reclamation().breaker(profile, 0),
                "error",
                error);
    }

    private void make(Visit visit) {
        IntegrationProfile profile = visit.profile();
        Form form = visit.form();
        try {
            Policy policy = PlanForm.policy(form);
            SamSpoke.View sam = visit.sam();
            visit.redirect(tasks.start(
                    visit.session().actor(),
                    Texts.text("plan.making"),
                    "/plans/new?profile=" + profile.id().value(),
                    control -> "/plans/"
                            + sam.reclamation().plan(profile, policy, control).id()));
        } catch (InvalidInputException e) {
            visit.http().status(HttpStatus.UNPROCESSABLE_CONTENT);
            form(visit, profile, PlanForm.of(form), FormError.of(e));
        }
    }

    private static void download(Visit visit, String kind) {
        ReclamationPlan plan = visit.sam().reclamation().planOf(visit.path("id"));
        visit.http()
                .contentType(kind.equals("csv") ? "text/csv; charset=utf-8" : "application/json")
                .header("Content-Disposition", "attachment; filename=\"" + plan.id() + "." + kind + "\"")
                .result(kind.equals("csv") ? plan.csv() : plan.json());
    }

    private void byHand(Visit visit, IntegrationProfile profile) {
        visit.show(
                "plan/tasks",
                visit.chrome(AREA, Texts.text("plan.tasks.title")),
                "profiles",
                visit.sam().profiles().list(),
                "profile",
                profile,
                "tasks",
                visit.sam().reclamation().tasks(profile));
    }
}
