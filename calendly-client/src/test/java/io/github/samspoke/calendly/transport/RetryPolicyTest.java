package io.github.samspoke.calendly.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {
    private static final int DRAWS = 10_000;
    private static final long SEED = Long.getLong("calendly.seed", 20261123L);

    @ParameterizedTest
    @DisplayName("full jitter: 10,000 draws within their bounds, their mean within 2 %")
    @CsvSource({"1,500", "2,1000", "3,2000", "4,4000", "6,16000", "7,20000", "100,20000"})
    void delayAfter_manyDraws_isSpreadEvenly(int attempt, long bound) {
        System.out.println("seed " + SEED);
        RetryPolicy policy =
                RetryPolicy.builder().random(new SplittableRandom(SEED)).build();
        long[] draws = LongStream.range(0, DRAWS)
                .map(i -> policy.delayAfter(attempt).toMillis())
                .toArray();

        assertThat(LongStream.of(draws).min().orElseThrow()).isBetween(0L, bound / 100);
        assertThat(LongStream.of(draws).max().orElseThrow()).isBetween(bound * 99 / 100, bound);
        assertThat(LongStream.of(draws).average().orElseThrow()).isBetween(bound * 0.49, bound * 0.51);
    }

    @Test
    void delayAfter_boundOfOneMillisecond_isNoneOrOne() {
        RetryPolicy policy = RetryPolicy.builder()
                .firstDelay(Duration.ofMillis(1))
                .random(new SplittableRandom(SEED))
                .build();

        assertThat(LongStream.range(0, 100)
                        .map(i -> policy.delayAfter(1).toMillis())
                        .distinct())
                .containsExactlyInAnyOrder(0L, 1L);
    }

    @Test
    void builder_leastAndMost_areTaken() {
        RetryPolicy most = RetryPolicy.builder()
                .maxAttempts(10)
                .firstDelay(Duration.ofMinutes(1))
                .maxDelay(Duration.ofMinutes(15))
                .random(new SplittableRandom(SEED))
                .build();

        assertThat(most.maxAttempts()).isEqualTo(10);
        assertThat(LongStream.range(0, DRAWS)
                        .map(i -> most.delayAfter(9).toMillis())
                        .max()
                        .orElseThrow())
                .isBetween(891_000L, 900_000L);
    }

    @Test
    void builder_outOfRange_isRefusedByName() {
        RetryPolicy.Builder builder = RetryPolicy.builder();

        assertThatThrownBy(() -> builder.maxAttempts(11)).hasMessage("maxAttempts must be 1 to 10 but is 11");
        assertThatThrownBy(() -> builder.maxAttempts(0)).hasMessage("maxAttempts must be 1 to 10 but is 0");
        assertThatThrownBy(() -> builder.firstDelay(Duration.ofNanos(999_999)))
                .hasMessage("firstDelay must be 1 ms to PT1M but is PT0.000999999S");
        assertThatThrownBy(() -> builder.maxDelay(Duration.ofMinutes(15).plusNanos(1)))
                .hasMessage("maxDelay must be 1 ms to PT15M but is PT15M0.000000001S");
    }

    @Test
    void standardAndNone_attempts_areFourAndOne() {
        assertThat(RetryPolicy.standard().maxAttempts()).isEqualTo(4);
        assertThat(RetryPolicy.none().maxAttempts()).isEqualTo(1);
        assertThat(RetryPolicy.builder()
                        .firstDelay(Duration.ofMinutes(1))
                        .build()
                        .delayAfter(30))
                .isLessThanOrEqualTo(Duration.ofSeconds(20));
    }
}
