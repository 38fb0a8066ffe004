package io.github.samspoke.core.activity;

import java.time.Duration;

/**
 * How much was read of a source, to estimate what reading it again will cost.
 *
 * @param items how many items lay in the stretches that were read
 * @param seconds how long those stretches were together
 * @param upcoming how many items were still to come at the last reading that read on, or -1 if none did
 */
public record ReadingVolume(long items, long seconds, long upcoming) {
    /** Nothing was read. */
    public static final ReadingVolume NONE = new ReadingVolume(0, 0, -1);

    /** What is older than this counts less and less: organizations grow and shrink. */
    private static final long MEMORY = Duration.ofDays(90).toSeconds();

    /**
     * Adds a newer reading.
     *
     * @param newer the newer reading
     * @return both in one, the newer one's upcoming items if it has any to tell of
     */
    public ReadingVolume plus(ReadingVolume newer) {
        long stretch = seconds + newer.seconds;
        int share = stretch > MEMORY ? 2 : 1;
        return new ReadingVolume(
                (items + newer.items) / share, stretch / share, newer.upcoming >= 0 ? newer.upcoming : upcoming);
    }

    /**
     * Estimates how many items a stretch of the past holds.
     *
     * @param stretch how long it is
     * @return the number at the density of what was read; 0 if nothing was
     */
    public long expected(Duration stretch) {
        return seconds <= 0 ? 0 : Math.round((double) items * Math.max(0, stretch.toSeconds()) / seconds);
    }
}
