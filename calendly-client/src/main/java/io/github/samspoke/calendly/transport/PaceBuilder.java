package io.github.samspoke.calendly.transport;

import java.time.Clock;

/** Builds a {@link Pace} that goes by Calendly's headers. Starts from {@link Pace#adaptive}. Not thread-safe. */
public final class PaceBuilder {
    private final Clock clock;
    private double share = 0.8;
    private int concurrency = 4;
    private int firstRate = 40;
    private PaceLedger ledger = PaceLedger.inMemory();

    PaceBuilder(Clock clock) {
        this.clock = clock;
    }

    /**
     * How much of the announced limit to use; the rest is left to the user's other integrations. A tenth of the limit
     * may leave at once on top, but both together never exceed 90 % of it in any minute.
     *
     * @param part 0.05 to 0.9, 0.8 by default; the same in all processes that share a ledger
     * @return this builder
     * @throws IllegalArgumentException if it is anything else
     */
    public PaceBuilder share(double part) {
        if (!(part >= 0.05 && part <= 0.9)) {
            throw new IllegalArgumentException("share must be 0.05 to 0.9 but is " + part);
        }
        this.share = part;
        return this;
    }

    /**
     * How many requests of this process may be under way at once.
     *
     * @param requests 1 to 64, 4 by default
     * @return this builder
     * @throws IllegalArgumentException if it is anything else
     */
    public PaceBuilder concurrency(int requests) {
        this.concurrency = checked("concurrency", requests, 64);
        return this;
    }

    /**
     * How many requests a minute may leave until Calendly has announced its limit.
     *
     * @param perMinute 1 to 500, 40 by default, which suits the free plan's limit of 50
     * @return this builder
     * @throws IllegalArgumentException if it is anything else
     */
    public PaceBuilder firstRate(int perMinute) {
        this.firstRate = checked("firstRate", perMinute, 500);
        return this;
    }

    /**
     * Where the count is kept.
     *
     * @param shared this process alone by default; a ledger of the same user in several processes makes them one, if
     *     their clocks agree within 10 seconds
     * @return this builder
     */
    public PaceBuilder ledger(PaceLedger shared) {
        this.ledger = shared;
        return this;
    }

    /**
     * Makes the pace. Does no I/O.
     *
     * @return a new pace
     */
    public Pace build() {
        return new AdaptivePace(clock, ledger, share, firstRate, concurrency);
    }

    private static int checked(String field, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(field + " must be 1 to " + most + " but is " + value);
        }
        return value;
    }
}
