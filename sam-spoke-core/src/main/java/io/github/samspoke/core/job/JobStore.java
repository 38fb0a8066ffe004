package io.github.samspoke.core.job;

import io.github.samspoke.core.subscription.ProfileId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Storage port of jobs, of the runs under way and of their results. */
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
     * Finds a job.
     *
     * @param name the job
     * @return the job, or empty
     */
    Optional<ScheduledJob> find(String name);

    /**
     * Returns all jobs.
     *
     * @return the jobs by name
     */
    List<ScheduledJob> list();

    /**
     * Returns the jobs of a chain.
     *
     * @param chain the chain
     * @return its jobs by kind
     */
    List<ScheduledJob> of(JobChain chain);

    /**
     * Returns a page of the jobs that are due; what it costs depends on the page, not on how many jobs there are.
     *
     * @param now the time
     * @param after the last job of the page before, or null for the first page
     * @param most how many at most
     * @return the jobs, those first that have been due longest
     */
    List<ScheduledJob> due(Instant now, @Nullable ScheduledJob after, int most);

    /**
     * Notes that the jobs of the instance have to look at a profile; does nothing where that is noted.
     *
     * @param profile the profile
     */
    void mark(ProfileId profile);

    /**
     * Takes a note back; whoever notes the same at the same time waits for the end of this unit of work.
     *
     * @param kind the job that looks at the profile
     * @param profile the profile
     * @return whether it was noted
     */
    boolean unmark(JobKind kind, ProfileId profile);

    /**
     * Returns the profiles that a job of the instance has to look at.
     *
     * @param kind the job
     * @return the profiles by id
     */
    List<ProfileId> marked(JobKind kind);

    /**
     * Notes a run that begins.
     *
     * @param run the run
     */
    void begin(JobRun run);

    /**
     * Removes a run that has ended.
     *
     * @param number the run
     * @return whether it was under way
     */
    boolean end(String number);

    /**
     * Returns the runs under way.
     *
     * @return those of which no end is known, by number
     */
    List<JobRun> running();

    /**
     * Returns the runs of one job under way.
     *
     * @param job the job's name
     * @return those of which no end is known, by number
     */
    List<JobRun> running(String job);

    /**
     * Asks a run to stop; the first who asks is kept.
     *
     * @param number the run
     * @param actor who asks
     * @return whether it is under way
     */
    boolean cancel(String number, String actor);

    /**
     * Tells who asked a run to stop.
     *
     * @param number the run
     * @return the actor's name, or empty
     */
    Optional<String> cancelledBy(String number);

    /**
     * Stores a result in place of the one of the same number.
     *
     * @param result the result
     */
    void save(JobResult result);

    /**
     * Finds a result.
     *
     * @param number the run's number
     * @return the result, or empty while there is none
     */
    Optional<JobResult> result(String number);

    /**
     * Returns the results.
     *
     * @return all of them, oldest first
     */
    List<JobResult> results();

    /**
     * Returns the newest results of a job.
     *
     * @param job the job's name
     * @param most how many at most
     * @return the results, newest first
     */
    List<JobResult> latest(String job, int most);

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
