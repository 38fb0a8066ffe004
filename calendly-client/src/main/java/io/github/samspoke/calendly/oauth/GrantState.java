package io.github.samspoke.calendly.oauth;

/** Where a grant stands. */
public enum GrantState {
    /** The refresh token is good, as far as known. */
    ACTIVE,
    /** A refresh is under way. */
    REFRESHING,
    /** The answer to a refresh was lost: the refresh token may have been used up. It is tried once more, then not again. */
    UNCERTAIN,
    /** The refresh token was refused. A person has to authorize again. */
    NEEDS_REAUTH
}
