package io.github.samspoke.calendly.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SleeperTest {
    private final Clock clock = Clock.systemUTC();
    private final Sleeper sleeper = Sleeper.system(clock);

    @Test
    @DisplayName("C4 it never returns early, not even by a part of a millisecond")
    void sleepUntil_nextMoment_isReached() throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            Instant until = clock.instant().plusNanos(1_900_000);
            sleeper.sleepUntil(until);
            assertThat(clock.instant()).isAfterOrEqualTo(until);
        }
    }

    @Test
    void sleepUntil_past_returnsAtOnce() throws InterruptedException {
        Clock still = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        Sleeper.system(still).sleepUntil(Instant.EPOCH);
        Sleeper.system(still).sleepUntil(Instant.MIN);
    }

    @Test
    void sleepUntil_interruptedBefore_throwsEvenIfThereIsNothingToWaitFor() {
        for (Instant until : new Instant[] {Instant.EPOCH, clock.instant().plus(Duration.ofDays(1)), Instant.MAX}) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> sleeper.sleepUntil(until)).isInstanceOf(InterruptedException.class);
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }
}
