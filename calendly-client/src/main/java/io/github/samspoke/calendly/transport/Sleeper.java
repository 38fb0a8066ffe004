package io.github.samspoke.calendly.transport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * How the library waits. An implementation for a simulated clock moves it to the instant instead. Used by many threads
 * at once; since the target is an instant, parallel waits do not add up.
 */
@FunctionalInterface
public interface Sleeper {
    /**
     * Returns when the clock has reached an instant, at once if it has already.
     *
     * @param until the instant
     * @throws InterruptedException if the thread is interrupted, before or during the wait
     */
    void sleepUntil(Instant until) throws InterruptedException;

    /**
     * The sleeper that really waits.
     *
     * @param clock the clock to go by
     * @return a thread-safe sleeper
     */
    static Sleeper system(Clock clock) {
        Duration slice = Duration.ofSeconds(1);
        return until -> {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Duration rest = Duration.between(clock.instant(), until);
            while (rest.compareTo(Duration.ZERO) > 0) {
                // In slices, so that a clock set forward is noticed.
                TimeUnit.NANOSECONDS.sleep(rest.compareTo(slice) < 0 ? rest.toNanos() : slice.toNanos());
                rest = Duration.between(clock.instant(), until);
            }
        };
    }
}
