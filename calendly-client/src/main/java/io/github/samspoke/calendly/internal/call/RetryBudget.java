package io.github.samspoke.calendly.internal.call;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many repetitions all calls of a client may still make. During an outage it runs dry, so that the load stays that
 * of the calls alone; each success refills it a little. Thread-safe, without a lock.
 */
final class RetryBudget {
    static final int CAPACITY = 500;

    private final AtomicInteger left = new AtomicInteger(CAPACITY);

    /** Pays for a repetition, or refuses and takes nothing. */
    boolean take(int cost) {
        int before = left.getAndUpdate(tokens -> tokens >= cost ? tokens - cost : tokens);
        return before >= cost;
    }

    void giveBack(int tokens) {
        left.updateAndGet(now -> Math.min(CAPACITY, now + tokens));
    }

    int left() {
        return left.get();
    }
}
