package io.github.samspoke.core.job;

import io.github.samspoke.core.subscription.ProfileId;

/**
 * Jobs that run one after the other, on one node at a time: those of a profile, or those of the whole instance.
 *
 * @param key the profile's id, or {@code instance}
 */
public record JobChain(String key) {
    /** Identify, update and reconcile. */
    public static final JobChain INSTANCE = new JobChain("instance");

    /**
     * The chain of a profile.
     *
     * @param profile the profile
     * @return its chain
     */
    public static JobChain of(ProfileId profile) {
        return new JobChain(profile.value());
    }

    /**
     * Returns the name of the lease under which the chain runs.
     *
     * @return the name
     */
    public String lease() {
        return "jobs of " + key;
    }
}
