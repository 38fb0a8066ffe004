package io.github.samspoke.calendly.transport;

/** Why the client waits. */
public enum WaitReason {
    /** To stay well below the announced rate limit, or because another call found it used up. */
    PACE,
    /** Because Calendly answered that the limit is used up. */
    RATE_LIMIT,
    /** Before it repeats a read that failed. */
    BACKOFF
}
