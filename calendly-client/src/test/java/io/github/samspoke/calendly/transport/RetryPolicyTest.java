package io.github.samspoke.calendly.transport;

import static org.assertj.core.api.Assertions.assertThat;

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
