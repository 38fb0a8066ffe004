package io.github.samspoke.core.job;

import io.github.samspoke.core.common.RunControl;
import java.util.List;

/** The scheduled jobs. Running them needs {@code sam_integrator}. Safe for many threads. */
public interface Jobs {
    /**
     * Runs every job that is due, in the order of {@link JobKind}: a job that depends on one that did not succeed is
     * skipped. Does I/O. What goes wrong is in the results, not thrown.
     *
     * @param control hears of progress and may cancel
     * @return a result a job, in the order of running
     */
    List<JobResult> runDue(RunControl control);

    /**
     * Runs every job that is due without listening.
     *
     * @return a result a job
     */
    default List<JobResult> runDue() {
        return runDue(RunControl.silent());
    }

    /**
     * Runs one job now, due or not. Does I/O.
     *
     * @param name the job
     * @param control hears of progress and may cancel
     * @return its result
     * @throws io.github.samspoke.core.common.NoSuchRecordException if there is no such job
     */
    JobResult run(String name, RunControl control);

    /**
     * Returns all jobs.
     *
     * @return the jobs by name
     */
    List<ScheduledJob> scheduled();

    /**
     * Returns the results.
     *
     * @return all of them, oldest first
     */
    List<JobResult> results();
}
