package io.github.samspoke.core.job;

import java.time.Instant;
import java.util.List;

/** Storage port of jobs and their results. */
public interface JobStore {
    /**
     * Stores a job in place of the one of the same name.
     *
     * @param job the job
     */
    void save(ScheduledJob job);

    /**
     * Removes a job; does nothing if there is none.
     *
     * @param name the job
     */
    void remove(String name);

    /**
     * Returns all jobs.
     *
     * @return the jobs by name
     */
    List<ScheduledJob> list();

    /**
     * Appends a result.
     *
     * @param result the result
     */
    void save(JobResult result);

    /**
     * Returns the results.
     *
     * @return all of them, oldest first
     */
    List<JobResult> results();

    /**
     * Forgets the results of runs that began before an instant.
     *
     * @param before the instant
     */
    void forgetResults(Instant before);

    /**
     * Gives out the next run's number.
     *
     * @return the number
     */
    String nextNumber();
}
