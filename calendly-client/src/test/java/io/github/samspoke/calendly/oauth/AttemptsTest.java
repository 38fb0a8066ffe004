package io.github.samspoke.calendly.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

    private static Instant at(long seconds) {
        return START.plusSeconds(seconds);
    }

    @Test
    @DisplayName("A16 two a minute, to the second")
    void closedUntil_twoStarted_isAMinuteAfterTheFirst() {
        Attempts one = Attempts.none().started(at(0));
        assertThat(one.closedUntil(at(0))).isEmpty();
        Attempts two = one.started(at(10));
        assertThat(two.closedUntil(at(10))).contains(at(60));
        assertThat(two.closedUntil(at(59))).contains(at(60));
        assertThat(two.closedUntil(at(60))).isEmpty();
        assertThat(two.started(at(60)).closedUntil(at(60))).contains(at(70));
    }

    @Test
    @DisplayName("A16 three failures close for a quarter of an hour, one success opens")
    void closedUntil_threeFailed_isAQuarterOfAnHour() {
        Attempts failing = Attempts.none();
        for (int i = 0; i < 3; i++) {
            assertThat(failing.closedUntil(at(i * 100L))).isEmpty();
            failing = failing.started(at(i * 100L)).failed(Instant.EPOCH);
        }
        assertThat(failing.closedUntil(at(1_099))).contains(at(1_100));
        assertThat(failing.closedUntil(at(1_100))).isEmpty();
        assertThat(failing.succeeded().closedUntil(at(300))).isEmpty();
    }

    @Test
    void closedUntil_calendlyToldLonger_isWhatItTold() {
        Attempts told = Attempts.none().started(at(0)).failed(at(300));
        assertThat(told.closedUntil(at(299))).contains(at(300));
        assertThat(told.closedUntil(at(300))).isEmpty();
    }

    @Test
    @DisplayName("A14 a clock set back does not close for hours")
    void closedUntil_clockSetBack_isOpen() {
        Attempts two = Attempts.none().started(at(0)).started(at(1)).failed(at(300));
        assertThat(two.closedUntil(at(-7_200))).isEmpty();
        GrantLease lease = GrantLease.taken("owner", at(0));
        assertThat(lease.isLive(at(59))).isTrue();
        assertThat(lease.isLive(at(60))).isFalse();
        assertThat(lease.isLive(at(-60))).isTrue();
        assertThat(lease.isLive(at(-61))).isFalse();
    }
}
