package io.github.samspoke.calendly.transport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * A token bucket that learns its rate from the answers. The rate is 80 % of the limit and the bucket holds 10 % of it,
 * so no minute ever sees more than 90 %. When little is left of the announced window, because other applications of
 * the same user share it, the rest is spread over the time until the reset.
 */
final class AdaptivePace implements Pace {
    private static final int CONCURRENCY = 4;
    private static final double FIRST_RATE = 40;
    private static final double FIRST_BURST = 5;

    private final Clock clock;
    private final Semaphore places = new Semaphore(CONCURRENCY);
    private double perMinute = FIRST_RATE;
    private double burst = FIRST_BURST;
    private double tokens = FIRST_BURST;
    private Instant filledAt;
    private Instant heldUntil = Instant.MIN;
    private @Nullable RateLimit last;

    AdaptivePace(Clock clock) {
        this.clock = clock;
        this.filledAt = clock.instant();
    }

    @Override
    public void enter() throws InterruptedException {
        places.acquire();
    }

    @Override
    public void leave() {
        places.release();
    }

    @Override
    public synchronized Optional<Instant> tryTake() {
        Instant now = clock.instant();
        fill(now);
        if (now.isBefore(heldUntil)) {
            return Optional.of(heldUntil);
        }
        if (tokens >= 1) {
            tokens -= 1;
            return Optional.empty();
        }
        double seconds = (1 - tokens) * 60 / rateAt(now);
        // Rounded up to the next millisecond, so that the token is there when the waiter comes back.
        return Optional.of(now.plusMillis((long) Math.ceil(seconds * 1000) + 1));
    }

    @Override
    public synchronized void observe(RateLimit limit) {
        Instant now = clock.instant();
        fill(now);
        last = limit;
        perMinute = Math.max(1, Math.floor(limit.limit() * 0.8));
        double room = Math.max(1, Math.floor(limit.limit() * 0.1));
        // What was spent stays spent when the bucket grows.
        tokens = Math.min(room, Math.max(tokens, tokens + room - burst));
        burst = room;
        tokens = Math.min(tokens, limit.remaining());
        if (limit.remaining() == 0) {
            holdUntil(now.plus(limit.reset()));
        }
    }

    @Override
    public synchronized void holdUntil(Instant until) {
        if (until.isAfter(heldUntil)) {
            heldUntil = until;
        }
    }

    @Override
    public synchronized Optional<RateLimit> rateLimit() {
        return Optional.ofNullable(last);
    }

    private void fill(Instant now) {
        Duration passed = Duration.between(filledAt, now);
        if (!passed.isNegative()) {
            tokens = Math.min(burst, tokens + passed.toNanos() / 60e9 * rateAt(filledAt));
        }
        filledAt = now;
    }

    /** Requests a minute: the own rate, or what is left of the window spread over its rest, whichever is less. */
    private double rateAt(Instant now) {
        RateLimit limit = last;
        if (limit == null || !now.isBefore(limit.observedAt().plus(limit.reset()))) {
            return perMinute;
        }
        double rest = Math.max(
                1, Duration.between(now, limit.observedAt().plus(limit.reset())).toMillis() / 1000.0);
        return Math.max(1, Math.min(perMinute, limit.remaining() * 60 / rest));
    }
}
