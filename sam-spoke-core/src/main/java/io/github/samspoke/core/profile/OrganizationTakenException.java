package io.github.samspoke.core.profile;

import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.subscription.ProfileId;

/** Two published profiles on one organization: each would count the other's removals as its own limit (I8). */
public final class OrganizationTakenException extends RefusedException {
    /**
     * Creates the error.
     *
     * @param by the profile that is published on the organization
     */
    public OrganizationTakenException(ProfileId by) {
        super(
                "Profile " + by + " is published on the same organization",
                "Use that profile, or take it back to draft.");
    }
}
