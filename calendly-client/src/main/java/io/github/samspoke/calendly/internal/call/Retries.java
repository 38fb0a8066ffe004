package io.github.samspoke.calendly.internal.call;

import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.samspoke.calendly.error.CalendlyException;
import io.github.samspoke.calendly.error.ConnectionFailedException;
import io.github.samspoke.calendly.error.DeadlineExceededException;
import io.github.samspoke.calendly.error.RateLimitedException;
import io.github.samspoke.calendly.error.ServerErrorException;
import io.github.samspoke.calendly.transport.RetryPolicy;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Counts attempts and says how long to wait between them. resilience4j decides through its asynchronous context, which
 * never sleeps by itself; the waiting is done by our sleeper.
 */
final class Retries {
    private static final Set<Integer> PASSING = Set.of(500, 502, 503, 504);

    private final Retry retry;

    Retries(RetryPolicy policy) {
        RetryConfig config = RetryConfig.<Object>custom()
                .maxAttempts(policy.maxAttempts())
                .retryOnException(Retries::isPassing)
                .intervalBiFunction((attempt, outcome) -> delay(policy, attempt, outcome))
                .build();
        this.retry = Retry.of("calendly", config);
    }

    /** What one call needs: how long to wait after a failure, empty if it is final. */
    interface Attempts {
        Optional<Duration> afterFailure(CalendlyException failure);
    }

    Attempts begin() {
        Retry.AsyncContext<Object> context = retry.asyncContext();
        return failure -> {
            long millis = context.onError(failure);
            return millis < 0 ? Optional.empty() : Optional.of(Duration.ofMillis(millis));
        };
    }

    private static boolean isPassing(Throwable failure) {
        return failure instanceof RateLimitedException
                || failure instanceof ConnectionFailedException
                || failure instanceof DeadlineExceededException
                || (failure instanceof ServerErrorException e
                        && PASSING.contains(e.status().orElse(0)));
    }

    /** The jitter of the policy, or what Calendly asks for if that is longer. */
    private static Long delay(RetryPolicy policy, int attempt, Either<Throwable, Object> outcome) {
        Duration jitter = policy.delayAfter(attempt);
        Duration told = outcome.isLeft() && outcome.getLeft() instanceof CalendlyException e
                ? e.retryAfter().orElse(Duration.ZERO)
                : Duration.ZERO;
        return Math.max(jitter.toMillis(), told.toMillis());
    }
}
