package io.github.samspoke.app.console.page.plan;

import io.github.samspoke.app.console.page.People;
import io.github.samspoke.app.console.task.Tasks;
import io.github.samspoke.app.console.web.Form;
import io.github.samspoke.app.console.web.FormError;
import io.github.samspoke.app.console.web.Notice;
import io.github.samspoke.app.console.web.Router;
import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.app.console.web.Visit;
import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.SamSpokeException;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.reclamation.Approval;
import io.github.samspoke.core.reclamation.BreakerLift;
import io.github.samspoke.core.reclamation.BreakerVerdict;
import io.github.samspoke.core.reclamation.Execution;
import io.github.samspoke.core.reclamation.ExecutionReport;
import io.github.samspoke.core.reclamation.LeftOut;
import io.github.samspoke.core.reclamation.PlanRefusedException;
import io.github.samspoke.core.reclamation.Reclamation;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One plan: what it would do, approval by what was shown, the breaker's lift, and carrying it out, once. */
public final class PlanPage implements Router.Pages {
    private static final String PATH = "/plans/{id}";
    private static final String COUNT = "count";

    private final Tasks tasks;
    private final PlanDesk desk;

    /** Carries plans out as these tasks. */
    public PlanPage(Tasks tasks, PlanDesk desk) {
        this.tasks = tasks;
        this.desk = desk;
    }

    /** Where a plan stands. */
    public enum Stage {
        EMPTY,
        EXPIRED,
        OPEN,
        APPROVED,
        UNDER_WAY,
        DONE
    }

    /**
     * A plan with all that was said and done about it.
     *
     * @param breaker what the breaker says of it now
     * @param lift the lift that stands for it, or null
     * @param approval its unused approval, or null
     * @param execution its execution, or null
     * @param task the page of the work on it, or empty
     */
    public record Shown(
            ReclamationPlan plan,
            Stage stage,
            BreakerVerdict breaker,
            @Nullable BreakerLift lift,
            @Nullable Approval approval,
            @Nullable Execution execution,
            String task,
            Map<String, List<LeftOut>> leftOut) {
        /** Whether the breaker stands in its way. */
        public boolean stopped() {
            return breaker.refused() && lift == null;
        }
    }

    @Override
    public void bind(Router router) {
        router.get(PATH, visit -> show(visit, plan(visit), FormError.NONE, ""))
                .post(PATH + "/approve", this::approve)
                .post(PATH + "/lift", this::lift)
                .post(PATH + "/execute", this::execute);
    }

    private static ReclamationPlan plan(Visit visit) {
        return visit.sam().reclamation().planOf(visit.path("id"));
    }

    private void show(Visit visit, ReclamationPlan plan, FormError error, String reason) {
        visit.show(
                "plan/one",
                visit.chrome(PlanPages.AREA, Texts.text("plan.one.title", plan.id())),
                "shown",
                shown(visit, plan),
                "people",
                People.of(visit.sam(), plan.profile()),
                "error",
                error,
                "reason",
                reason);
    }

    private Shown shown(Visit visit, ReclamationPlan plan) {
        Reclamation reclamation = visit.sam().reclamation();
        IntegrationProfile profile = visit.sam().profiles().get(plan.profile());
        Optional<Execution> execution = execution(visit.sam(), plan);
        String task = desk.begun(plan.hash()).orElse("");
        Optional<Approval> approval = desk.approval(plan.hash());
        boolean done = execution.filter(one -> !one.open()).isPresent()
                || reclamation.tasks(profile).stream()
                        .anyMatch(one -> one.planHash().equals(plan.hash()));
        Stage stage = done
                ? Stage.DONE
                : execution.isPresent() || !task.isEmpty()
                        ? Stage.UNDER_WAY
                        : plan.count() == 0
                                ? Stage.EMPTY
                                : !visit.now().isBefore(plan.expiresAt())
                                        ? Stage.EXPIRED
                                        : approval.isPresent() ? Stage.APPROVED : Stage.OPEN;
        return new Shown(
                plan,
                stage,
                reclamation.breaker(profile, plan.count()),
                reclamation.lift(plan.hash()).orElse(null),
                approval.orElse(null),
                execution.orElse(null),
                task,
                plan.leftOut().stream()
                        .collect(Collectors.groupingBy(LeftOut::reason, LinkedHashMap::new, Collectors.toList())));
    }

    /** By what the person was shown: the hash comes from the page, the number from their keyboard. */
    private void approve(Visit visit) {
        ReclamationPlan plan = plan(visit);
        Optional<Approval> before = desk.approval(plan.hash());
        if (elsewhere(visit, plan)) {
            return;
        }
        if (before.isPresent() || desk.begun(plan.hash()).isPresent()) {
            visit.session()
                    .say(Notice.failed(
                            Texts.text("plan.approved.before"),
                            before.map(one -> Texts.text("plan.approved.by", one.approver()))
                                    .orElse("")));
            visit.redirect("/plans/" + plan.id());
            return;
        }
        typed(visit, plan, "", (form, count) -> {
            Approval approval = visit.sam().reclamation().approve(form.text("hash"), count);
            desk.approve(approval);
            visit.done("plan.approved", plan.id(), count);
        });
    }

    private void lift(Visit visit) {
        ReclamationPlan plan = plan(visit);
        typed(visit, plan, visit.form().optional("reason").orElse(""), (form, count) -> {
            visit.sam().reclamation().liftBreaker(form.text("hash"), count, form.text("reason"));
            visit.done("plan.lifted", plan.id(), count);
        });
    }

    /** A command that repeats hash and count. */
    @FunctionalInterface
    private interface Typed {
        void give(Form form, int count);
    }

    private void typed(Visit visit, ReclamationPlan plan, String reason, Typed command) {
        Form form = visit.form();
        try {
            command.give(form, form.number(COUNT));
            visit.redirect("/plans/" + plan.id());
        } catch (InvalidInputException e) {
            again(visit, plan, FormError.of(e), reason);
        } catch (PlanRefusedException e) {
            again(visit, plan, new FormError(COUNT, e.getMessage() + ". " + e.remedy()), reason);
        }
    }

    private void again(Visit visit, ReclamationPlan plan, FormError error, String reason) {
        visit.http().status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(visit, plan, error, reason);
    }

    private void execute(Visit visit) {
        ReclamationPlan plan = plan(visit);
        SamSpoke.View sam = visit.sam();
        Optional<String> before = desk.begun(plan.hash());
        if (before.isEmpty() && elsewhere(visit, plan)) {
            return;
        }
        Optional<String> work = desk.begin(
                plan.hash(),
                approval -> tasks.start(
                        visit.session().actor(),
                        Texts.text("plan.executing", plan.id()),
                        "/plans/" + plan.id(),
                        control -> result(sam, plan, approval, control)));
        if (before.isPresent() || work.isEmpty()) {
            visit.session()
                    .say(Notice.failed(Texts.text(work.isPresent() ? "plan.begun.before" : "plan.not.approved"), ""));
        }
        visit.redirect(work.orElse("/plans/" + plan.id()));
    }

    /** Leads to an execution that was begun by another way than this page, such as the command line. */
    private boolean elsewhere(Visit visit, ReclamationPlan plan) {
        Optional<Execution> execution = execution(visit.sam(), plan);
        if (execution.isEmpty() || desk.begun(plan.hash()).isPresent()) {
            return false;
        }
        visit.session().say(Notice.failed(Texts.text("plan.begun.before"), ""));
        visit.redirect("/executions/" + execution.get().id());
        return true;
    }

    private static Optional<Execution> execution(SamSpoke.View sam, ReclamationPlan plan) {
        return sam.reclamation().executions(plan.profile()).stream()
                .filter(one -> one.planHash().equals(plan.hash()))
                .findFirst();
    }

    private String result(SamSpoke.View sam, ReclamationPlan plan, Approval approval, RunControl control) {
        try {
            ExecutionReport report = sam.reclamation().execute(plan, approval, control);
            return plan.byHand()
                    ? "/manual-tasks?profile=" + plan.profile().value()
                    : "/executions/" + report.execution();
        } catch (SamSpokeException e) {
            boolean used = sam.reclamation().executions(plan.profile()).stream()
                    .anyMatch(one -> one.approval().equals(approval.id()));
            if (!used) {
                desk.unused(approval);
            }
            throw e;
        }
    }
}
