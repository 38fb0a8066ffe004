package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.profile.ProfileData;

/** Has the job of unattended runs come and go with standing approvals, in the unit of work that changes them. */
@FunctionalInterface
public interface StandingJobs {
    void adjust(ProfileData profile);
}
