package io.github.samspoke.core.testing;

import io.github.samspoke.core.common.Sleeper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that stands still except that a wait moves it: the time of a simulation. Waits that run beside each other do
 * not add up. Safe for many threads.
 */
public final class SimulatedClock extends Clock implements Sleeper {
    private volatile Instant now;

    private SimulatedClock(Instant now) {
        this.now = now;
    }

    /**
     * Creates a clock.
     *
     * @param start where it stands
     * @return the clock
     */
    public static SimulatedClock at(Instant start) {
        return new SimulatedClock(start);
    }

    /**
     * Moves the clock forward to an instant, at once; one in the past leaves it where it is.
     *
     * @param until where to move to
     * @throws InterruptedException if the thread is interrupted
     */
    @Override
    public synchronized void sleepUntil(Instant until) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (until.isAfter(now)) {
            now = until;
        }
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /**
     * Not supported: the clock is for instants alone.
     *
     * @param zone ignored
     * @return this clock, which stays at UTC
     */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
