package io.github.samspoke.core.common;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The one way in which this library waits. Implementations must be safe for many threads. */
@FunctionalInterface
public interface Sleeper {
    /**
     * Returns when the given instant has come.
     *
     * @param until the instant to wait for; one in the past returns at once
     * @throws InterruptedException if the thread is interrupted
     */
    void sleepUntil(Instant until) throws InterruptedException;

    /**
     * A sleeper that lets real time pass.
     *
     * @param clock the clock that says how long it is until then
     * @return a sleeper on the thread's own sleep
     */
    static Sleeper system(Clock clock) {
        return until -> {
            Duration wait = Duration.between(clock.instant(), until);
            if (!wait.isNegative() && !wait.isZero()) {
                Thread.sleep(wait.toMillis() + 1);
            }
        };
    }
}
