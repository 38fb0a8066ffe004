package io.github.samspoke.core.memory.internal;

import io.github.samspoke.core.job.JobChain;
import io.github.samspoke.core.job.JobKind;
import io.github.samspoke.core.job.JobResult;
import io.github.samspoke.core.job.JobRun;
import io.github.samspoke.core.job.JobStore;
import io.github.samspoke.core.job.ScheduledJob;
import io.github.samspoke.core.subscription.ProfileId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Jobs in memory. */
public final class MemoryJobs implements JobStore {
    private static final Comparator<ScheduledJob> LONGEST_DUE =
            Comparator.comparing(ScheduledJob::due).thenComparing(ScheduledJob::name);

    private record Mark(JobKind kind, ProfileId profile) implements Comparable<Mark> {
        private static final Comparator<Mark> ORDER = Comparator.comparing(Mark::kind)
                .thenComparing(mark -> mark.profile().value());

        @Override
        public int compareTo(Mark other) {
            return ORDER.compare(this, other);
        }
    }

    private record Running(JobRun run, @Nullable String cancelledBy) {}

    private final MemoryWork work;
    private final MemoryTable<String, ScheduledJob> jobs;
    private final MemoryTable<Mark, Mark> marks;
    private final MemoryTable<String, Running> runs;
    private final MemoryTable<String, JobResult> results;
    private final MemorySequence numbers;

    public MemoryJobs(MemoryWork work) {
        this.work = work;
        this.jobs = new MemoryTable<>(work);
        this.marks = new MemoryTable<>(work);
        this.runs = new MemoryTable<>(work);
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
    public Optional<ScheduledJob> find(String name) {
        return jobs.get(name);
    }

    @Override
    public List<ScheduledJob> list() {
        return jobs.all();
    }

    @Override
    public List<ScheduledJob> of(JobChain chain) {
        return jobs.all().stream()
                .filter(job -> job.chain().equals(chain))
                .sorted(Comparator.comparing(ScheduledJob::kind))
                .toList();
    }

    @Override
    public List<ScheduledJob> due(Instant now, @Nullable ScheduledJob after, int most) {
        return jobs.all().stream()
                .filter(job -> !job.due().isAfter(now))
                .filter(job -> after == null || LONGEST_DUE.compare(job, after) > 0)
                .sorted(LONGEST_DUE)
                .limit(most)
                .toList();
    }

    @Override
    public void mark(ProfileId profile) {
        work.inTransaction(() -> JobKind.ofInstance().stream()
                .map(kind -> new Mark(kind, profile))
                .forEach(mark -> marks.put(mark, mark)));
    }

    @Override
    public boolean unmark(JobKind kind, ProfileId profile) {
        Mark mark = new Mark(kind, profile);
        return work.inTransaction(() -> {
            boolean there = marks.get(mark).isPresent();
            marks.remove(mark);
            return there;
        });
    }

    @Override
    public List<ProfileId> marked(JobKind kind) {
        return marks.keys().stream()
                .filter(mark -> mark.kind() == kind)
                .map(Mark::profile)
                .toList();
    }

    @Override
    public void begin(JobRun run) {
        runs.put(run.number(), new Running(run, null));
    }

    @Override
    public boolean end(String number) {
        return work.inTransaction(() -> {
            boolean there = runs.get(number).isPresent();
            runs.remove(number);
            return there;
        });
    }

    @Override
    public List<JobRun> running() {
        return runs.all().stream().map(Running::run).toList();
    }

    @Override
    public List<JobRun> running(String job) {
        return running().stream().filter(run -> run.job().equals(job)).toList();
    }

    @Override
    public boolean cancel(String number, String actor) {
        return work.inTransaction(() -> {
            Optional<Running> running = runs.get(number);
            running.filter(one -> one.cancelledBy() == null)
                    .ifPresent(one -> runs.put(number, new Running(one.run(), actor)));
            return running.isPresent();
        });
    }

    @Override
    public Optional<String> cancelledBy(String number) {
        return runs.get(number).map(Running::cancelledBy);
    }

    @Override
    public void save(JobResult result) {
        results.put(result.number(), result);
    }

    @Override
    public Optional<JobResult> result(String number) {
        return results.get(number);
    }

    @Override
    public List<JobResult> results() {
        return results.all();
    }

    @Override
    public List<JobResult> latest(String job, int most) {
        return results.all().stream()
                .filter(result -> result.name().equals(job))
                .sorted(Comparator.comparing(JobResult::number).reversed())
                .limit(most)
                .toList();
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
