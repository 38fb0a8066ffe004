package io.github.samspoke.core.activity;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a vendor lets a source be read.
 *
 * @param pageSize how many items one request brings
 * @param kept for how long the vendor keeps what it tells, or null for ever
 */
public record SourceLimits(int pageSize, @Nullable Duration kept) {
    /**
     * Returns the number of requests for some items.
     *
     * @param items how many items
     * @return at least one
     */
    public long requests(long items) {
        return Math.max(1, (items + pageSize - 1) / pageSize);
    }

    /**
     * Returns the earliest instant of which the vendor can still tell.
     *
     * @param from the instant that is wanted
     * @param asOf the present
     * @return that instant, or a later one
     */
    public Instant earliest(Instant from, Instant asOf) {
        Instant oldest = kept == null ? from : asOf.minus(kept);
        return oldest.isAfter(from) ? oldest : from;
    }
}
