package io.github.samspoke.app.console.page;

import io.github.samspoke.app.console.task.Tasks;
import io.github.samspoke.app.console.web.Fact;
import io.github.samspoke.app.console.web.PageOf;
import io.github.samspoke.app.console.web.Router;
import io.github.samspoke.app.console.web.Shown;
import io.github.samspoke.app.console.web.Table;
import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.app.console.web.Visit;
import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.job.JobResult;
import io.github.samspoke.core.job.JobStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Scheduled jobs, the runs under way, and the results with what they were held for. */
public final class JobPages implements Router.Pages {
    static final String AREA = "jobs";
    static final String HOME = "/jobs";
    private static final String RUN = "run";

    private final Tasks tasks;

    /** With the tasks in which jobs run. */
    public JobPages(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void bind(Router router) {
        router.get(HOME, this::list)
                .post(HOME + "/run", this::run)
                .post(HOME + "/due", this::runDue)
                .post(HOME + "/cancel", this::cancel)
                .get(HOME + "/{run}", this::show)
                .post(HOME + "/{run}/accept", this::accept);
    }

    static String path(String run) {
        return HOME + "/" + run;
    }

    private void list(Visit visit) {
        SamSpoke.View sam = visit.sam();
        String status = visit.query("status").orElse("");
        PageOf<JobResult> page = PageOf.of(
                visit,
                JobTables.newestFirst(sam.jobs().results()),
                result -> status.isEmpty() || result.status().name().equals(status));
        visit.show(
                "jobs/list",
                visit.chrome(AREA, Texts.text("jobs.title")),
                "jobs",
                sam.jobs().scheduled(),
                "running",
                sam.jobs().running(),
                "page",
                page,
                "results",
                JobTables.results(page.rows()),
                "status",
                status);
    }

    private void run(Visit visit) {
        visit.require(Role.SAM_INTEGRATOR, Texts.text("jobs.command"));
        String name = visit.form().text("job");
        SamSpoke.View sam = visit.sam();
        if (sam.jobs().scheduled().stream().noneMatch(job -> job.name().equals(name))) {
            throw new NoSuchRecordException("job", name);
        }
        visit.redirect(tasks.start(
                visit.session().actor(),
                name,
                HOME,
                control -> path(sam.jobs().run(name, control).number())));
    }

    private void runDue(Visit visit) {
        visit.require(Role.SAM_INTEGRATOR, Texts.text("jobs.command"));
        SamSpoke.View sam = visit.sam();
        visit.redirect(tasks.start(visit.session().actor(), Texts.text("jobs.due.task"), HOME, control -> {
            List<JobResult> results = sam.jobs().runDue(control);
            long failed =
                    results.stream().filter(one -> !one.status().success()).count();
            if (failed == 0) {
                visit.done("jobs.due.done", results.size());
            } else {
                visit.done("jobs.due.some", results.size(), failed);
            }
            return HOME;
        }));
    }

    private void cancel(Visit visit) {
        visit.sam().jobs().cancel(visit.form().text(RUN));
        visit.done("jobs.cancelled");
        visit.redirect(HOME);
    }

    private void show(Visit visit) {
        String run = visit.path(RUN);
        JobResult result =
                visit.sam().jobs().result(run).orElseThrow(() -> new NoSuchRecordException("job result", run));
        visit.show(
                "jobs/one",
                visit.chrome(AREA, result.name()),
                "result",
                result,
                "status",
                JobTables.status(result.status()),
                "facts",
                facts(result),
                "runs",
                visit.sam().jobs().scheduled().stream()
                        .anyMatch(job -> job.name().equals(result.name())));
    }

    private static List<Fact> facts(JobResult result) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("jobs.fact.number", result.number()));
        facts.add(Fact.of("jobs.fact.started", Shown.moment(result.started())));
        facts.add(Fact.of("jobs.fact.finished", Shown.moment(result.finished())));
        facts.add(Fact.of(
                "jobs.fact.usage",
                Texts.text(
                        "jobs.fact.requests",
                        Shown.number(result.usage().requests()),
                        Shown.number(result.usage().waits()),
                        Shown.number(result.usage().waited().toSeconds()))));
        Optional.of(result.error())
                .filter(error -> !error.isEmpty())
                .ifPresent(error -> facts.add(Fact.of("jobs.fact.error", error)));
        return facts;
    }

    /** Hash and count are those that were shown; the reason is the admin's. */
    private void accept(Visit visit) {
        String run = visit.path(RUN);
        visit.sam()
                .jobs()
                .accept(
                        run,
                        visit.form().text("hash"),
                        visit.form().number("count"),
                        visit.form().text("reason"));
        visit.done("jobs.accepted");
        visit.redirect(path(run));
    }

    /** A status as a badge. */
    public static Table.Cell badge(JobStatus status) {
        return JobTables.status(status);
    }

    /** The states of a result, to filter by. */
    public static List<JobStatus> states() {
        return List.of(JobStatus.values());
    }
}
