package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.activity.ActivityEstimate;
import io.github.samspoke.core.activity.CoverageLedger;
import io.github.samspoke.core.activity.HistoryReading;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.internal.ActivityReading;
import io.github.samspoke.core.activity.internal.ReadingPlan;
import io.github.samspoke.core.activity.internal.WindowReader;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.job.JobChain;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.spoke.SpokeSession;
import java.time.Duration;
import java.util.Map;

/** Extends what is covered backwards, under the lease and the fence of the profile's jobs. */
final class HistoryJob implements HistoryReading {
    private final Actor actor;
    private final Authorizer authorizer;
    private final Engine engine;
    private final ProfileData profile;
    private final int days;
    private final ActivityEstimate estimate;

    HistoryJob(
            Actor actor,
            Authorizer authorizer,
            Engine engine,
            ProfileData profile,
            int days,
            ActivityEstimate estimate) {
        this.actor = actor;
        this.authorizer = authorizer;
        this.engine = engine;
        this.profile = profile;
        this.days = days;
        this.estimate = estimate;
    }

    @Override
    public ActivityEstimate estimate() {
        return estimate;
    }

    @Override
    public CoverageLedger run(RunControl control) {
        authorizer.require(actor, Role.SAM_INTEGRATOR, "read the history of activity");
        JobLease taken = JobLease.take(
                        engine,
                        JobChain.of(profile.id()).lease(),
                        engine.settings().node() + "/" + actor.name())
                .orElseThrow(() ->
                        new RefusedException("A run of the profile's jobs is under way", "Wait until it has ended."));
        try (JobLease lease = taken;
                SpokeSession session = engine.sessions().read(profile, beating(lease, control))) {
            Sessions.requireSameAccount(profile, session);
            record("activity.history", Map.of("days", Integer.toString(days), "estimate", estimate.toString()));
            return read(engine.under(lease), session, beating(lease, control));
        }
    }

    private static RunControl beating(JobLease lease, RunControl control) {
        return RunControl.watching(
                progress -> {
                    lease.beat(progress);
                    control.progress(progress);
                },
                control::isCancelled);
    }

    private CoverageLedger read(Engine fenced, SpokeSession session, RunControl control) {
        WindowReader.Task task = ActivityJob.task(fenced, profile, ActivityJob.analyzer(session));
        CoverageLedger ledger = task.store().coverage(profile.id());
        ReadingPlan plan =
                ReadingPlan.backTo(task.asOf().minus(Duration.ofDays(days)), task.asOf(), ledger, task.analyzer());
        ActivityReading.Outcome outcome = new ActivityReading(task, control).history(plan);
        String missing = outcome.missing().get(SignalSource.EVENTS);
        record(
                "activity.history.read",
                Map.of(
                        "sightings", Long.toString(outcome.sightings()),
                        "missing", missing == null ? "" : missing,
                        "requests", Long.toString(session.usage().requests())));
        if (missing != null) {
            throw new RefusedException("The history could not be read whole: " + missing, "Ask for it again later.");
        }
        return task.store().coverage(profile.id());
    }

    private void record(String action, Map<String, String> details) {
        String chain = profile.id().value();
        engine.work().inTransaction(() -> engine.audit().record(chain, actor, action, chain, details));
    }
}
