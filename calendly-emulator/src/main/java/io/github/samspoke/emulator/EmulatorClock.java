package io.github.samspoke.emulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is moved. Thread-safe; the zone is UTC. */
public final class EmulatorClock extends Clock {
    /** Where a clock starts unless told otherwise: a Monday morning. */
    public static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

    private volatile Instant now;

    /** A clock at {@link #START}. */
    public EmulatorClock() {
        this(START);
    }

    /**
     * A clock at a moment.
     *
     * @param start the moment
     */
    public EmulatorClock(Instant start) {
        this.now = start;
    }

    /**
     * Moves on.
     *
     * @param by how far; negative moves back
     */
    public synchronized void advance(Duration by) {
        now = now.plus(by);
    }

    /**
     * Moves to a moment.
     *
     * @param to the moment
     */
    public synchronized void set(Instant to) {
        now = to;
    }

    /**
     * Moves the clock to an instant instead of waiting for it; does nothing if that is past. Fits where a program under
     * test takes something to wait with.
     *
     * @param until the instant
     */
    public synchronized void sleepUntil(Instant until) {
        if (until.isAfter(now)) {
            set(until);
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

    /** The UTC clock of this time; for another zone a view that follows this clock. */
    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? this : new Zoned(this, zone);
    }

    private static final class Zoned extends Clock {
        private final Clock source;
        private final ZoneId zone;

        Zoned(Clock source, ZoneId zone) {
            this.source = source;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return source.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return source.withZone(other);
        }
    }
}
