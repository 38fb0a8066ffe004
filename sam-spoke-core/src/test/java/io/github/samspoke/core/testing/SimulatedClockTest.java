package io.github.samspoke.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimulatedClockTest {
    private static final Instant START = Instant.parse("2026-11-23T00:00:00Z");

    private final SimulatedClock clock = SimulatedClock.at(START);

    @Test
    void instant_untouched_standsStill() {
        Instant before = clock.instant();

        assertThat(before).isEqualTo(START);
        assertThat(clock.instant()).isEqualTo(before);
        assertThat(clock.millis()).isEqualTo(START.toEpochMilli());
    }

    @Test
    void sleepUntil_later_movesThere() throws InterruptedException {
        clock.sleepUntil(START.plusSeconds(60));

        assertThat(clock.instant()).isEqualTo(START.plusSeconds(60));
    }

    @Test
    void sleepUntil_past_neverBack() throws InterruptedException {
        clock.sleepUntil(START.minusSeconds(60));
        clock.sleepUntil(START);

        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void sleepUntil_manyThreads_waitsDoNotAddUp() {
        List<CompletableFuture<Void>> waits = IntStream.rangeClosed(1, 50)
                .mapToObj(i -> CompletableFuture.runAsync(() -> wait(START.plusSeconds(i))))
                .toList();
        waits.forEach(CompletableFuture::join);

        assertThat(clock.instant()).isEqualTo(START.plusSeconds(50));
    }

    @Test
    void sleepUntil_interrupted_throwsAndDoesNotMove() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> clock.sleepUntil(START.plusSeconds(60))).isInstanceOf(InterruptedException.class);

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void zone_always_utc() {
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(clock.withZone(ZoneId.of("Europe/Berlin")).getZone()).isEqualTo(ZoneOffset.UTC);
    }

    private void wait(Instant until) {
        try {
            clock.sleepUntil(until);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
