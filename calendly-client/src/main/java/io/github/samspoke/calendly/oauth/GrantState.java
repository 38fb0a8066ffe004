package io.github.samspoke.calendly.oauth;

/** Where a grant stands. */
public enum GrantState {
    /** The refresh token is good, as far as known. */
    ACTIVE,
    /** The refresh token has been sent, or is about to be. If the lease ends like this, its holder is dead. */
    REFRESHING,
    /**
     * What became of a refresh is not known: the token may have been used up. It is tried again; when no answer comes a
     * second time, not once more.
     */
    UNCERTAIN,
    /** The refresh token was refused, lost or given back. A person has to authorize again. */
    NEEDS_REAUTH
}
