package io.github.samspoke.calendly.transport;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A token bucket that learns its rate from the answers. When little is left of the announced window, because other
 * applications of the same user share it, the rest is spread over the time until the reset. It takes no lock: each
 * step reads the ledger, computes, and starts over if another got in between.
 */
final class AdaptivePace implements Pace {
    private final Clock clock;
    private final PaceLedger ledger;
    private final double share;
    private final int firstRate;
    private final Semaphore places;

    AdaptivePace(Clock clock, PaceLedger ledger, double share, int firstRate, int concurrency) {
        this.clock = clock;
        this.ledger = ledger;
        this.share = share;
        this.firstRate = firstRate;
        this.places = new Semaphore(concurrency, true);
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
    public Optional<Instant> tryTake() {
        while (true) {
            String seen = ledger.read();
            long now = clock.millis();
            Bucket before = bucket(seen, now);
            Bucket bucket = before.filled(now);
            Optional<Instant> later = bucket.notBefore(now);
            Bucket after = later.isEmpty() ? bucket.taken() : bucket;
            // A refusal need not be written, unless it noticed that the clock was set back.
            boolean asBefore = later.isPresent() && bucket.filledAt() >= before.filledAt();
            if (asBefore || ledger.replace(seen, after.text())) {
                return later;
            }
        }
    }

    @Override
    public void observe(RateLimit limit) {
        update((bucket, now) -> bucket.filled(now).observed(limit, share));
    }

    @Override
    public void holdUntil(Instant until) {
        update((bucket, now) -> bucket.heldUntil(until));
    }

    @Override
    public Optional<RateLimit> rateLimit() {
        return Optional.ofNullable(ledger.read()).flatMap(Bucket::parse).map(Bucket::last);
    }

    private void update(BiFunction<Bucket, Long, Bucket> step) {
        String seen;
        String next;
        do {
            seen = ledger.read();
            long now = clock.millis();
            next = step.apply(bucket(seen, now), now).text();
        } while (!next.equals(seen) && !ledger.replace(seen, next));
    }

    private Bucket bucket(@Nullable String state, long now) {
        return Optional.ofNullable(state).flatMap(Bucket::parse).orElseGet(() -> Bucket.unknownLimit(firstRate, now));
    }
}
