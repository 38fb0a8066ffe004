package io.github.samspoke.calendly.user;

import io.github.samspoke.calendly.ref.UserRef;

/** Reads users; needs {@code users:read}. Thread-safe. Every method but those that give a pager makes one call and throws {@code CalendlyException}. */
public interface Users {
    /**
     * Reads the user behind the access token.
     *
     * @return the caller
     */
    User me();

    /**
     * Reads a user of the caller's organization.
     *
     * @param user which
     * @return the user
     */
    User get(UserRef user);
}
