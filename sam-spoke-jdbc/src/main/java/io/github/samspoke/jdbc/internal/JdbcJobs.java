package io.github.samspoke.jdbc.internal;

import io.github.samspoke.core.job.JobResult;
import io.github.samspoke.core.job.JobStore;
import io.github.samspoke.core.job.ScheduledJob;
import java.time.Instant;
import java.util.List;

/** Jobs and their results. */
public final class JdbcJobs implements JobStore {
    private final JdbcWork work;
    private final Table<ScheduledJob, ScheduledJob> jobs;
    private final Table<JobResult, JobResult> results;

    public JdbcJobs(JdbcWork work) {
        this.work = work;
        this.jobs = Table.of(work, "samspoke_job", ScheduledJob.class)
                .key("name", ScheduledJob::name)
                .column("due", ScheduledJob::due);
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
    public List<ScheduledJob> list() {
        return jobs.sorted(ScheduledJob::name);
    }

    @Override
    public void save(JobResult result) {
        results.save(result);
    }

    @Override
    public List<JobResult> results() {
        return results.select("1 = 1 order by seq");
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
