package io.github.samspoke.core.job;

import io.github.samspoke.core.common.DailyTime;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.subscription.ProfileId;
import java.util.List;
import java.util.Optional;

/**
 * The scheduled jobs. Commands need {@code sam_integrator}, unless they say otherwise. Safe for many threads, and for
 * many nodes on one store: each {@link JobChain} runs under a lease whose fence every write of a run proves, so that a
 * node that was away too long stores nothing.
 *
 * <p>A job is due when its profile is published, then once a day at its {@linkplain DailyTime time}. Days that were
 * missed are made up for by one run; a run that ended less than six hours before the next time counts for it. The jobs
 * of the instance also run right after the chain of any profile, for that profile alone.
 */
public interface Jobs {
    /**
     * Runs every job that is due and that no other node runs: profile by profile, then the instance's. In a chain the
     * order is that of {@link JobKind}, and what depends on a job that did not succeed is skipped. Does I/O. What goes
     * wrong is in the results, not thrown, except what the store throws.
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
     * Runs the jobs of one chain that are due: for a scheduler of the host's own. Does I/O, as {@link #runDue(RunControl)}.
     *
     * @param chain the chain
     * @param control hears of progress and may cancel
     * @return a result a job; empty if nothing is due, or another node runs the chain
     */
    List<JobResult> runDue(JobChain chain, RunControl control);

    /**
     * Returns the chains that have something to do. Does I/O.
     *
     * @param most how many at most
     * @return those first that have been due longest, the instance's last
     */
    List<JobChain> due(int most);

    /**
     * Runs one job now, due or not. Does I/O.
     *
     * @param name the job
     * @param control hears of progress and may cancel
     * @return its result; {@link JobStatus#SKIPPED} while its chain runs elsewhere
     * @throws io.github.samspoke.core.common.NoSuchRecordException if there is no such job
     */
    JobResult run(String name, RunControl control);

    /**
     * Asks a run on whichever node to stop before its next item or page. Its result will say who asked. Does I/O.
     *
     * @param run the run's number
     * @throws io.github.samspoke.core.common.NoSuchRecordException if it is not under way
     */
    void cancel(String run);

    /**
     * Returns the runs under way, those of dead processes too until their job runs again. Does I/O.
     *
     * @return the runs by number
     */
    List<JobRun> running();

    /**
     * Sets the time of day of a profile's jobs, in place of the installation's. Does I/O.
     *
     * @param profile the profile
     * @param time when they are to run
     * @throws io.github.samspoke.core.common.NoSuchRecordException if the profile has no jobs
     */
    void dailyAt(ProfileId profile, DailyTime time);

    /**
     * Makes due what should have run: a published profile's job that is missing, is due too late, or has not run for 36
     * hours. Done now and then by {@link #runDue()}. Does I/O.
     *
     * @return the jobs by name, as they are now
     */
    List<ScheduledJob> heal();

    /**
     * Accepts a figure for which a run was held; needs {@code sam_admin}. A download's figure is accepted for exactly the
     * people that were counted, whenever they are missing again; a doubt about activity for seven days, under the same
     * revision of the rule, as long as things look no worse. Run the job again afterwards. Does I/O.
     *
     * @param run the run whose result shows the figure
     * @param shownHash the hash, as it was shown
     * @param shownCount the count, as it was shown
     * @param reason why it is true, for the audit trail
     * @throws io.github.samspoke.core.common.RefusedException if the run shows no such figure
     */
    void accept(String run, String shownHash, long shownCount, String reason);

    /**
     * Returns all jobs. Does I/O.
     *
     * @return the jobs by name
     */
    List<ScheduledJob> scheduled();

    /**
     * Returns the results. Does I/O.
     *
     * @return all of them, oldest first
     */
    List<JobResult> results();

    /**
     * Finds a result. Does I/O.
     *
     * @param run the run's number
     * @return the result, or empty while there is none
     */
    Optional<JobResult> result(String run);

    /**
     * Returns the newest results of a job. Does I/O.
     *
     * @param job the job's name
     * @param most how many at most
     * @return the results, newest first
     */
    List<JobResult> latest(String job, int most);
}
