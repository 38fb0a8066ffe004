package io.github.samspoke.calendly.internal.call;

import io.github.samspoke.calendly.error.CalendlyException;
import io.github.samspoke.calendly.transport.CalendlyListener;
import io.github.samspoke.calendly.transport.RateLimit;
import io.github.samspoke.calendly.transport.TransportResponse;
import io.github.samspoke.calendly.transport.WaitReason;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the listener and the log what becomes of one call. Neither hears of a query or a body. */
final class Watch {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final CalendlyListener listener;
    private final CalendlyListener.Call call;

    Watch(CalendlyListener listener, long number, ApiRequest request) {
        this.listener = listener;
        this.call =
                new CalendlyListener.Call(number, request.method(), PathTemplate.of(request.path()), request.path());
    }

    void request(int attempt) {
        listener.onRequest(new CalendlyListener.RequestEvent(call, attempt));
    }

    void response(int attempt, TransportResponse answer, @Nullable RateLimit limit) {
        LOG.debug(
                "{} {} -> {} in {} ms (call {}, attempt {})",
                call.method(),
                call.path(),
                answer.status(),
                answer.elapsed().toMillis(),
                call.number(),
                attempt);
        listener.onResponse(new CalendlyListener.ResponseEvent(
                call, attempt, answer.status(), answer.elapsed(), limit, date(answer)));
    }

    private static @Nullable Instant date(TransportResponse answer) {
        String text = answer.first("Date").orElse("");
        try {
            return DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Returns the failure, to be thrown. */
    CalendlyException lost(int attempt, CalendlyException failure) {
        LOG.debug("{} (call {})", failure.getMessage(), call.number());
        listener.onLost(new CalendlyListener.LostEvent(call, attempt, String.valueOf(failure.getMessage())));
        return failure;
    }

    void retry(int attempt, int maxAttempts, Duration delay, String budget, CalendlyException failure) {
        LOG.debug(
                "{} {} failed{} at attempt {} of {}, repeating in {} ms, retry budget {} (call {})",
                call.method(),
                call.path(),
                failure.status().isPresent() ? " with " + failure.status().getAsInt() : "",
                attempt,
                maxAttempts,
                delay.toMillis(),
                budget,
                call.number());
        listener.onRetry(new CalendlyListener.RetryEvent(call, attempt, delay, String.valueOf(failure.getMessage())));
    }

    void waiting(Instant now, Instant until, WaitReason reason) {
        Duration length = until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
        LOG.trace("waiting {} ms, {} (call {})", length.toMillis(), reason, call.number());
        listener.onWait(new CalendlyListener.WaitEvent(call, until, length, reason));
    }

    void refresh(int attempt) {
        LOG.debug("the token was refused and has been replaced (call {}, attempt {})", call.number(), attempt);
        listener.onRefresh(new CalendlyListener.RequestEvent(call, attempt));
    }
}
