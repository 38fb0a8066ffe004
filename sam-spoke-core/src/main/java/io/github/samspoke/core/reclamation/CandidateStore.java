package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.subscription.ProfileId;
import java.util.List;
import java.util.Optional;

/** Storage port of removal candidates. */
public interface CandidateStore {
    /**
     * Stores a candidate in place of the one of the same number.
     *
     * @param candidate the candidate
     */
    void save(RemovalCandidate candidate);

    /**
     * Finds a candidate by its number; inside a unit of work nobody else changes it until that ends.
     *
     * @param number the number
     * @return the candidate, open or closed, or empty
     */
    Optional<RemovalCandidate> find(String number);

    /**
     * Finds the candidate of a person that is still open; inside a unit of work nobody else changes it until that ends.
     *
     * @param profile the profile
     * @param userUri the person
     * @return the candidate, or empty
     */
    Optional<RemovalCandidate> open(ProfileId profile, String userUri);

    /**
     * Returns all candidates of a profile, closed ones too.
     *
     * @param profile the profile
     * @return the candidates by number
     */
    List<RemovalCandidate> list(ProfileId profile);

    /**
     * Gives out the next number.
     *
     * @return {@code RCC} and seven digits
     */
    String nextNumber();
}
