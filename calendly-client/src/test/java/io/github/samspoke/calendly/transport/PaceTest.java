package io.github.samspoke.calendly.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.calendly.testing.Racers;
import io.github.samspoke.calendly.testing.SimulatedTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {
    /** More requests than any test lets leave, so that a pace that never refuses fails and does not hang. */
    private static final int ENDLESS = 10_000;

    private final SimulatedTime time = new SimulatedTime();

    private RateLimit limit(int limit, int remaining) {
        return new RateLimit(limit, remaining, Duration.ofSeconds(60), time.instant());
    }

    /** How many requests leave at once. */
    private static int burst(Pace pace) {
        int taken = 0;
        while (taken < ENDLESS && pace.tryTake().isEmpty()) {
            taken++;
        }
        return taken;
    }

    /** How many requests leave until an instant, each as soon as it may. */
    private int takenUntil(Pace pace, Instant end) throws InterruptedException {
        int taken = 0;
        int asked = 0;
        for (Instant next = time.instant(); next.isBefore(end); ) {
            assertThat(asked++).isLessThan(ENDLESS);
            time.sleepUntil(next);
            Optional<Instant> later = pace.tryTake();
            taken += later.isEmpty() ? 1 : 0;
            next = later.orElse(next);
        }
        return taken;
    }

    @Test
    void tryTake_limitUnknown_startsLow() throws InterruptedException {
        Pace pace = Pace.adaptive(time);

        assertThat(takenUntil(pace, time.instant().plusSeconds(60))).isBetween(40, 45);
        assertThat(takenUntil(pace, time.instant().plusSeconds(60))).isBetween(39, 40);
        assertThat(pace.rateLimit()).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("the burst is a tenth of the limit, and burst and rate are at most 90 % of it in a minute")
    @CsvSource({"500,0.8,50,450", "50,0.8,5,45", "500,0.9,1,450", "500,0.5,50,300", "10,0.8,1,9"})
    void tryTake_limitKnown_keepsShareAndBurst(int limit, double share, int burst, int minute)
            throws InterruptedException {
        Pace pace = Pace.builder(time).share(share).build();
        pace.observe(limit(limit, limit));
        time.advance(Duration.ofSeconds(59));
        Instant end = time.instant().plusSeconds(60);
        int taken = burst(pace);

        assertThat(taken).isEqualTo(burst);
        assertThat(taken + takenUntil(pace, end)).isBetween(minute * 98 / 100, minute);
    }

    @Test
    @DisplayName("a host may start faster, and use less")
    void builder_ofTheHost_setsFirstRateAndPlaces() throws InterruptedException {
        Pace pace = Pace.builder(time).firstRate(400).concurrency(2).build();

        assertThat(burst(pace)).isEqualTo(50);
        pace.enter();
        pace.enter();
        Thread.currentThread().interrupt();
        assertThatThrownBy(pace::enter).isInstanceOf(InterruptedException.class);
        pace.leave();
        pace.enter();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.04, 0.91, -1, Double.NaN})
    void builder_shareOutOfRange_isRefusedByName(double share) {
        assertThatThrownBy(() -> Pace.builder(time).share(share))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("share must be 0.05 to 0.9 but is " + share);
    }

    @Test
    void builder_leastAndMost_areTaken() {
        int most = burst(
                Pace.builder(time).share(0.9).concurrency(64).firstRate(500).build());
        int least =
                burst(Pace.builder(time).share(0.05).concurrency(1).firstRate(1).build());

        assertThat(most).isEqualTo(62);
        assertThat(least).isEqualTo(1);
    }

    @Test
    void builder_countsOutOfRange_areRefusedByName() {
        PaceBuilder builder = Pace.builder(time);

        assertThatThrownBy(() -> builder.concurrency(0)).hasMessage("concurrency must be 1 to 64 but is 0");
        assertThatThrownBy(() -> builder.firstRate(501)).hasMessage("firstRate must be 1 to 500 but is 501");
    }

    @Test
    @DisplayName("C4 a hold ends no earlier than told, not even by a part of a millisecond, and never gets shorter")
    void holdUntil_oddNanos_isNeverShorter() {
        Pace pace = Pace.adaptive(time);
        Instant told = time.instant().plusNanos(5_000_000_001L);
        pace.holdUntil(told);
        pace.holdUntil(time.instant().plusSeconds(1));

        assertThat(pace.tryTake()).hasValueSatisfying(when -> assertThat(when).isBetween(told, told.plusMillis(1)));
    }

    @Test
    void observe_nothingLeft_holdsUntilTheReset() {
        Pace pace = Pace.adaptive(time);
        pace.observe(new RateLimit(500, 0, Duration.ofSeconds(90), time.instant()));

        assertThat(pace.tryTake()).contains(time.instant().plusSeconds(90));
        time.advance(Duration.ofSeconds(90));
        assertThat(burst(pace)).isEqualTo(1);
    }

    @Test
    @DisplayName("when the limit becomes known, what was spent stays spent and what was earned stays earned")
    void observe_bucketGrowsOrShrinks_keepsTheCount() {
        Pace pace = Pace.adaptive(time);
        assertThat(burst(pace)).isEqualTo(5);
        pace.observe(limit(500, 495));
        assertThat(burst(pace)).isEqualTo(45);

        time.advance(Duration.ofSeconds(3));
        pace.observe(limit(50, 50));
        assertThat(burst(pace)).isEqualTo(5);
    }

    @Test
    @DisplayName("little left is spread over the rest of the window, and the full rate is back after it")
    void observe_littleLeft_isSpreadOverTheWindow() throws InterruptedException {
        Pace pace = Pace.adaptive(time);
        pace.observe(limit(500, 20));
        Instant reset = time.instant().plusSeconds(60);

        assertThat(takenUntil(pace, reset)).isBetween(20, 21);
        assertThat(takenUntil(pace, reset.plusSeconds(60))).isBetween(399, 400);
    }

    @Test
    void observe_lessLeftThanTheRateUses_makesTheRestLastUntilTheReset() throws InterruptedException {
        Pace pace = Pace.adaptive(time);
        pace.observe(limit(500, 200));
        Instant reset = time.instant().plusSeconds(60);

        assertThat(burst(pace)).isEqualTo(50);
        assertThat(takenUntil(pace, reset.minusSeconds(30))).isBetween(74, 76);
        assertThat(takenUntil(pace, reset)).isBetween(74, 76);
    }

    @Test
    @DisplayName("a refusal writes nothing: a shared ledger is asked often enough as it is")
    void tryTake_refused_writesNothing() {
        AtomicInteger writes = new AtomicInteger();
        Pace pace = Pace.builder(time)
                .ledger(PaceLedgers.noting(PaceLedger.inMemory(), writes::incrementAndGet))
                .build();
        assertThat(burst(pace)).isEqualTo(5);

        assertThat(pace.tryTake()).isPresent();
        time.advance(Duration.ofMillis(500));
        assertThat(pace.tryTake()).isPresent();
        assertThat(writes).hasValue(5);
    }

    @Test
    void tryTake_windowUsedUpByOwnRequests_waitsForItsEndAndNoLonger() {
        Pace pace = Pace.adaptive(time);
        pace.observe(new RateLimit(500, 1, Duration.ofSeconds(10), time.instant()));

        assertThat(burst(pace)).isEqualTo(1);
        assertThat(pace.tryTake()).contains(time.instant().plusSeconds(10));
    }

    @Test
    void tryTake_idleBeyondTheWindow_earnsTheFullRateAgain() {
        Pace pace = Pace.adaptive(time);
        pace.observe(limit(500, 1));
        burst(pace);
        time.advance(Duration.ofSeconds(66));

        assertThat(burst(pace)).isBetween(40, 41);
    }

    @Test
    @DisplayName("C8 a node whose clock is behind adds nothing, and cannot fill the bucket twice")
    void tryTake_clocksDisagree_fillsOnce() throws InterruptedException {
        PaceLedger shared = PaceLedger.inMemory();
        Pace right = Pace.builder(time).ledger(shared).build();
        Pace behind = Pace.builder(Clock.offset(time, Duration.ofSeconds(-2)))
                .ledger(shared)
                .build();
        right.observe(limit(500, 500));
        burst(right);
        int taken = 0;
        for (int i = 0; i < 600; i++) {
            time.advance(Duration.ofMillis(100));
            behind.observe(limit(500, 500));
            taken += right.tryTake().isEmpty() ? 1 : 0;
            taken += behind.tryTake().isEmpty() ? 1 : 0;
        }
        assertThat(taken).isBetween(399, 400);
    }

    @Test
    @DisplayName("a clock that is set back by hours stops nothing: the bucket goes on from there")
    void tryTake_clockSetBack_goesOn() throws InterruptedException {
        Pace pace = Pace.adaptive(time);
        pace.observe(limit(500, 500));
        burst(pace);
        pace.holdUntil(time.instant().plusSeconds(60));
        time.advance(Duration.ofHours(-5));

        assertThat(pace.tryTake()).contains(time.instant().plusSeconds(900));
        time.advance(Duration.ofMinutes(15));
        pace.observe(limit(500, 500));
        burst(pace);
        assertThat(takenUntil(pace, time.instant().plusSeconds(60))).isBetween(399, 400);
    }

    @ParameterizedTest
    @DisplayName("a state no pace has written counts as none: 5 may leave at once")
    @ValueSource(
            strings = {
                "",
                "2 40 5 4 0 0 0 0 0 0 0",
                "1 40 5 4 0 0 0 0 0 0",
                "1 x 5 4 0 0 0 0 0 0 0",
                "1 NaN 5 4 0 0 0 0 0 0 0",
                "1 0.5 5 4 0 0 0 0 0 0 0",
                "1 9e9 5 4 0 0 0 0 0 0 0",
                "1 40 0.5 0.4 0 0 0 0 0 0 0",
                "1 40 9e9 4 0 0 0 0 0 0 0",
                "1 40 5 6 0 0 0 0 0 0 0",
                "1 40 5 -9 0 0 0 0 0 0 0",
                "1 40 5 4 0 0 9 500 9 9223372036854775807 9223372036854775807",
                "1 40 5 4 0 0 9 500 9 1000 9223372036854775807",
                "1 40 5 4 0 0 9 500 9 -9223372036854775808 5"
            })
    void tryTake_unreadableState_startsLow(String state) {
        PaceLedger ledger = PaceLedger.inMemory();
        assertThat(ledger.replace(null, state)).isTrue();

        // No time has passed in the states above, so a sound one would let 4 leave.
        assertThat(burst(Pace.builder(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                        .ledger(ledger)
                        .build()))
                .isEqualTo(5);
    }

    @Test
    @DisplayName("G7 32 threads on a clock that stands: the burst leaves, and nothing more")
    void tryTake_manyThreadsNoTime_givesTheBurstOnce() throws InterruptedException {
        Pace pace = Pace.adaptive(time);
        pace.observe(limit(500, 500));
        int before = burst(pace);
        time.advance(Duration.ofSeconds(60));
        AtomicInteger taken = new AtomicInteger();
        Racers.race(random -> taken.addAndGet(pace.tryTake().isEmpty() ? 1 : 0));

        assertThat(before).isLessThanOrEqualTo(50);
        assertThat(taken).hasValue(50);
    }

    @Test
    @DisplayName("G7 32 threads while time passes: no token is lost or given twice")
    void tryTake_manyThreadsAndTime_keepsTheCount() throws InterruptedException {
        Pace one = Pace.builder(time).firstRate(480).build();
        Instant start = time.instant();
        AtomicInteger taken = new AtomicInteger(burst(one));
        Racers.race(random -> {
            time.advance(Duration.ofNanos(random.nextLong(3_000_000)));
            taken.addAndGet(one.tryTake().isEmpty() ? 1 : 0);
        });
        double earned = 60 + Duration.between(start, time.instant()).toMillis() * 480 / 60_000.0;

        assertThat((double) taken.get() + burst(one)).isBetween(earned - 1.01, earned + 0.01);
    }

    @Test
    @DisplayName("G7 32 threads never hold more than the places there are")
    void enter_manyThreads_neverExceedsThePlaces() throws InterruptedException {
        Pace pace = Pace.adaptive(time);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Racers.race(random -> {
            try {
                pace.enter();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            for (int spins = random.nextInt(100); spins > 0; spins--) {
                Thread.onSpinWait();
            }
            inside.decrementAndGet();
            pace.leave();
        });
        assertThat(most.get()).isBetween(1, 4);
    }

    @Test
    void rateLimit_sharedLedger_isReadByEveryNode() {
        PaceLedger shared = PaceLedger.inMemory();
        RateLimit seen = limit(500, 321);
        Pace.builder(time).ledger(shared).build().observe(seen);

        assertThat(Pace.builder(time).ledger(shared).build().rateLimit()).contains(seen);
        assertThat(shared.read()).matches("[0-9.E -]{1,200}");
    }

    @Test
    void unlimited_always_letsPassAndRemembersTheLimit() {
        Pace pace = Pace.unlimited();
        pace.observe(limit(500, 0));
        pace.holdUntil(time.instant().plusSeconds(60));

        assertThat(pace.tryTake()).isEmpty();
        assertThat(pace.rateLimit()).contains(limit(500, 0));
    }
}
