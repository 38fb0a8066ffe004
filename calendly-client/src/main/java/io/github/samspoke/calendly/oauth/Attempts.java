package io.github.samspoke.calendly.oauth;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What holds refreshes back: 2 a minute, an end after 3 failures in a row until a quarter of an hour has passed, and
 * whatever Calendly told. Kept with the tokens, so that it holds for all processes together; all times are the store's.
 *
 * @param recent when the last ones began, oldest first, at most two
 * @param failures how many failed since the last success
 * @param notBefore when Calendly allows the next
 */
record Attempts(List<Instant> recent, int failures, Instant notBefore) {
    static final int MOST_A_MINUTE = 2;
    static final int MOST_FAILURES = 3;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration OPEN = Duration.ofMinutes(15);

    Attempts {
        recent = List.copyOf(recent);
    }

    static Attempts none() {
        return new Attempts(List.of(), 0, Instant.EPOCH);
    }

    Attempts started(Instant now) {
        List<Instant> next = new ArrayList<>(recent);
        next.add(now);
        return new Attempts(next.subList(Math.max(0, next.size() - MOST_A_MINUTE), next.size()), failures, notBefore);
    }

    Attempts failed(Instant allowedFrom) {
        return new Attempts(recent, failures + 1, allowedFrom);
    }

    Attempts succeeded() {
        return new Attempts(recent, 0, Instant.EPOCH);
    }

    /** Until when nothing may be sent; empty if something may now. */
    Optional<Instant> closedUntil(Instant now) {
        Instant until = notBefore;
        if (recent.size() == MOST_A_MINUTE) {
            until = later(until, recent.get(0).plus(MINUTE));
        }
        if (failures >= MOST_FAILURES && !recent.isEmpty()) {
            until = later(until, recent.get(recent.size() - 1).plus(OPEN));
        }
        // Nothing here reaches further than OPEN; more means that the clock was set back.
        boolean closed = now.isBefore(until) && !until.isAfter(now.plus(OPEN));
        return closed ? Optional.of(until) : Optional.empty();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
