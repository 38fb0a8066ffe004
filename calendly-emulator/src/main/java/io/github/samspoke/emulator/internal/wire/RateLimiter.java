package io.github.samspoke.emulator.internal.wire;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts requests in whole minutes of the clock, a key (a user) at a time. Thread-safe. */
public final class RateLimiter {
    private final Clock clock;
    private final int limit;
    private final Map<Integer, Window> windows = new ConcurrentHashMap<>();

    /** A limit of 0 means none. */
    public RateLimiter(Clock clock, int limit) {
        this.clock = clock;
        this.limit = limit;
    }

    /** Takes one request from the budget and says what is left. */
    public Budget take(int key) {
        Instant now = clock.instant();
        long minute = Math.floorDiv(now.getEpochSecond(), 60L);
        Window window =
                windows.merge(key, new Window(minute, 1), (old, first) -> old.minute == minute ? old.oneMore() : first);
        return budget(now, window.used);
    }

    /** The budget of somebody unknown: full, since it is not counted. */
    public Budget untouched() {
        return budget(clock.instant(), 0);
    }

    private Budget budget(Instant now, int used) {
        long second = Math.floorMod(now.getEpochSecond(), 60L);
        long wait = 60 - second;
        return new Budget(limit, used, wait);
    }

    private record Window(long minute, int used) {
        Window oneMore() {
            return new Window(minute, used + 1);
        }
    }

    /**
     * What is left of a minute.
     *
     * @param limit requests allowed, 0 for no limit
     * @param used requests made, this one included
     * @param resetSeconds seconds until the next minute
     */
    public record Budget(int limit, int used, long resetSeconds) {
        public boolean exceeded() {
            return limit > 0 && used > limit;
        }

        /** The three headers; none without a limit. */
        public Map<String, String> headers() {
            return limit == 0
                    ? Map.of()
                    : Map.of(
                            "X-RateLimit-Limit", Integer.toString(limit),
                            "X-RateLimit-Remaining", Integer.toString(Math.max(0, limit - used)),
                            "X-RateLimit-Reset", Long.toString(resetSeconds));
        }
    }
}
