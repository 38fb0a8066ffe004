package io.github.samspoke.calendly.oauth;

import java.time.Duration;
import java.time.Instant;

/**
 * The right of one process to use a refresh token, for a while. All times are the store's.
 *
 * @param owner which process, by a random word of its own
 * @param attempt which attempt, by a random word, so that a log can tell attempts apart
 * @param startedAt when it was taken, just before the token was sent
 * @param until when others may take the holder for dead
 */
public record GrantLease(String owner, String attempt, Instant startedAt, Instant until) {
    /** Longer than an exchange may take, with as much again for storing what came of it. */
    private static final Duration LENGTH = Duration.ofSeconds(60);

    static GrantLease taken(String owner, Instant now) {
        return new GrantLease(owner, Pkce.random().reveal(), now, now.plus(LENGTH));
    }

    /** False also for a lease from the future, which a clock set back leaves behind. */
    boolean isLive(Instant now) {
        return now.isBefore(until) && !startedAt.isAfter(now.plus(Held.MARGIN));
    }
}
