package io.github.samspoke.calendly;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.calendly.testing.Clients;
import io.github.samspoke.calendly.testing.RateLimitedCalendly;
import io.github.samspoke.calendly.testing.SimulatedTime;
import io.github.samspoke.calendly.testing.Simulation;
import io.github.samspoke.calendly.transport.Pace;
import io.github.samspoke.calendly.transport.PaceLedger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The whole client under the clock: 300 ms for each request, four callers, an hour in about a second. */
class PaceSimulationTest {
    private static final int CALLERS = 4;

    private final Simulation time = new Simulation();
    private final RateLimitedCalendly calendly = new RateLimitedCalendly(time, Duration.ofMillis(300), 500);
    private final List<Runnable> actors = new ArrayList<>();

    private CalendlyClient client(Pace pace) {
        return Clients.timed(time, time).pace(pace).transport(calendly).build();
    }

    /** Callers that call without a pause. */
    private void callers(Pace pace, Duration length) {
        CalendlyClient client = client(pace);
        for (int i = 0; i < CALLERS; i++) {
            actors.add(() -> {
                while (time.instant().isBefore(SimulatedTime.START.plus(length))) {
                    client.users().me();
                }
            });
        }
    }

    /** At an instant after the start, something changes. */
    private void after(Duration length, Runnable change) {
        actors.add(() -> {
            try {
                time.sleep(length);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            change.run();
        });
    }

    @Test
    @DisplayName("C1 a simulated hour at 500 a minute: no 429, 95 % of the configured pace, at most 90 % in a minute")
    void run_hourOfFourCallers_usesThePaceWithoutRefusal() throws InterruptedException {
        callers(Pace.adaptive(time), Duration.ofHours(1));
        time.run(actors);

        System.out.println("requests " + calendly.requests() + " of " + 60 * 400 + ", most in a minute "
                + calendly.mostInAMinute() + ", refused " + calendly.refused());
        assertThat(calendly.refused()).isZero();
        assertThat(calendly.requests()).isBetween(60 * 400 * 95 / 100, 60 * 450);
        assertThat(calendly.mostInAMinute()).isLessThanOrEqualTo(450);
    }

    @Test
    @DisplayName("C1 the same on the free plan's 50 a minute")
    void run_freePlan_usesThePaceWithoutRefusal() throws InterruptedException {
        calendly.allow(50);
        callers(Pace.adaptive(time), Duration.ofHours(1));
        time.run(actors);

        assertThat(calendly.refused()).isZero();
        assertThat(calendly.requests()).isBetween(60 * 40 * 95 / 100, 60 * 45);
        assertThat(calendly.mostInAMinute()).isLessThanOrEqualTo(45);
    }

    @Test
    @DisplayName("C2 the limit drops from 500 to 50 at a new minute: no 429 at all")
    void run_limitDropsBetweenWindows_isNotRefused() throws InterruptedException {
        callers(Pace.adaptive(time), Duration.ofMinutes(10));
        after(Duration.ofMinutes(5), () -> calendly.allow(50));
        time.run(actors);

        assertThat(calendly.refused()).isZero();
    }

    @Test
    @DisplayName("C2 the limit drops within a minute that is beyond it already: at most 2 refusals")
    void run_limitDropsWithinAWindow_isRefusedOnlyWhatWasUnderWay() throws InterruptedException {
        callers(Pace.adaptive(time), Duration.ofMinutes(10));
        after(Duration.ofSeconds(330), () -> calendly.allow(50));
        time.run(actors);

        assertThat(calendly.refused()).isBetween(1, 2);
    }

    @Test
    @DisplayName("C3 another client eats half: at most 5 % refused, and the other half is used")
    void run_othersShareTheLimit_slowsDown() throws InterruptedException {
        calendly.othersUse(250);
        callers(Pace.adaptive(time), Duration.ofMinutes(30));
        time.run(actors);

        assertThat(calendly.refused()).isLessThanOrEqualTo(calendly.requests() / 20);
        assertThat(calendly.requests()).isGreaterThan(30 * 200);
    }

    @Test
    @DisplayName("C8 two nodes with one user's tokens and one ledger, 5 ms away: within the pace of one")
    void run_twoNodesOnOneLedger_shareThePace() throws InterruptedException {
        PaceLedger shared = new SlowLedger();
        for (int node = 0; node < 2; node++) {
            callers(Pace.builder(time).ledger(shared).build(), Duration.ofMinutes(10));
        }
        time.run(actors);

        assertThat(calendly.refused()).isZero();
        assertThat(calendly.requests()).isBetween(10 * 400 * 95 / 100, 10 * 450);
        assertThat(calendly.mostInAMinute()).isLessThanOrEqualTo(450);
    }

    @Test
    @DisplayName("C8 two nodes that share nothing but the limit: the sum within it + 5 %")
    void run_twoNodesWithLedgersOfTheirOwn_stayWithinTheLimit() throws InterruptedException {
        for (int node = 0; node < 2; node++) {
            callers(Pace.adaptive(time), Duration.ofMinutes(20));
        }
        time.run(actors);

        assertThat(calendly.requests()).isBetween(20 * 400, 20 * 500 * 105 / 100);
        assertThat(calendly.refused()).isLessThanOrEqualTo(calendly.requests() / 20);
    }

    /** A ledger behind a network, in which the other node may get in between a reading and its write. */
    private final class SlowLedger implements PaceLedger {
        private final PaceLedger remote = PaceLedger.inMemory();

        @Override
        public @Nullable String read() {
            travel();
            return remote.read();
        }

        @Override
        public boolean replace(@Nullable String expected, String next) {
            travel();
            return remote.replace(expected, next);
        }

        private void travel() {
            try {
                time.sleep(Duration.ofMillis(5));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
