package io.github.samspoke.calendly.transport;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Lets everything pass. */
final class UnlimitedPace implements Pace {
    private final AtomicReference<@Nullable RateLimit> last = new AtomicReference<>();

    @Override
    public void enter() {}

    @Override
    public void leave() {}

    @Override
    public Optional<Instant> tryTake() {
        return Optional.empty();
    }

    @Override
    public void observe(RateLimit limit) {
        last.set(limit);
    }

    @Override
    public void holdUntil(Instant until) {}

    @Override
    public Optional<RateLimit> rateLimit() {
        return Optional.ofNullable(last.get());
    }
}
