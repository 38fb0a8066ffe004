package io.github.samspoke.calendly.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.calendly.testing.SimulatedTime;
import io.github.samspoke.calendly.transport.RateLimit;
import io.github.samspoke.calendly.transport.TransportResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateHeadersTest {
    private static final Instant NOW = SimulatedTime.START;
    private static final long SEED = Long.getLong("calendly.seed", 20261123L);

    private static TransportResponse answer(Map<String, List<String>> headers) {
        return new TransportResponse(429, headers, new byte[0], Duration.ZERO);
    }

    @ParameterizedTest
    @DisplayName("C4 of doubled headers the more careful one counts")
    @CsvSource({"30 60,'',60", "60 30,'',60", "soon 30,'',30", "'',5 90,90", "30,90 5,90", "'','',60"})
    void afterTooMany_doubled_takesTheLonger(String reset, String retryAfter, long seconds) {
        Map<String, List<String>> headers = new TreeMap<>();
        headers.put("X-RateLimit-Reset", Arrays.asList(reset.split(" ")));
        headers.put("Retry-After", Arrays.asList(retryAfter.split(" ")));

        assertThat(RateHeaders.afterTooMany(answer(headers), NOW)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void limit_doubled_takesTheLower() {
        TransportResponse answer = answer(Map.of(
                "x-ratelimit-limit", List.of("500", "50"),
                "x-ratelimit-remaining", List.of("7", "400"),
                "x-ratelimit-reset", List.of("20")));

        assertThat(RateHeaders.limit(answer, NOW)).contains(new RateLimit(50, 7, Duration.ofSeconds(20), NOW));
    }

    @Test
    void limit_ofOne_isALimit() {
        TransportResponse answer =
                answer(Map.of("x-ratelimit-limit", List.of("1"), "x-ratelimit-remaining", List.of("1")));

        assertThat(RateHeaders.limit(answer, NOW)).contains(new RateLimit(1, 1, Duration.ofMinutes(1), NOW));
        assertThat(RateHeaders.limit(answer(Map.of("x-ratelimit-limit", List.of("0"))), NOW))
                .isEmpty();
    }

    @Test
    @DisplayName("C4 whatever the headers say, the wait is between 1 s and 15 min, and a limit is sound")
    void headers_random_areWithinBounds() {
        System.out.println("seed " + SEED);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 10_000; i++) {
            Map<String, List<String>> headers = new TreeMap<>();
            for (String name :
                    List.of("X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset", "Retry-After")) {
                if (random.nextInt(5) > 0) {
                    headers.put(name, values(random));
                }
            }
            TransportResponse answer = answer(headers);
            assertThat(RateHeaders.afterTooMany(answer, NOW))
                    .as(headers.toString())
                    .isBetween(Duration.ofSeconds(1), Duration.ofMinutes(15));
            RateHeaders.limit(answer, NOW).ifPresent(limit -> {
                assertThat(limit.limit()).isBetween(1, 1_000_000);
                assertThat(limit.remaining()).isBetween(0, limit.limit());
                assertThat(limit.reset()).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(15));
            });
        }
    }

    private static List<String> values(SplittableRandom random) {
        List<String> values = new ArrayList<>();
        for (int n = random.nextInt(1, 3); n > 0; n--) {
            long number = random.nextLong() >> random.nextInt(64);
            values.add(
                    switch (random.nextInt(5)) {
                        case 0 -> "";
                        case 1 -> number + "." + random.nextInt(10);
                        case 2 ->
                            DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                    NOW.plusSeconds(number % 100_000).atOffset(ZoneOffset.UTC));
                        case 3 -> " " + Math.abs(number) + " ";
                        default -> Long.toString(number);
                    });
        }
        return values;
    }
}
