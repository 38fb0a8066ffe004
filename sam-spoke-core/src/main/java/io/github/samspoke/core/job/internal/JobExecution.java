package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.audit.internal.AuditLog;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.CancelledException;
import io.github.samspoke.core.common.LeaseLostException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.SamEvent;
import io.github.samspoke.core.common.SamSpokeException;
import io.github.samspoke.core.common.internal.Correlation;
import io.github.samspoke.core.job.JobResult;
import io.github.samspoke.core.job.JobRun;
import io.github.samspoke.core.job.JobStatus;
import io.github.samspoke.core.job.JobStore;
import io.github.samspoke.core.job.ScheduledJob;
import io.github.samspoke.core.reclamation.internal.CutOffExecutions;
import io.github.samspoke.core.spoke.SessionUsage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of a job from its number to its result, under the fence of the chain's lease. */
final class JobExecution {
    private static final Logger LOG = LoggerFactory.getLogger(JobExecution.class);

    /** What a job does. */
    @FunctionalInterface
    interface Body {
        JobOutcome run(JobExecution run);
    }

    private final Engine fenced;
    private final Actor actor;
    private final ScheduledJob job;
    private final JobRun run;
    private final RunControl control;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final List<CutOffExecutions.Finding> findings = new ArrayList<>();
    private SessionUsage usage = SessionUsage.NONE;

    private JobExecution(Engine fenced, @Nullable JobLease lease, Actor actor, ScheduledJob job, RunControl outer) {
        this.fenced = fenced;
        this.actor = actor;
        this.job = job;
        this.run = new JobRun(
                fenced.store().jobs().nextNumber(),
                job.name(),
                job.kind(),
                job.profile(),
                actor.name(),
                fenced.settings().node(),
                lease == null ? 0 : lease.fence(),
                fenced.now());
        this.control = RunControl.watching(
                progress -> {
                    if (lease != null) {
                        lease.beat(progress);
                    }
                    lookForCancel();
                    outer.progress(progress);
                },
                () -> outer.isCancelled() || stopped.get());
    }

    /** What the end of a run means: whether the job is due at its next time, and the instance's jobs at once. */
    record After(boolean reschedule, boolean mark) {}

    static JobResult of(
            Engine engine, JobLease lease, Actor actor, ScheduledJob job, RunControl outer, After after, Body body) {
        JobExecution execution = new JobExecution(engine.under(lease), lease, actor, job, outer);
        return Correlation.during(execution.number(), () -> {
            execution.begin();
            return execution.end(engine, execution.outcome(body), after);
        });
    }

    /** The result of a run that could not begin; it moves no schedule. */
    static JobResult notBegun(Engine engine, Actor actor, ScheduledJob job, String why, String remedy) {
        JobExecution execution = new JobExecution(engine, null, actor, job, RunControl.silent());
        JobOutcome outcome = JobOutcome.failed(JobStatus.SKIPPED, "", why, remedy);
        return engine.work()
                .inTransaction(
                        () -> execution.store(engine, execution.result(execution.run, outcome, SessionUsage.NONE)));
    }

    String number() {
        return run.number();
    }

    ScheduledJob job() {
        return job;
    }

    Engine engine() {
        return fenced;
    }

    RunControl control() {
        return control;
    }

    void used(SessionUsage more) {
        usage = usage.plus(more);
    }

    /** What a person should know however the run ends. */
    void found(List<CutOffExecutions.Finding> more) {
        findings.addAll(more);
    }

    private void lookForCancel() {
        if (!fenced.work().active() && jobs().cancelledBy(number()).isPresent()) {
            stopped.set(true);
        }
    }

    private JobStore jobs() {
        return fenced.store().jobs();
    }

    /** Whoever holds the lease knows that an earlier run of the job whose end was not stored will not store it any more. */
    private void begin() {
        fenced.work().inTransaction(() -> {
            for (JobRun dead : jobs().running(job.name())) {
                JobOutcome outcome = JobOutcome.failed(
                        JobStatus.FAILED,
                        "Abandoned",
                        "the process on node " + dead.node() + " died, or stood still for longer than its lease",
                        "Nothing: run " + number() + " does the work again.");
                store(fenced, result(dead, outcome, SessionUsage.NONE));
            }
            jobs().begin(run);
        });
    }

    private JobOutcome outcome(Body body) {
        JobOutcome outcome = ended(body);
        for (CutOffExecutions.Finding finding : findings) {
            outcome = outcome.noting(finding.detail(), finding.remedy());
        }
        return outcome;
    }

    private JobOutcome ended(Body body) {
        try {
            return body.run(this);
        } catch (CancelledException e) {
            String by = jobs().cancelledBy(number()).map(name -> " by " + name).orElse("");
            return JobOutcome.failed(JobStatus.PARTIAL, e.getClass().getSimpleName(), e.getMessage() + by, e.remedy());
        } catch (SamSpokeException e) {
            return JobOutcome.failed(
                    JobStatus.FAILED, e.getClass().getSimpleName(), String.valueOf(e.getMessage()), e.remedy());
        } catch (RuntimeException e) {
            LOG.error("Job {} failed", job.name(), e);
            return JobOutcome.failed(
                    JobStatus.FAILED,
                    e.getClass().getSimpleName(),
                    "an unexpected error",
                    "See the log; report it if it stays.");
        }
    }

    private JobResult end(Engine engine, JobOutcome outcome, After after) {
        try {
            return fenced.work().inTransaction(() -> {
                JobResult result = result(run, outcome, usage);
                reschedule(result, after);
                return store(fenced, result);
            });
        } catch (LeaseLostException e) {
            JobOutcome lost = JobOutcome.failed(
                    JobStatus.FAILED, e.getClass().getSimpleName(), String.valueOf(e.getMessage()), e.remedy());
            return withoutFence(engine, result(run, lost, usage));
        }
    }

    /** The result of a run that lost its lease moves no schedule; if its successor has stored one, that one stays. */
    private JobResult withoutFence(Engine engine, JobResult lost) {
        JobStore jobs = engine.store().jobs();
        return engine.work()
                .inTransaction(() -> jobs.running(lost.name()).stream()
                                .anyMatch(running -> running.number().equals(lost.number()))
                        ? store(engine, lost)
                        : jobs.result(lost.number()).orElse(lost));
    }

    private void reschedule(JobResult result, After after) {
        jobs().find(job.name()).ifPresent(stored -> {
            // Somebody who has made it due otherwise in the meantime is not overruled.
            boolean next = after.reschedule() && stored.due().equals(job.due());
            Instant due = next ? new Schedule(fenced).next(stored, result.started()) : stored.due();
            jobs().save(stored.ran(new ScheduledJob.LastRun(result.number(), result.status(), result.started()), due));
        });
        if (after.mark() && result.status().success() && job.profile() != null) {
            jobs().mark(job.profile());
        }
    }

    /** Stores a result with its event and its audit row; the row comes last, for it locks the chain. */
    private JobResult store(Engine on, JobResult result) {
        on.store().jobs().save(result);
        on.store().jobs().end(result.number());
        String profile = result.profile() == null ? "" : result.profile().value();
        SessionUsage used = result.usage();
        on.events()
                .publish(
                        profile,
                        head -> new SamEvent.JobEnded(
                                new SamEvent.Head(head.id(), head.at(), head.profile(), result.number()),
                                result.name(),
                                result.kind().name(),
                                result.status().name(),
                                result.error(),
                                result.counts().seen(),
                                used.requests(),
                                used.waited()));
        on.audit()
                .record(
                        profile.isEmpty() ? AuditLog.INSTANCE : profile,
                        actor,
                        "job.ended",
                        result.number(),
                        Map.of(
                                "job", result.name(),
                                "status", result.status().name(),
                                "requests", Long.toString(used.requests())));
        return result;
    }

    private JobResult result(JobRun of, JobOutcome outcome, SessionUsage used) {
        return new JobResult(
                of.number(),
                of.job(),
                of.kind(),
                of.profile(),
                outcome.status(),
                of.started(),
                fenced.now(),
                outcome.counts(),
                used,
                outcome.error(),
                outcome.detail(),
                outcome.remedy(),
                outcome.held());
    }
}
