package io.github.samspoke.benchmarks;

import java.util.concurrent.TimeUnit;

/** Counts the requests of each minute as Calendly does, and refuses those above the limit. Thread-safe. */
final class RequestLimit {
    private static final long WINDOW = TimeUnit.MINUTES.toNanos(1);

    private final int perMinute;
    private long start = System.nanoTime();
    private int used;

    RequestLimit(int perMinute) {
        this.perMinute = perMinute;
    }

    /**
     * What an answer says of the limit.
     *
     * @param refused whether this request was above it
     * @param limit requests a minute
     * @param remaining requests left
     * @param reset seconds until the count starts anew
     */
    record Count(boolean refused, int limit, int remaining, long reset) {}

    synchronized Count next() {
        long now = System.nanoTime();
        if (now - start >= WINDOW) {
            start += (now - start) / WINDOW * WINDOW;
            used = 0;
        }
        used++;
        long reset = Math.max(1, TimeUnit.NANOSECONDS.toSeconds(start + WINDOW - now));
        return new Count(used > perMinute, perMinute, Math.max(0, perMinute - used), reset);
    }
}
