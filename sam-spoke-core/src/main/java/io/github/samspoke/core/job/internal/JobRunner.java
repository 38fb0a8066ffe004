package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.LeaseLostException;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.job.JobChain;
import io.github.samspoke.core.job.JobKind;
import io.github.samspoke.core.job.JobResult;
import io.github.samspoke.core.job.JobStatus;
import io.github.samspoke.core.job.JobStore;
import io.github.samspoke.core.job.ScheduledJob;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.internal.CutOffExecutions;
import io.github.samspoke.core.spoke.SpokeSession;
import io.github.samspoke.core.subscription.ProfileId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs what is due, chain by chain, each under a fenced lease. */
final class JobRunner {
    private static final int PAGE = 500;
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final Duration BETWEEN_HEALINGS = Duration.ofHours(1);

    private final Engine engine;
    private final Actor actor;

    JobRunner(Engine engine, Actor actor) {
        this.engine = engine;
        this.actor = actor;
    }

    List<JobResult> runDue(RunControl control) {
        heal();
        List<JobResult> results = new ArrayList<>();
        forEachDue(chain -> {
            results.addAll(runDue(chain, control));
            return !control.isCancelled();
        });
        if (!control.isCancelled()) {
            results.addAll(runDue(JobChain.INSTANCE, control));
        }
        return results;
    }

    List<JobChain> due(int most) {
        heal();
        Set<JobChain> chains = new LinkedHashSet<>();
        forEachDue(chain -> chains.add(chain) && chains.size() < most);
        if (chains.size() < most && pending(JobChain.INSTANCE)) {
            chains.add(JobChain.INSTANCE);
        }
        return List.copyOf(chains);
    }

    private void heal() {
        Instant last = Objects.requireNonNull(engine.healed().get());
        Instant now = engine.now();
        boolean mine = last.equals(Instant.MIN) || !now.isBefore(last.plus(BETWEEN_HEALINGS));
        if (mine && engine.healed().compareAndSet(last, now)) {
            new Schedule(engine).heal(actor);
        }
    }

    /** Every profile's chain with a job due, each once, until told to stop. */
    private void forEachDue(Predicate<JobChain> more) {
        Set<JobChain> seen = new LinkedHashSet<>();
        ScheduledJob last = null;
        List<ScheduledJob> page;
        do {
            page = jobs().due(engine.now(), last, PAGE);
            for (ScheduledJob job : page) {
                last = job;
                boolean another = job.profile() != null && seen.add(job.chain());
                if (another && !more.test(job.chain())) {
                    return;
                }
            }
        } while (page.size() == PAGE);
    }

    /** Asked before the lease, so that a poll that finds nothing costs a read. */
    private boolean pending(JobChain chain) {
        return jobs().of(chain).stream()
                .anyMatch(job -> due(job)
                        || (chain.equals(JobChain.INSTANCE)
                                && !jobs().marked(job.kind()).isEmpty()));
    }

    private boolean due(ScheduledJob job) {
        return !job.due().isAfter(engine.now());
    }

    List<JobResult> runDue(JobChain chain, RunControl control) {
        if (!pending(chain)) {
            return List.of();
        }
        Optional<JobLease> taken = take(chain);
        List<JobResult> results = new ArrayList<>();
        if (taken.isEmpty()) {
            return results;
        }
        try (JobLease lease = taken.get()) {
            if (chain.equals(JobChain.INSTANCE)) {
                instance(lease, control, results);
            } else {
                profile(chain, lease, control, results);
            }
        } catch (LeaseLostException e) {
            LOG.warn("The rest of the chain {} is left to whoever holds its lease now", chain.key(), e);
        }
        engine.publishAuditHeads();
        return results;
    }

    private Optional<JobLease> take(JobChain chain) {
        return JobLease.take(engine, chain.lease(), engine.settings().node() + "/" + actor.name());
    }

    private void profile(JobChain chain, JobLease lease, RunControl control, List<JobResult> results) {
        // Read under the lease: another node may have run some of them since.
        List<ScheduledJob> due = jobs().of(chain).stream().filter(this::due).toList();
        boolean whole = true;
        for (ScheduledJob job : due) {
            // The instance's jobs stand on what was read, not on what was removed after it.
            boolean last = job.equals(lastRefresh(due));
            JobExecution.Body body = whole ? this::ofProfile : run -> skipped("the job before it did not succeed");
            JobResult result =
                    JobExecution.of(engine, lease, actor, job, control, new JobExecution.After(true, last), body);
            whole &= result.status().success();
            results.add(result);
        }
    }

    private static @Nullable ScheduledJob lastRefresh(List<ScheduledJob> jobs) {
        return jobs.stream()
                .filter(job -> job.kind().refreshes())
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private JobOutcome ofProfile(JobExecution run) {
        return run.job().kind() == JobKind.RECLAIM
                ? new ReclaimJob(run.engine(), actor).run(profile(run), run.control())
                : refresh(run);
    }

    private static ProfileData profile(JobExecution run) {
        ProfileId id = Objects.requireNonNull(run.job().profile());
        return run.engine()
                .store()
                .profiles()
                .find(id)
                .orElseThrow(() -> new NoSuchRecordException("profile", id.value()));
    }

    private static JobOutcome skipped(String why) {
        return JobOutcome.failed(JobStatus.SKIPPED, "", why, "See that job's remedy.");
    }

    private JobOutcome refresh(JobExecution run) {
        Engine fenced = run.engine();
        ProfileData profile = profile(run);
        if (run.job().kind() == JobKind.REFRESH_SUBSCRIPTIONS) {
            // Before the members are read, so that a removal nobody has heard of is known as ours to the download.
            run.found(new CutOffExecutions(fenced.reclamationPorts(), engine.sessions(), actor).settle(profile));
        }
        try (SpokeSession session = engine.sessions().read(profile, run.control())) {
            try {
                return run.job().kind() == JobKind.REFRESH_SUBSCRIPTIONS
                        ? new SubscriptionsJob(fenced).run(run.number(), profile, session, run.control())
                        : new ActivityJob(fenced).run(profile, session, run.control());
            } finally {
                run.used(session.usage());
            }
        }
    }

    /** At their own time for every profile whose chain is whole, in between for those whose chain has just ended. */
    private void instance(JobLease lease, RunControl control, List<JobResult> results) {
        for (ScheduledJob job : jobs().of(JobChain.INSTANCE)) {
            boolean all = due(job);
            List<ProfileId> marked = jobs().marked(job.kind());
            if (all || !marked.isEmpty()) {
                InstanceJobs.Scope scope = all ? InstanceJobs.Scope.whole(engine) : InstanceJobs.Scope.of(marked);
                results.add(instance(job, lease, scope, all, control));
            }
        }
    }

    private JobResult instance(
            ScheduledJob job, JobLease lease, InstanceJobs.Scope scope, boolean reschedule, RunControl control) {
        return JobExecution.of(engine, lease, actor, job, control, new JobExecution.After(reschedule, false), run -> {
            JobOutcome outcome = new InstanceJobs(run.engine()).run(job.kind(), scope, run.control());
            if (reschedule && job.kind() == JobKind.RECONCILE) {
                // The last job of the day tidies up, and not after each profile's chain.
                run.engine().forgetOld();
            }
            return outcome;
        });
    }

    /** One job, due or not; by hand the jobs of the instance look at every published profile. */
    JobResult runNow(ScheduledJob job, RunControl control) {
        Optional<JobLease> taken = take(job.chain());
        if (taken.isEmpty()) {
            return JobExecution.notBegun(
                    engine, actor, job, "another run of its jobs is under way", "Wait until it has ended.");
        }
        try (JobLease lease = taken.get()) {
            return job.profile() == null
                    ? instance(job, lease, InstanceJobs.Scope.all(engine), true, control)
                    : JobExecution.of(
                            engine, lease, actor, job, control, new JobExecution.After(true, true), this::ofProfile);
        } catch (LeaseLostException e) {
            return JobExecution.notBegun(engine, actor, job, String.valueOf(e.getMessage()), e.remedy());
        }
    }

    private JobStore jobs() {
        return engine.store().jobs();
    }
}
