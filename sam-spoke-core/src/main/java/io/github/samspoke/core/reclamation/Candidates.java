package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.subscription.ProfileId;
import java.util.List;

/** Removal candidates, and why anybody is or is not one. Safe for many threads. */
public interface Candidates {
    /**
     * Returns the candidates that are open.
     *
     * @param profile the profile
     * @return the open ones by number
     */
    List<RemovalCandidate> open(ProfileId profile);

    /**
     * Returns all candidates, closed ones too.
     *
     * @param profile the profile
     * @return the candidates by number
     */
    List<RemovalCandidate> all(ProfileId profile);

    /**
     * Tells what the seats of all open candidates cost in a year. Reads only the store. No saving is realised before
     * the seats are dropped or used again.
     *
     * @param profile the profile
     * @return an amount with how it was computed, or why there is none
     */
    String potentialSavings(ProfileId profile);

    /**
     * Assesses everybody who occupies a seat by the profile's rule, now. Reads only the store.
     *
     * @param profile the profile
     * @return the assessments by user URI
     */
    List<Assessment> assess(ProfileId profile);

    /**
     * Tells why a person is, or is not, a candidate now. Reads only the store.
     *
     * @param profile the profile
     * @param user a user URI or an e-mail address
     * @return the assessment
     * @throws io.github.samspoke.core.common.NoSuchRecordException if nobody is known by that name
     */
    Assessment explain(ProfileId profile, String user);
}
