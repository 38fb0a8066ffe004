package io.github.samspoke.core.calendly.internal;

import io.github.samspoke.calendly.transport.CalendlyListener;
import io.github.samspoke.calendly.transport.RateLimit;
import io.github.samspoke.core.spoke.SessionUsage;
import io.github.samspoke.core.spoke.VendorSigns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Counts requests and waits, lets nothing be sent where no vendor may be called, and reads limit and clock off. */
final class UsageMeter implements CalendlyListener {
    private final Clock clock;
    private final Runnable beforeCall;
    private final Consumer<Instant> waiting;
    private SessionUsage usage = SessionUsage.NONE;
    private VendorSigns signs = VendorSigns.NONE;

    UsageMeter(Clock clock, Runnable beforeCall, Consumer<Instant> waiting) {
        this.clock = clock;
        this.beforeCall = beforeCall;
        this.waiting = waiting;
    }

    @Override
    public void onRequest(RequestEvent event) {
        beforeCall.run();
        add(new SessionUsage(1, 0, Duration.ZERO));
    }

    @Override
    public synchronized void onResponse(ResponseEvent event) {
        RateLimit limit = event.rateLimit();
        Instant date = event.date();
        signs = new VendorSigns(
                limit == null ? signs.limitPerMinute() : Integer.valueOf(limit.limit()),
                limit == null ? signs.remaining() : Integer.valueOf(limit.remaining()),
                date == null ? signs.clockSkew() : Duration.between(clock.instant(), date));
    }

    synchronized VendorSigns signs() {
        return signs;
    }

    @Override
    public void onWait(WaitEvent event) {
        Duration wait = Duration.between(clock.instant(), event.until());
        if (!wait.isNegative() && !wait.isZero()) {
            add(new SessionUsage(0, 1, wait));
            waiting.accept(event.until());
        }
    }

    private synchronized void add(SessionUsage more) {
        usage = usage.plus(more);
    }

    synchronized SessionUsage usage() {
        return usage;
    }
}
