package io.github.samspoke.jdbc.internal;

import io.github.samspoke.core.job.JobChain;
import io.github.samspoke.core.job.JobKind;
import io.github.samspoke.core.job.JobResult;
import io.github.samspoke.core.job.JobRun;
import io.github.samspoke.core.job.JobStore;
import io.github.samspoke.core.job.ScheduledJob;
import io.github.samspoke.core.subscription.ProfileId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Jobs, the runs under way and their results. */
public final class JdbcJobs implements JobStore {
    private record Mark(JobKind kind, ProfileId profile) {}

    private final JdbcWork work;
    private final Table<ScheduledJob, ScheduledJob> jobs;
    private final Table<Mark, ProfileId> marks;
    private final Table<JobRun, JobRun> runs;
    private final Table<JobResult, JobResult> results;

    public JdbcJobs(JdbcWork work) {
        this.work = work;
        this.jobs = Table.of(work, "samspoke_job", ScheduledJob.class)
                .key("name", ScheduledJob::name)
                .column("due", ScheduledJob::due)
                .column(
                        "profile",
                        job -> job.profile() == null ? null : job.profile().value());
        this.marks = Table.of(work, "samspoke_job_mark", ProfileId.class, Mark::profile)
                .key("kind", mark -> mark.kind().name())
                .key("profile", mark -> mark.profile().value());
        this.runs = Table.of(work, "samspoke_job_run", JobRun.class)
                .key("number", JobRun::number)
                .column("job", JobRun::job);
        this.results = Table.of(work, "samspoke_job_result", JobResult.class)
                .key("number", JobResult::number)
                .column("name", JobResult::name)
                .column("status", result -> result.status().name())
                .column("started_at", JobResult::started);
    }

    @Override
    public void save(ScheduledJob job) {
        jobs.save(job);
    }

    @Override
    public void remove(String name) {
        jobs.remove(name);
    }

    @Override
    public Optional<ScheduledJob> find(String name) {
        return jobs.find(name);
    }

    @Override
    public List<ScheduledJob> list() {
        return jobs.sorted(ScheduledJob::name);
    }

    @Override
    public List<ScheduledJob> of(JobChain chain) {
        return chain.equals(JobChain.INSTANCE)
                ? jobs.sorted(ScheduledJob::kind, "profile is null")
                : jobs.sorted(ScheduledJob::kind, "profile = ?", chain.key());
    }

    @Override
    public List<ScheduledJob> due(Instant now, @Nullable ScheduledJob after, int most) {
        String page = " order by due, name fetch first " + most + " rows only";
        return after == null
                ? jobs.select("due <= ?" + page, now)
                : jobs.select("due <= ? and (due, name) > (?, ?)" + page, now, after.due(), after.name());
    }

    @Override
    public void mark(ProfileId profile) {
        work.run(handle -> {
            JobKind.ofInstance().forEach(kind -> marks.add(new Mark(kind, profile)));
            return profile;
        });
    }

    @Override
    public boolean unmark(JobKind kind, ProfileId profile) {
        return work.run(handle -> handle.execute(
                        "delete from samspoke_job_mark where kind = ? and profile = ?", kind.name(), profile.value()))
                == 1;
    }

    @Override
    public List<ProfileId> marked(JobKind kind) {
        return marks.sorted(ProfileId::value, "kind = ?", kind.name());
    }

    @Override
    public void begin(JobRun run) {
        runs.save(run);
    }

    @Override
    public boolean end(String number) {
        return work.run(handle -> handle.execute("delete from samspoke_job_run where number = ?", number)) == 1;
    }

    @Override
    public List<JobRun> running() {
        return runs.sorted(JobRun::number);
    }

    @Override
    public List<JobRun> running(String job) {
        return runs.sorted(JobRun::number, "job = ?", job);
    }

    @Override
    public boolean cancel(String number, String actor) {
        return work.run(handle -> handle.execute(
                        "update samspoke_job_run set cancelled_by = coalesce(cancelled_by, ?) where number = ?",
                        actor,
                        number))
                == 1;
    }

    @Override
    public Optional<String> cancelledBy(String number) {
        return work.run(handle -> handle.createQuery(
                        "select cancelled_by from samspoke_job_run where number = ? and cancelled_by is not null")
                .bind(0, number)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public void save(JobResult result) {
        results.save(result);
    }

    @Override
    public Optional<JobResult> result(String number) {
        return results.find(number);
    }

    @Override
    public List<JobResult> results() {
        return results.select("1 = 1 order by seq");
    }

    @Override
    public List<JobResult> latest(String job, int most) {
        return results.select("name = ? order by seq desc fetch first " + most + " rows only", job);
    }

    @Override
    public void forgetResults(Instant before) {
        work.run(
                handle -> handle.execute("delete from samspoke_job_result where started_at < ?", Table.column(before)));
    }

    @Override
    public String nextNumber() {
        return "JOB%06d".formatted(work.next("samspoke_run_number"));
    }
}
