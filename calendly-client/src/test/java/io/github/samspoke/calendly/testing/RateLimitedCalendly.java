package io.github.samspoke.calendly.testing;

import io.github.samspoke.calendly.transport.Transport;
import io.github.samspoke.calendly.transport.TransportRequest;
import io.github.samspoke.calendly.transport.TransportResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Calendly as far as its rate limit goes: fixed windows of a minute and the three headers. The way there takes half of
 * the latency and the way back the other half. Others use the same budget, evenly over each window.
 */
public final class RateLimitedCalendly implements Transport {
    private final Simulation time;
    private final Duration halfway;
    private final List<Instant> arrivals = new ArrayList<>();
    private final List<Instant> refusals = new ArrayList<>();
    private Instant windowEnds;
    private int limit;
    private int others;
    private int used;

    public RateLimitedCalendly(Simulation time, Duration latency, int limit) {
        this.time = time;
        this.halfway = latency.dividedBy(2);
        this.limit = limit;
        this.windowEnds = time.instant().plusSeconds(60);
    }

    @Override
    public TransportResponse send(TransportRequest request) throws InterruptedException {
        time.sleep(halfway);
        TransportResponse answer = answer(time.instant());
        time.sleep(halfway);
        return answer;
    }

    private TransportResponse answer(Instant now) {
        while (!now.isBefore(windowEnds)) {
            windowEnds = windowEnds.plusSeconds(60);
            used = 0;
        }
        Duration rest = Duration.between(now, windowEnds);
        used++;
        arrivals.add(now);
        int taken = used + (int) (others * (60_000 - rest.toMillis()) / 60_000);
        boolean over = taken > limit;
        if (over) {
            refusals.add(now);
        }
        Map<String, List<String>> headers = new TreeMap<>(Map.of(
                "Content-Type", List.of("application/json"),
                "X-RateLimit-Limit", List.of("" + limit),
                "X-RateLimit-Remaining", List.of("" + Math.max(0, limit - taken)),
                "X-RateLimit-Reset", List.of("" + Math.max(1, rest.toSeconds() + 1))));
        byte[] body = (over ? "{}" : Bodies.me()).getBytes(StandardCharsets.UTF_8);
        return new TransportResponse(over ? 429 : 200, headers, body, halfway.multipliedBy(2));
    }

    /** From now on this many requests a minute are allowed. */
    public void allow(int requests) {
        limit = requests;
    }

    /** Others use this many requests of each minute. */
    public void othersUse(int requests) {
        others = requests;
    }

    public int requests() {
        return arrivals.size();
    }

    public int refused() {
        return refusals.size();
    }

    /** The most requests that arrived in any minute. */
    public int mostInAMinute() {
        int most = 0;
        for (int from = 0, to = 0; to < arrivals.size(); to++) {
            while (!arrivals.get(from).plusSeconds(60).isAfter(arrivals.get(to))) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }
}
