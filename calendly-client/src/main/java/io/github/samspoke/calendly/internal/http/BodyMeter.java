package io.github.samspoke.calendly.internal.http;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Counts a body while the JDK's threads receive it, so that the thread that waits for it can tell a slow one, and give it
 * up.
 */
final class BodyMeter {
    private static final int LEAST = 1024;
    private static final long NOT_BEGUN = -1;

    private final AtomicLong received = new AtomicLong(NOT_BEGUN);
    private long atLastLook = NOT_BEGUN;
    private @Nullable CappedBody body;
    private boolean givenUp;

    void begin(CappedBody begun) {
        received.set(0);
        synchronized (this) {
            body = begun;
            if (!givenUp) {
                return;
            }
        }
        begun.drop();
    }

    /** Drops the body, now or as soon as it begins. */
    void giveUp() {
        CappedBody begun;
        synchronized (this) {
            givenUp = true;
            begun = body;
        }
        if (begun != null) {
            begun.drop();
        }
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
