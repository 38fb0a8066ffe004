package io.github.samspoke.calendly.transport;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * How reads that fail for a passing reason are repeated: {@link #standard()} makes up to 4 attempts with full jitter
 * below 0.5, 1 and 2 seconds. Requests that change something are never repeated, whatever the policy. Thread-safe.
 *
 * <p>All calls of a client pay their repetitions from one budget of 500: 14 for a failure, 5 for an answer that there were
 * too many requests. A success gives back what its last repetition cost, or 1. When the budget is used up, as in an
 * outage, calls fail at once with {@code RetryBudgetExhaustedException}.
 */
public final class RetryPolicy {
    private final int maxAttempts;
    private final Duration firstDelay;
    private final Duration maxDelay;
    private final RandomGenerator random;

    private RetryPolicy(Builder builder) {
        this.maxAttempts = builder.maxAttempts;
        this.firstDelay = builder.firstDelay;
        this.maxDelay = builder.maxDelay;
        this.random = builder.random;
    }

    /**
     * Up to 4 attempts.
     *
     * @return the default policy
     */
    public static RetryPolicy standard() {
        return builder().build();
    }

    /**
     * One attempt only.
     *
     * @return the policy that repeats nothing
     */
    public static RetryPolicy none() {
        return builder().maxAttempts(1).build();
    }

    /**
     * A policy of your own.
     *
     * @return a builder that starts from {@link #standard()}
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * How often a read is tried in all.
     *
     * @return at least 1
     */
    public int maxAttempts() {
        return maxAttempts;
    }

    /**
     * How long to wait after a failed attempt: evenly spread between nothing and a bound that doubles each time.
     *
     * @param attempt which attempt failed, from 1
     * @return the delay
     */
    public Duration delayAfter(int attempt) {
        long bound = firstDelay.toMillis() << Math.min(20, Math.max(0, attempt - 1));
        long capped = Math.min(bound, maxDelay.toMillis());
        synchronized (random) {
            return Duration.ofMillis(random.nextLong(capped + 1));
        }
    }

    /** Builds a {@link RetryPolicy}. Not thread-safe. */
    public static final class Builder {
        private int maxAttempts = 4;
        private Duration firstDelay = Duration.ofMillis(500);
        private Duration maxDelay = Duration.ofSeconds(20);
        private RandomGenerator random = new SplittableRandom();

        private Builder() {}

        /**
         * How often a read is tried in all.
         *
         * @param attempts 1 to 10
         * @return this builder
         */
        public Builder maxAttempts(int attempts) {
            if (attempts < 1 || attempts > 10) {
                throw new IllegalArgumentException("maxAttempts must be 1 to 10 but is " + attempts);
            }
            this.maxAttempts = attempts;
            return this;
        }

        /**
         * The bound of the first delay.
         *
         * @param delay 1 millisecond to 1 minute
         * @return this builder
         */
        public Builder firstDelay(Duration delay) {
            this.firstDelay = checked("firstDelay", delay, Duration.ofMinutes(1));
            return this;
        }

        /**
         * The bound of every delay.
         *
         * @param delay 1 millisecond to 15 minutes
         * @return this builder
         */
        public Builder maxDelay(Duration delay) {
            this.maxDelay = checked("maxDelay", delay, Duration.ofMinutes(15));
            return this;
        }

        /**
         * Where the jitter comes from.
         *
         * @param source a seeded source in tests
         * @return this builder
         */
        public Builder random(RandomGenerator source) {
            this.random = source;
            return this;
        }

        /**
         * Makes the policy.
         *
         * @return the policy
         */
        public RetryPolicy build() {
            return new RetryPolicy(this);
        }

        private static Duration checked(String field, Duration delay, Duration max) {
            if (delay.toMillis() < 1 || delay.compareTo(max) > 0) {
                throw new IllegalArgumentException(field + " must be 1 ms to " + max + " but is " + delay);
            }
            return delay;
        }
    }
}
