package io.github.samspoke.calendly.emulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.error.RateLimitedException;
import io.github.samspoke.calendly.testing.SimulatedTime;
import io.github.samspoke.calendly.transport.CalendlyListener;
import io.github.samspoke.calendly.transport.Pace;
import io.github.samspoke.calendly.transport.WaitReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RateLimitTest extends Emulated {
    private static final int LIMIT = 500;

    private final List<CalendlyListener.WaitEvent> announced = new ArrayList<>();
    private final CalendlyListener listener = new CalendlyListener() {
        @Override
        public void onWait(WaitEvent event) {
            announced.add(event);
        }
    };
    private final CalendlyClient calendly = client(Pace.unlimited());

    RateLimitTest() {
        super(LIMIT);
    }

    private CalendlyClient client(Pace pace) {
        return open(builder()
                .accessToken(emulator.personalAccessToken(emulator.adminUri()))
                .pace(pace)
                .listener(listener));
    }

    private void call(int times) {
        for (int i = 0; i < times; i++) {
            calendly.users().me();
        }
    }

    private Duration waited() {
        return time.waits().stream().reduce(Duration.ZERO, Duration::plus);
    }

    @Test
    void read_beyondTheLimit_waitsAsToldAndRepeats() {
        time.advance(Duration.ofSeconds(20));
        call(LIMIT);
        assertThat(time.waits()).isEmpty();
        call(1);

        assertThat(emulator.journal().statusCount(429)).isEqualTo(1);
        assertThat(emulator.journal().statusCount(200)).isEqualTo(LIMIT + 1);
        assertThat(waited()).isBetween(Duration.ofSeconds(40), Duration.ofSeconds(41));
        assertThat(announced)
                .singleElement()
                .satisfies(wait -> assertThat(wait.reason()).isEqualTo(WaitReason.RATE_LIMIT))
                .satisfies(wait -> assertThat(wait.until()).isEqualTo(time.instant()));
    }

    @Test
    @DisplayName("C4 Retry-After is obeyed beside the reset")
    void read_retryAfter_isObeyed() {
        emulator.failNext("GET", "/users/me", 0, 429, "{}").header("Retry-After", "90");
        call(1);

        assertThat(waited()).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(91));
    }

    @Test
    @DisplayName("C6 a removal beyond the limit is raised, not repeated, and removes nobody")
    void remove_beyondTheLimit_isRaised() {
        call(LIMIT);

        assertThatThrownBy(() -> calendly.organizations().remove(seat(plain())))
                .isInstanceOfSatisfying(
                        RateLimitedException.class,
                        e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(60)));
        assertThat(emulator.journal().count("DELETE", "/")).isEqualTo(1);
        assertThat(state.memberCount()).isEqualTo(60);
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void rateLimit_afterACall_isWhatTheHeadersSaid() {
        CalendlyClient paced = client(Pace.adaptive(time));
        paced.users().me();

        assertThat(paced.rateLimit()).hasValueSatisfying(limit -> {
            assertThat(limit.limit()).isEqualTo(LIMIT);
            assertThat(limit.remaining()).isEqualTo(LIMIT - 1);
            assertThat(limit.reset()).isEqualTo(Duration.ofSeconds(60));
        });
    }

    @Test
    @DisplayName("C1 2,000 requests: no 429, at least 75 % of the limit used; time moves by waits alone")
    void paced_twoThousandRequests_areNeverRefused() {
        CalendlyClient paced = client(Pace.adaptive(time));
        for (int i = 0; i < 2_000; i++) {
            paced.users().me();
        }
        Instant end = time.instant();

        assertThat(emulator.journal().statusCount(429)).isZero();
        assertThat(emulator.journal().total()).isEqualTo(2_000);
        Duration took = Duration.between(SimulatedTime.START, end);
        assertThat(took).isBetween(Duration.ofMinutes(2_000 / LIMIT), Duration.ofMinutes(2_000 / 375));
        assertThat(waited()).isEqualTo(took);
        assertThat(announced).hasSameSizeAs(time.waits()).allMatch(wait -> wait.reason() == WaitReason.PACE);
    }

    @Test
    void calls_withoutWaits_leaveTimeAlone() {
        call(100);

        assertThat(time.instant()).isEqualTo(SimulatedTime.START);
        assertThat(announced).isEmpty();
    }
}
