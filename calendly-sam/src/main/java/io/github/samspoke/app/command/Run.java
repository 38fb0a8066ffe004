package io.github.samspoke.app.command;

import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.job.JobKind;
import io.github.samspoke.core.job.JobResult;
import io.github.samspoke.core.job.ScheduledJob;
import io.github.samspoke.core.subscription.HeldFigure;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs jobs. */
@Command(
        name = "run",
        description = {
            "Runs the jobs that are due, or one by name.",
            "",
            "A job goes by its whole name, or by one of subscriptions, activity, reclaim (of the profile), identify, update, reconcile (of all profiles)."
        })
final class Run extends SamCommand {
    @Parameters(paramLabel = "JOB", arity = "0..1", description = "The job; left out, whatever is due.")
    private @Nullable String job;

    @Option(names = "--list", description = "List the jobs, and run none.")
    private boolean list;

    Run(Root root) {
        super(root);
    }

    /** What was run. */
    record Ran(List<Result> jobs) {}

    /** One run. */
    record Result(
            String number,
            String job,
            String status,
            String started,
            String finished,
            long seen,
            long created,
            long updated,
            long ended,
            long failed,
            long requests,
            double waitedSeconds,
            String error,
            String detail,
            String remedy,
            List<Held> held) {}

    /** A figure that an admin has to accept before anything is done on it. */
    record Held(String what, String hash, long count) {}

    /** What there is to run. */
    record Jobs(List<Scheduled> jobs) {}

    /** A job. */
    record Scheduled(
            String job, String kind, String due, @Nullable String lastStatus) {}

    @Override
    int run(Session session) {
        return list ? list(session) : results(session, ran(session), "run");
    }

    private List<JobResult> ran(Session session) {
        if (job == null) {
            return session.working(control -> session.sam().jobs().runDue(control));
        }
        String name = name(session, job);
        JobResult result = session.working(control -> session.sam().jobs().run(name, control));
        return List.of(result);
    }

    private static String name(Session session, String wanted) {
        List<ScheduledJob> all = session.sam().jobs().scheduled();
        JobKind kind = switch (wanted.toLowerCase(Locale.ROOT)) {
            case "subscriptions" -> JobKind.REFRESH_SUBSCRIPTIONS;
            case "activity" -> JobKind.REFRESH_ACTIVITY;
            case "reclaim" -> JobKind.RECLAIM;
            case "identify" -> JobKind.IDENTIFY_CANDIDATES;
            case "update" -> JobKind.UPDATE_CANDIDATES;
            case "reconcile" -> JobKind.RECONCILE;
            default -> null;
        };
        if (kind == null) {
            return all.stream()
                    .map(ScheduledJob::name)
                    .filter(wanted::equalsIgnoreCase)
                    .findFirst()
                    .orElseThrow(() -> new NoSuchRecordException("job", wanted));
        }
        return kind.perProfile() ? kind.jobName(session.profile().data().displayName()) : kind.jobName("");
    }

    /** Prints what jobs came to. */
    static int results(Session session, List<JobResult> jobs, String command) {
        Output output = session.output();
        if (jobs.isEmpty()) {
            output.line("Nothing is due.");
        } else {
            Table table = new Table("STATUS", "JOB", "SEEN", "NEW", "CHANGED", "ENDED", "REQUESTS", "WAITED");
            jobs.forEach(one -> table.row(
                    one.status(),
                    one.name(),
                    one.counts().seen(),
                    one.counts().created(),
                    one.counts().updated(),
                    one.counts().ended(),
                    one.usage().requests(),
                    String.format(Locale.ROOT, "%.1f s", seconds(one.usage().waited()))));
            output.table(table);
        }
        jobs.forEach(one -> remark(session, one));
        output.result(command, new Ran(jobs.stream().map(Run::result).toList()));
        if (session.interrupted()) {
            output.note("Stopped. What was finished is kept; go on with: "
                    + session.root().next("run"));
        }
        return ExitCode.of(jobs);
    }

    private static void remark(Session session, JobResult job) {
        Output output = session.output();
        if (job.status().success() && job.remedy().isEmpty()) {
            if (!job.detail().isEmpty()) {
                output.line(job.number() + " " + job.detail());
            }
            return;
        }
        output.note(job.number() + " " + job.name() + ": " + job.status()
                + (job.detail().isEmpty() ? "" : ", " + job.detail()));
        if (!job.remedy().isEmpty()) {
            output.note("  " + job.remedy());
        }
        for (HeldFigure held : job.held()) {
            output.note("  held: " + held.what());
            output.note("  If it is true: "
                    + session.root()
                            .next(
                                    "accept",
                                    job.number(),
                                    "--hash",
                                    held.hash(),
                                    "--count",
                                    Long.toString(held.count()),
                                    "--reason",
                                    "WHY"));
        }
    }

    private static double seconds(Duration waited) {
        return waited.toMillis() / 1000.0;
    }

    private static Result result(JobResult job) {
        return new Result(
                job.number(),
                job.name(),
                job.status().name(),
                job.started().toString(),
                job.finished().toString(),
                job.counts().seen(),
                job.counts().created(),
                job.counts().updated(),
                job.counts().ended(),
                job.counts().failed(),
                job.usage().requests(),
                seconds(job.usage().waited()),
                job.error(),
                job.detail(),
                job.remedy(),
                job.held().stream()
                        .map(held -> new Held(held.what(), held.hash(), held.count()))
                        .toList());
    }

    private int list(Session session) {
        List<ScheduledJob> all = session.sam().jobs().scheduled();
        Table table = new Table("JOB", "DUE", "LAST RUN");
        all.forEach(one -> table.row(one.name(), one.due(), status(one) == null ? "" : String.valueOf(status(one))));
        session.output().table(table);
        session.output()
                .result(
                        "run",
                        new Jobs(all.stream()
                                .map(one -> new Scheduled(
                                        one.name(), one.kind().name(), one.due().toString(), status(one)))
                                .toList()));
        return ExitCode.DONE;
    }

    private static @Nullable String status(ScheduledJob job) {
        ScheduledJob.LastRun last = job.last();
        return last == null ? null : last.status().name();
    }
}
