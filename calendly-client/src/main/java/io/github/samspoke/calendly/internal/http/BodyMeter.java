package io.github.samspoke.calendly.internal.http;

import java.util.concurrent.atomic.AtomicLong;

/** Counts a body while the JDK's threads receive it, so that the thread that waits for it can tell a slow one. */
final class BodyMeter {
    private static final int LEAST = 1024;
    private static final long NOT_BEGUN = -1;

    private final AtomicLong received = new AtomicLong(NOT_BEGUN);
    private long atLastLook = NOT_BEGUN;

    void begin() {
        received.set(0);
    }

    void add(int bytes) {
        received.addAndGet(bytes);
    }

    /** Whether the whole time since the last look went by inside the body, and brought next to nothing. */
    boolean isSlowSinceLastLook() {
        long now = received.get();
        boolean slow = atLastLook != NOT_BEGUN && now - atLastLook < LEAST;
        atLastLook = now;
        return slow;
    }
}
