package io.github.samspoke.core.connection;

/** Where a stored credential stands. Of what is never renewed, such as a personal access token, only the first is used. */
public enum CredentialState {
    /** It can be used. */
    ACTIVE,
    /** Its holder is about to renew it, or has just sent the request to. */
    REFRESHING,
    /** What became of a renewal is not known. */
    UNCERTAIN,
    /** It was refused, lost or given back: a person has to connect the account again. */
    NEEDS_REAUTH
}
