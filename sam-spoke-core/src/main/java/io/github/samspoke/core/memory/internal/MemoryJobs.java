package io.github.samspoke.core.memory.internal;

import io.github.samspoke.core.job.JobResult;
import io.github.samspoke.core.job.JobStore;
import io.github.samspoke.core.job.ScheduledJob;
import java.time.Instant;
import java.util.List;

/** Jobs in memory. */
public final class MemoryJobs implements JobStore {
    private final MemoryWork work;
    private final MemoryTable<String, ScheduledJob> jobs;
    private final MemoryTable<String, JobResult> results;
    private final MemorySequence numbers;

    public MemoryJobs(MemoryWork work) {
        this.work = work;
        this.jobs = new MemoryTable<>(work);
        this.results = new MemoryTable<>(work);
        this.numbers = new MemorySequence(work);
    }

    @Override
    public void save(ScheduledJob job) {
        jobs.put(job.name(), job);
    }

    @Override
    public void remove(String name) {
        jobs.remove(name);
    }

    @Override
    public List<ScheduledJob> list() {
        return jobs.all();
    }

    @Override
    public void save(JobResult result) {
        results.put(result.number(), result);
    }

    @Override
    public List<JobResult> results() {
        return results.all();
    }

    @Override
    public void forgetResults(Instant before) {
        work.inTransaction(() -> results.all().stream()
                .filter(result -> result.started().isBefore(before))
                .forEach(result -> results.remove(result.number())));
    }

    @Override
    public String nextNumber() {
        return "JOB%06d".formatted(numbers.next());
    }
}
