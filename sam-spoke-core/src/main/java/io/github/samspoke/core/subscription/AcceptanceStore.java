package io.github.samspoke.core.subscription;

import java.util.Optional;

/** Storage port of accepted figures. */
public interface AcceptanceStore {
    /**
     * Stores an acceptance in place of the one of the same profile and hash.
     *
     * @param acceptance the acceptance
     */
    void save(Acceptance acceptance);

    /**
     * Finds what was accepted.
     *
     * @param profile the profile
     * @param hash stands for what was counted
     * @return the latest acceptance, or empty
     */
    Optional<Acceptance> find(ProfileId profile, String hash);
}
