package io.github.samspoke.core.activity;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time with both ends.
 *
 * @param from where it begins
 * @param to where it ends, not before it begins
 */
public record Span(Instant from, Instant to) {
    /** Checks the order of the ends. */
    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a span ends before it begins: " + from + " to " + to);
        }
    }

    /**
     * Returns how long the stretch is.
     *
     * @return the time between its ends
     */
    public Duration length() {
        return Duration.between(from, to);
    }
}
