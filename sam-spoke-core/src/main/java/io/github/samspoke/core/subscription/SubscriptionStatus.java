package io.github.samspoke.core.subscription;

/** Where a subscription stands. */
public enum SubscriptionStatus {
    /** Seen by the last complete snapshot. */
    ACTIVE,
    /** Not seen by it: still occupies a seat, is never planned. */
    MISSING,
    /** Found to be gone; kept for the record. */
    ENDED
}
