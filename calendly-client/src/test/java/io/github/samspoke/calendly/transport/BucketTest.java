package io.github.samspoke.calendly.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BucketTest {
    private static final long NOW = 1_795_435_200_000L;
    private static final long SEED = Long.getLong("calendly.seed", 20261123L);

    private final SplittableRandom random = new SplittableRandom(SEED);

    private Bucket any() {
        Bucket bucket = Bucket.unknownLimit(1 + random.nextInt(500), NOW);
        int limit = 1 + random.nextInt(1_000_000);
        RateLimit told = new RateLimit(
                limit,
                random.nextInt(limit + 1),
                Duration.ofSeconds(1 + random.nextInt(900)),
                Instant.ofEpochMilli(NOW + random.nextInt(60_000)));
        return (random.nextInt(4) == 0 ? bucket : bucket.observed(told, 0.05 + random.nextDouble(0.85)))
                .filled(NOW + random.nextInt(120_000))
                .heldUntil(Instant.ofEpochMilli(NOW + random.nextInt(900_000)));
    }

    @Test
    void observed_anyLimitAndShare_isAtMostNineTenthsInAMinute() {
        for (int limit = 10; limit <= 2_000; limit++) {
            for (double share = 0.05; share <= 0.9; share += 0.05) {
                RateLimit told = new RateLimit(limit, limit, Duration.ofMinutes(1), Instant.ofEpochMilli(NOW));
                Bucket bucket = Bucket.unknownLimit(40, NOW).observed(told, share);
                assertThat(bucket.perMinute() + bucket.burst())
                        .as(limit + " " + share)
                        .isLessThanOrEqualTo(Math.floor(limit * 0.9));
                assertThat(bucket.burst()).isBetween(1.0, Math.max(1, limit / 10.0));
                assertThat(bucket.perMinute()).isBetween(Math.floor(limit * share) - 1, Math.max(1, limit * share));
            }
        }
    }

    @Test
    void parse_whatTextWrote_isTheSame() {
        System.out.println("seed " + SEED);
        for (int i = 0; i < 10_000; i++) {
            Bucket bucket = any();
            assertThat(bucket.text()).hasSizeLessThanOrEqualTo(200);
            assertThat(Bucket.parse(bucket.text())).contains(bucket);
        }
    }

    @Test
    @DisplayName("C8 a clock 10 seconds behind is another node's; one further behind was set back")
    void filled_clockBehind_isToleratedForTenSeconds() {
        Bucket bucket = Bucket.unknownLimit(40, NOW).taken();

        assertThat(bucket.filled(NOW - 10_000)).isEqualTo(bucket);
        assertThat(bucket.filled(NOW - 10_001).filledAt()).isEqualTo(NOW - 10_001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 1.0 1.0 0.0 0 0 0 0 0 0 0", "1 1000000.0 1000000.0 1000000.0 0 0 0 0 0 0 0"})
    void parse_leastAndMost_areSound(String text) {
        assertThat(Bucket.parse(text).map(Bucket::text)).contains(text);
    }

    @Test
    void parse_damagedText_neverThrows() {
        System.out.println("seed " + SEED);
        for (int i = 0; i < 10_000; i++) {
            StringBuilder text = new StringBuilder(any().text());
            text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(0x80));
            if (random.nextInt(4) == 0) {
                text.setLength(random.nextInt(text.length()));
            }
            assertThatCode(() -> Bucket.parse(text.toString())
                            .ifPresent(b -> b.filled(NOW).notBefore(NOW)))
                    .as(text.toString())
                    .doesNotThrowAnyException();
        }
    }
}
