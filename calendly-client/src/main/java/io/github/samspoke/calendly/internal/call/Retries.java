package io.github.samspoke.calendly.internal.call;

import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.samspoke.calendly.error.CalendlyException;
import io.github.samspoke.calendly.error.ConnectionFailedException;
import io.github.samspoke.calendly.error.DeadlineExceededException;
import io.github.samspoke.calendly.error.FailedCall;
import io.github.samspoke.calendly.error.RateLimitedException;
import io.github.samspoke.calendly.error.RetryBudgetExhaustedException;
import io.github.samspoke.calendly.error.ServerErrorException;
import io.github.samspoke.calendly.transport.RetryPolicy;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Counts attempts and says how long to wait between them. resilience4j decides through its asynchronous context, which
 * never sleeps by itself; the waiting is done by our sleeper. One budget holds for all calls.
 */
final class Retries {
    private static final Set<Integer> PASSING = Set.of(500, 502, 503, 504);
    private static final int COST = 14;
    private static final int COST_WHEN_THROTTLED = 5;
    private static final int REWARD = 1;

    private final Retry retry;
    private final RetryBudget budget = new RetryBudget();

    Retries(RetryPolicy policy) {
        RetryConfig config = RetryConfig.<Object>custom()
                .maxAttempts(policy.maxAttempts())
                .retryOnException(Retries::isPassing)
                .intervalBiFunction((attempt, outcome) -> delay(policy, attempt, outcome))
                .build();
        this.retry = Retry.of("calendly", config);
    }

    /** The attempts of one call. */
    final class Attempts {
        private final Retry.AsyncContext<Object> context = retry.asyncContext();
        private int paid = REWARD;

        /** How long to wait before the call is repeated, empty if the failure is final. */
        Optional<Duration> afterFailure(CalendlyException failure) {
            long millis = context.onError(failure);
            if (millis < 0) {
                return Optional.empty();
            }
            int cost = failure instanceof RateLimitedException ? COST_WHEN_THROTTLED : COST;
            if (!budget.take(cost)) {
                throw exhausted(failure, cost);
            }
            paid = cost;
            return Optional.of(Duration.ofMillis(millis));
        }

        /** Gives back what the last repetition cost, or a little if there was none. */
        void succeeded() {
            budget.giveBack(paid);
        }
    }

    Attempts begin() {
        return new Attempts();
    }

    /** The budget in numbers, for a line of the log. */
    String budget() {
        return budget.left() + " of " + RetryBudget.CAPACITY;
    }

    private RetryBudgetExhaustedException exhausted(CalendlyException failure, int cost) {
        FailedCall call = new FailedCall(
                failure.method(),
                failure.path(),
                failure.status().isPresent() ? failure.status().getAsInt() : null,
                failure.attempts(),
                failure.retryAfter().orElse(null),
                failure.requestId().orElse(null));
        String numbers =
                "failed and is not repeated: that costs " + cost + ", and the retry budget has " + budget() + " left";
        return new RetryBudgetExhaustedException(call, numbers, failure);
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
