package io.github.samspoke.core.connection;

/** What a connection is for: a label that people read, and that nothing is derived from. */
public enum Environment {
    /** Real people hold these seats. */
    PRODUCTION,
    /** An account to try things on. */
    SANDBOX
}
