package io.github.samspoke.core.spoke;

import java.time.Duration;

/**
 * What a session has cost so far.
 *
 * @param requests requests that were sent
 * @param waits how many times it waited for the rate limit
 * @param waited how long it waited in all
 */
public record SessionUsage(long requests, long waits, Duration waited) {
    /** Nothing yet. */
    public static final SessionUsage NONE = new SessionUsage(0, 0, Duration.ZERO);

    /**
     * Adds another session's cost.
     *
     * @param other the other
     * @return the sum
     */
    public SessionUsage plus(SessionUsage other) {
        return new SessionUsage(requests + other.requests, waits + other.waits, waited.plus(other.waited));
    }
}
