package io.github.samspoke.core.profile;

import io.github.samspoke.core.common.SamSpokeException;
import io.github.samspoke.core.subscription.ProfileId;

/** A command was given to a profile that somebody else has changed since. */
public final class StaleRevisionException extends SamSpokeException {
    /**
     * Creates the error.
     *
     * @param profile the profile
     * @param held the revision that the caller holds
     * @param stored the revision that is stored
     */
    public StaleRevisionException(ProfileId profile, long held, long stored) {
        super(
                "Profile " + profile + " is at revision " + stored + ", not " + held,
                "Read the profile again and repeat the command if it is still wanted.");
    }
}
