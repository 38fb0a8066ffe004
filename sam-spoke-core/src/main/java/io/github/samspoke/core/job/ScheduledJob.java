package io.github.samspoke.core.job;

import io.github.samspoke.core.common.DailyTime;
import io.github.samspoke.core.subscription.ProfileId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job with the time at which it is due next.
 *
 * @param name its name
 * @param kind what it does
 * @param profile the profile it belongs to, or null for a job of the whole instance
 * @param due when it is due
 * @param daily when it runs each day, or null for the installation's own time
 * @param last its last run, or null before the first
 */
public record ScheduledJob(
        String name,
        JobKind kind,
        @Nullable ProfileId profile,
        Instant due,
        @Nullable DailyTime daily,
        @Nullable LastRun last) {
    /**
     * What is known of a job's last run.
     *
     * @param run the run's number
     * @param status what it came to
     * @param started when it began
     */
    public record LastRun(String run, JobStatus status, Instant started) {}

    /**
     * A job that has not run, at the installation's own time.
     *
     * @param name its name
     * @param kind what it does
     * @param profile the profile it belongs to, or null for a job of the whole instance
     * @param due when it is due
     */
    public ScheduledJob(String name, JobKind kind, @Nullable ProfileId profile, Instant due) {
        this(name, kind, profile, due, null, null);
    }

    /**
     * Returns the chain that the job is part of.
     *
     * @return the profile's, or the instance's
     */
    public JobChain chain() {
        return profile == null ? JobChain.INSTANCE : JobChain.of(profile);
    }

    /**
     * The same job under another name of its profile.
     *
     * @param displayName the profile's display name
     * @return the job
     */
    public ScheduledJob of(String displayName) {
        return new ScheduledJob(kind.jobName(displayName), kind, profile, due, daily, last);
    }

    /**
     * The same job, due at another time.
     *
     * @param at when
     * @return the job
     */
    public ScheduledJob dueAt(Instant at) {
        return new ScheduledJob(name, kind, profile, at, daily, last);
    }

    /**
     * The same job, every day at another time.
     *
     * @param time the time of day
     * @param at when it is due next
     * @return the job
     */
    public ScheduledJob dailyAt(DailyTime time, Instant at) {
        return new ScheduledJob(name, kind, profile, at, time, last);
    }

    /**
     * The same job after a run.
     *
     * @param run the run
     * @param next when it is due next
     * @return the job
     */
    public ScheduledJob ran(LastRun run, Instant next) {
        return new ScheduledJob(name, kind, profile, next, daily, run);
    }
}
