package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.audit.internal.AuditLog;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.common.CancelledException;
import io.github.samspoke.core.common.Lease;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.SamSpokeException;
import io.github.samspoke.core.job.JobCounts;
import io.github.samspoke.core.job.JobKind;
import io.github.samspoke.core.job.JobResult;
import io.github.samspoke.core.job.JobStatus;
import io.github.samspoke.core.job.Jobs;
import io.github.samspoke.core.job.ScheduledJob;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.spoke.SessionUsage;
import io.github.samspoke.core.spoke.SpokeSession;
import io.github.samspoke.core.subscription.ProfileId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs jobs for one actor, in their order, each under a lease. */
public final class JobService implements Jobs {
    private static final Logger LOG = LoggerFactory.getLogger(JobService.class);
    private static final Duration LEASE = Duration.ofHours(6);

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
        authorizer.require(actor, Role.SAM_INTEGRATOR, "run jobs");
        Instant now = engine.now();
        List<ScheduledJob> due = engine.store().jobs().list().stream()
                .filter(job -> !job.due().isAfter(now))
                .sorted(Comparator.comparing(ScheduledJob::kind).thenComparing(ScheduledJob::name))
                .toList();
        List<JobResult> results = new ArrayList<>();
        Set<ProfileId> broken = new HashSet<>();
        for (ScheduledJob job : due) {
            JobResult result = runOne(job, broken, control);
            results.add(result);
            ProfileId profile = job.profile();
            if (profile != null && !result.status().success()) {
                broken.add(profile);
            }
        }
        return results;
    }

    @Override
    public JobResult run(String name, RunControl control) {
        authorizer.require(actor, Role.SAM_INTEGRATOR, "run jobs");
        ScheduledJob job = engine.store().jobs().list().stream()
                .filter(j -> j.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchRecordException("job", name));
        return runOne(job, Set.of(), control);
    }

    private JobResult runOne(ScheduledJob job, Set<ProfileId> broken, RunControl control) {
        Instant started = engine.now();
        SessionUsage before = engine.sessions().usage();
        String number = engine.store().jobs().nextNumber();
        String error = "";
        JobOutcome outcome;
        try {
            outcome = underLease(job, number, broken, control);
        } catch (CancelledException e) {
            outcome = failed(JobStatus.PARTIAL, String.valueOf(e.getMessage()), e.remedy());
        } catch (SamSpokeException e) {
            error = e.getClass().getSimpleName();
            outcome = failed(JobStatus.FAILED, String.valueOf(e.getMessage()), e.remedy());
        } catch (RuntimeException e) {
            LOG.error("Job {} failed", job.name(), e);
            error = e.getClass().getSimpleName();
            outcome = failed(JobStatus.FAILED, "an unexpected error", "See the log; report it if it stays.");
        }
        SessionUsage after = engine.sessions().usage();
        SessionUsage used = new SessionUsage(
                after.requests() - before.requests(),
                after.waits() - before.waits(),
                after.waited().minus(before.waited()));
        JobResult result = new JobResult(
                number,
                job.name(),
                job.kind(),
                job.profile(),
                outcome.status(),
                started,
                engine.now(),
                outcome.counts(),
                used,
                error,
                outcome.detail(),
                outcome.remedy());
        store(job, result);
        return result;
    }

    private static JobOutcome failed(JobStatus status, String detail, String remedy) {
        return JobOutcome.of(status, JobCounts.NONE, detail, remedy);
    }

    private JobOutcome underLease(ScheduledJob job, String number, Set<ProfileId> broken, RunControl control) {
        String holder = actor.name() + "/" + number;
        Optional<Lease> lease = engine.store().leases().acquire("job " + job.name(), holder, LEASE, engine.now());
        if (lease.isEmpty()) {
            return failed(JobStatus.SKIPPED, "another run of the job is under way", "Wait until it has ended.");
        }
        try {
            return job.profile() == null ? instance(job.kind(), broken) : profile(job, number, broken, control);
        } finally {
            engine.store().leases().release(lease.get());
        }
    }

    private JobOutcome profile(ScheduledJob job, String number, Set<ProfileId> broken, RunControl control) {
        ProfileId id = Objects.requireNonNull(job.profile());
        if (broken.contains(id)) {
            return failed(JobStatus.SKIPPED, "the job before it did not succeed", "See that job's remedy.");
        }
        ProfileData profile = engine.store().profiles().find(id).orElseThrow();
        try (SpokeSession session = engine.sessions().read(profile, control)) {
            return job.kind() == JobKind.REFRESH_SUBSCRIPTIONS
                    ? new SubscriptionsJob(engine).run(number, profile, session, control)
                    : new ActivityJob(engine).run(profile, session, control);
        }
    }

    private JobOutcome instance(JobKind kind, Set<ProfileId> broken) {
        List<ProfileData> published = engine.store().profiles().list().stream()
                .filter(p -> p.status() == ProfileStatus.PUBLISHED)
                .toList();
        List<ProfileData> whole =
                published.stream().filter(p -> !broken.contains(p.id())).toList();
        if (whole.isEmpty() && !published.isEmpty()) {
            return failed(JobStatus.SKIPPED, "the jobs before it did not succeed", "See those jobs' remedies.");
        }
        InstanceJobs jobs = new InstanceJobs(engine);
        return kind == JobKind.IDENTIFY_CANDIDATES ? jobs.identify(whole) : jobs.reconcile(whole);
    }

    private void store(ScheduledJob job, JobResult result) {
        engine.work().inTransaction(() -> {
            engine.store().jobs().save(result);
            boolean scheduled =
                    engine.store().jobs().list().stream().anyMatch(j -> j.name().equals(job.name()));
            if (scheduled) {
                Instant next = result.started().plus(JobKind.INTERVAL);
                engine.store().jobs().save(new ScheduledJob(job.name(), job.kind(), job.profile(), next));
            }
            ProfileId profile = job.profile();
            engine.audit()
                    .record(
                            profile == null ? AuditLog.INSTANCE : profile.value(),
                            actor,
                            "job.ended",
                            result.number(),
                            Map.of(
                                    "job", job.name(),
                                    "status", result.status().name(),
                                    "requests", Long.toString(result.usage().requests())));
        });
    }

    @Override
    public List<ScheduledJob> scheduled() {
        return engine.store().jobs().list();
    }

    @Override
    public List<JobResult> results() {
        return engine.store().jobs().results();
    }
}
