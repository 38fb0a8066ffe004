package io.github.samspoke.calendly.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HeldTest {
    private static final Instant ISSUED = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration LIFE = TokenBodies.pair(ISSUED).life();

    private static Held held(double jitter) {
        return Held.of(1, TokenBodies.pair(ISSUED), jitter);
    }

    @Test
    void of_jitterFromNoneToFull_isDueAt75To80Percent() {
        assertThat(Duration.between(ISSUED, held(0).refreshAt()))
                .isEqualTo(LIFE.multipliedBy(75).dividedBy(100));
        assertThat(Duration.between(ISSUED, held(0.5).refreshAt()).toSeconds())
                .isEqualTo(LIFE.toSeconds() * 775 / 1000);
        assertThat(held(0.999).refreshAt())
                .isBetween(
                        held(0.9).refreshAt(), ISSUED.plus(LIFE.multipliedBy(4).dividedBy(5)));
    }

    @Test
    void isDue_atTheMoment_isDueAndNotBefore() {
        Held held = held(0);

        assertThat(held.isDue(held.refreshAt().minusMillis(1))).isFalse();
        assertThat(held.isDue(held.refreshAt())).isTrue();
    }

    @Test
    @DisplayName("A14 a pair a minute from the future is another clock's; one further ahead has no known age")
    void isDue_fromTheFuture_isDueBeyondAMinute() {
        assertThat(held(0).isDue(ISSUED.minusSeconds(60))).isFalse();
        assertThat(held(0).isDue(ISSUED.minusSeconds(60).minusMillis(1))).isTrue();
    }

    @Test
    void isUsable_lastMinute_isOver() {
        Instant end = ISSUED.plus(LIFE).minusSeconds(60);

        assertThat(held(0).isUsable(end.minusMillis(1))).isTrue();
        assertThat(held(0).isUsable(end)).isFalse();
    }
}
