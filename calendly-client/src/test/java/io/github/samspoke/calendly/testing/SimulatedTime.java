package io.github.samspoke.calendly.testing;

import io.github.samspoke.calendly.transport.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A clock that stands still except that a wait moves it. */
public final class SimulatedTime extends Clock implements Sleeper {
    public static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

    private final List<Duration> waits = new ArrayList<>();
    private Instant now = START;

    @Override
    public synchronized void sleepUntil(Instant until) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (until.isAfter(now)) {
            waits.add(Duration.between(now, until));
            now = until;
        }
    }

    public synchronized void advance(Duration by) {
        now = now.plus(by);
    }

    public synchronized List<Duration> waits() {
        return List.copyOf(waits);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
