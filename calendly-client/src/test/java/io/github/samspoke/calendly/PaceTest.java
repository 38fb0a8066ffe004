package io.github.samspoke.calendly;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.calendly.testing.Bodies;
import io.github.samspoke.calendly.testing.Clients;
import io.github.samspoke.calendly.testing.SimulatedTime;
import io.github.samspoke.calendly.transport.Pace;
import io.github.samspoke.calendly.transport.Transport;
import io.github.samspoke.calendly.transport.TransportResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final SimulatedTime time = new SimulatedTime();
    private final List<Instant> sent = new ArrayList<>();
    private int limit = 500;
    private int others = 0;
    private int refused = 0;
    private int used = 0;
    private Instant windowEnds = time.instant().plusSeconds(60);

    /** Calendly's fixed windows of a minute, as its headers describe them; others use the same budget evenly. */
    private TransportResponse answer() {
        Instant now = time.instant();
        sent.add(now);
        while (!now.isBefore(windowEnds)) {
            windowEnds = windowEnds.plusSeconds(60);
            used = 0;
        }
        Duration rest = Duration.between(now, windowEnds);
        used++;
        int taken = used + (int) (others * (60_000 - rest.toMillis()) / 60_000);
        boolean over = taken > limit;
        refused += over ? 1 : 0;
        Map<String, List<String>> headers = new TreeMap<>(Map.of(
                "Content-Type", List.of("application/json"),
                "X-RateLimit-Limit", List.of("" + limit),
                "X-RateLimit-Remaining", List.of("" + Math.max(0, limit - taken)),
                "X-RateLimit-Reset", List.of("" + Math.max(1, rest.toSeconds() + 1))));
        String body = over ? "{}" : Bodies.me();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new TransportResponse(over ? 429 : 200, headers, bytes, Duration.ZERO);
    }

    private CalendlyClient client() {
        Transport calendly = request -> answer();
        return CalendlyClient.builder()
                .accessToken(Clients.TOKEN)
                .clock(time)
                .sleeper(time)
                .pace(Pace.adaptive(time))
                .transport(calendly)
                .build();
    }

    private void runFor(CalendlyClient client, Duration duration) {
        Instant end = time.instant().plus(duration);
        while (time.instant().isBefore(end)) {
            client.users().me();
        }
    }

    private long mostInAMinute() {
        long most = 0;
        for (int from = 0, to = 0; to < sent.size(); to++) {
            while (!sent.get(from).plusSeconds(60).isAfter(sent.get(to))) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }

    @Test
    @DisplayName("C1 an hour at 500 a minute: no 429, at least 75 % used, never above 90 % in a minute")
    void run_steadyLimit_usesThreeQuartersWithoutRefusal() {
        try (CalendlyClient client = client()) {
            runFor(client, Duration.ofHours(1));
        }
        assertThat(refused).isZero();
        assertThat(sent.size()).isBetween(60 * 375, 60 * 450);
        assertThat(mostInAMinute()).isLessThanOrEqualTo(450);
    }

    @Test
    void run_freePlan_keepsBelowItsLimit() {
        limit = 50;
        try (CalendlyClient client = client()) {
            runFor(client, Duration.ofMinutes(30));
        }
        assertThat(refused).isZero();
        assertThat(sent.size()).isBetween(30 * 37, 30 * 45);
        assertThat(mostInAMinute()).isLessThanOrEqualTo(45);
    }

    @Test
    @DisplayName("C2 the limit drops from 500 to 50: at most 2 refusals")
    void run_limitDrops_isRefusedTwiceAtMost() {
        try (CalendlyClient client = client()) {
            runFor(client, Duration.ofMinutes(5));
            limit = 50;
            runFor(client, Duration.ofMinutes(10));
        }
        assertThat(refused).isLessThanOrEqualTo(2);
    }

    @Test
    @DisplayName("C3 another client eats half: at most 5 % refused, no starvation")
    void run_othersShareTheLimit_slowsDown() {
        others = 250;
        try (CalendlyClient client = client()) {
            runFor(client, Duration.ofMinutes(20));
        }
        assertThat(refused).isLessThan(sent.size() / 20);
        assertThat(sent.size()).isGreaterThan(20 * 180);
    }

    @Test
    void firstRequests_beforeAnyHeader_costNoWait() {
        try (CalendlyClient client = client()) {
            for (int i = 0; i < 40; i++) {
                client.users().me();
            }
            assertThat(time.waits()).isEmpty();
            assertThat(client.rateLimit())
                    .hasValueSatisfying(l -> assertThat(l.remaining()).isEqualTo(460));
        }
    }
}
