package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.audit.internal.AuditLog;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.common.DailyTime;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.job.JobChain;
import io.github.samspoke.core.job.JobResult;
import io.github.samspoke.core.job.JobRun;
import io.github.samspoke.core.job.JobStore;
import io.github.samspoke.core.job.Jobs;
import io.github.samspoke.core.job.ScheduledJob;
import io.github.samspoke.core.subscription.Acceptance;
import io.github.samspoke.core.subscription.HeldFigure;
import io.github.samspoke.core.subscription.ProfileId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Jobs for one actor. */
public final class JobService implements Jobs {
    private static final String RUN = "run jobs";

    private final Actor actor;
    private final Authorizer authorizer;
    private final Engine engine;

    public JobService(Actor actor, Authorizer authorizer, Engine engine) {
        this.actor = actor;
        this.authorizer = authorizer;
        this.engine = engine;
    }

    @Override
    public List<JobResult> runDue(RunControl control) {
        return runner().runDue(control);
    }

    @Override
    public List<JobResult> runDue(JobChain chain, RunControl control) {
        return runner().runDue(chain, control);
    }

    @Override
    public List<JobChain> due(int most) {
        return runner().due(most);
    }

    private JobRunner runner() {
        authorizer.require(actor, Role.SAM_INTEGRATOR, RUN);
        return new JobRunner(engine, actor);
    }

    @Override
    public JobResult run(String name, RunControl control) {
        JobRunner runner = runner();
        return runner.runNow(store().find(name).orElseThrow(() -> new NoSuchRecordException("job", name)), control);
    }

    @Override
    public void cancel(String run) {
        authorizer.require(actor, Role.SAM_INTEGRATOR, "cancel a run");
        engine.work().inTransaction(() -> {
            JobRun running = store().running().stream()
                    .filter(one -> one.number().equals(run) && store().cancel(run, actor.name()))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchRecordException("run under way", run));
            ProfileId profile = running.profile();
            engine.audit()
                    .record(
                            profile == null ? AuditLog.INSTANCE : profile.value(),
                            actor,
                            "job.cancelled",
                            run,
                            Map.of("job", running.job()));
        });
    }

    @Override
    public List<JobRun> running() {
        return store().running();
    }

    @Override
    public void dailyAt(ProfileId profile, DailyTime time) {
        authorizer.require(actor, Role.SAM_INTEGRATOR, "schedule jobs");
        new Schedule(engine).dailyAt(profile, time, actor);
    }

    @Override
    public List<ScheduledJob> heal() {
        authorizer.require(actor, Role.SAM_INTEGRATOR, "schedule jobs");
        return new Schedule(engine).heal(actor);
    }

    @Override
    public void accept(String run, String shownHash, long shownCount, String reason) {
        authorizer.require(actor, Role.SAM_ADMIN, "accept a held figure");
        engine.work().inTransaction(() -> {
            JobResult result = store().result(run).orElseThrow(() -> new NoSuchRecordException("result", run));
            HeldFigure figure = result.held().stream()
                    .filter(one -> !one.hash().isEmpty() && one.hash().equals(shownHash) && one.count() == shownCount)
                    .findFirst()
                    .orElseThrow(() -> new RefusedException(
                            "Run " + run + " shows no such figure to be accepted",
                            "Repeat hash and count of a held figure as the result shows them."));
            engine.store()
                    .acceptances()
                    .save(new Acceptance(figure.profile(), shownHash, shownCount, actor.name(), reason, engine.now()));
            engine.audit()
                    .record(
                            figure.profile().value(),
                            actor,
                            "figure.accepted",
                            run,
                            Map.of(
                                    "hash",
                                    shownHash,
                                    "count",
                                    Long.toString(shownCount),
                                    "figure",
                                    figure.what(),
                                    "reason",
                                    reason));
        });
    }

    private JobStore store() {
        return engine.store().jobs();
    }

    @Override
    public List<ScheduledJob> scheduled() {
        return store().list();
    }

    @Override
    public List<JobResult> results() {
        return store().results();
    }

    @Override
    public Optional<JobResult> result(String run) {
        return store().result(run);
    }

    @Override
    public List<JobResult> latest(String job, int most) {
        return store().latest(job, most);
    }
}
