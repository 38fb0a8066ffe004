package io.github.samspoke.core.job;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The jobs, in the order in which they run. */
public enum JobKind {
    /**
     * Downloads a profile's subscriptions, after settling by reading what a crash has left in flight; names in its result
     * what waits to be resumed.
     */
    REFRESH_SUBSCRIPTIONS("SAM - Refresh %s Subscriptions"),
    /** Reads a profile's activity. */
    REFRESH_ACTIVITY("SAM - Refresh %s Activity"),
    /** Plans and removes under a profile's standing approval; there only while one is in force. */
    RECLAIM("SAM - Reclaim %s Subscriptions"),
    /** Makes candidates of the profiles. */
    IDENTIFY_CANDIDATES("SAM - Identify new reclamation candidates"),
    /** Refreshes and closes the candidates there are. */
    UPDATE_CANDIDATES("SAM - Updating Existing Reclamation Candidates"),
    /** Computes the licence position of the profiles. */
    RECONCILE("SAM - Reconcile");

    /** How often every job runs. */
    public static final Duration INTERVAL = Duration.ofDays(1);

    private final String pattern;

    JobKind(String pattern) {
        this.pattern = pattern;
    }

    /**
     * Returns a job's name, as ServiceNow names it.
     *
     * @param displayName the profile's display name; not used by jobs of the whole instance
     * @return the name
     */
    public String jobName(String displayName) {
        return pattern.formatted(displayName);
    }

    /**
     * Tells whether there is one of these for each profile.
     *
     * @return false for jobs of the whole instance
     */
    public boolean perProfile() {
        return this == REFRESH_SUBSCRIPTIONS || this == REFRESH_ACTIVITY || this == RECLAIM;
    }

    /**
     * Tells whether the job reads the vendor, so that the jobs of the instance stand on it.
     *
     * @return true for the two refreshes
     */
    public boolean refreshes() {
        return this == REFRESH_SUBSCRIPTIONS || this == REFRESH_ACTIVITY;
    }

    /**
     * Returns the jobs of the whole instance.
     *
     * @return in their order
     */
    public static List<JobKind> ofInstance() {
        return Stream.of(values()).filter(kind -> !kind.perProfile()).toList();
    }
}
