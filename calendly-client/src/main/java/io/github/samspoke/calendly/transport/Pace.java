package io.github.samspoke.calendly.transport;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * How fast requests may leave. Calendly counts per user, so use one object for all clients of one user, over the clock
 * those clients use; a {@link PaceLedger} joins the paces of several processes. Implementations are thread-safe and
 * never wait for time themselves: they say until when to wait. No lock is held meanwhile, so virtual threads may call.
 *
 * <p>Except for the two about places, methods may do the I/O of the ledger and throw what it throws.
 */
public interface Pace {
    /**
     * The default: 40 requests a minute until Calendly announces its limit, then 80 % of that, never above 90 % in any
     * minute, 4 requests at a time. It slows down when others use up the limit, and stops while it is used up.
     *
     * @param clock the clock to go by
     * @return a new pace
     */
    static Pace adaptive(Clock clock) {
        return builder(clock).build();
    }

    /**
     * A pace by Calendly's headers, adjusted.
     *
     * @param clock the clock to go by
     * @return a builder that starts from {@link #adaptive}
     */
    static PaceBuilder builder(Clock clock) {
        return new PaceBuilder(clock);
    }

    /**
     * No pace at all, for tests and for hosts that pace themselves. Waits told by Calendly are kept by the retries.
     *
     * @return a new pace
     */
    static Pace unlimited() {
        return new UnlimitedPace();
    }

    /**
     * Takes one of the places for requests under way, waiting for a free one.
     *
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    void enter() throws InterruptedException;

    /** Gives the place back. */
    void leave();

    /**
     * Asks to send one request now.
     *
     * @return empty if it may leave now, and is then counted; otherwise when to ask again
     */
    Optional<Instant> tryTake();

    /**
     * Notes the limit that came with an answer.
     *
     * @param limit the limit
     */
    void observe(RateLimit limit);

    /**
     * Lets nothing leave before an instant, because Calendly said so.
     *
     * @param until the instant
     */
    void holdUntil(Instant until);

    /**
     * The limit noted last, by any process that shares the ledger.
     *
     * @return empty until an answer announced one
     */
    Optional<RateLimit> rateLimit();
}
