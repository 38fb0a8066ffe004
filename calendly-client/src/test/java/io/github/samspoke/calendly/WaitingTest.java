package io.github.samspoke.calendly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.calendly.error.CallInterruptedException;
import io.github.samspoke.calendly.testing.Bodies;
import io.github.samspoke.calendly.testing.Clients;
import io.github.samspoke.calendly.testing.ScriptedTransport;
import io.github.samspoke.calendly.testing.SimulatedTime;
import io.github.samspoke.calendly.transport.CalendlyListener;
import io.github.samspoke.calendly.transport.Pace;
import io.github.samspoke.calendly.transport.PaceLedger;
import io.github.samspoke.calendly.transport.Sleeper;
import io.github.samspoke.calendly.transport.Transport;
import io.github.samspoke.calendly.transport.TransportResponse;
import io.github.samspoke.calendly.transport.WaitReason;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Waits that end early, ledgers that fail, and threads that cost nothing. */
class WaitingTest {
    private final SimulatedTime time = new SimulatedTime();
    private final ScriptedTransport transport = new ScriptedTransport();

    @ParameterizedTest
    @DisplayName("an interrupt ends the call in every kind of wait, at once, with the flag set again")
    @EnumSource(WaitReason.class)
    void me_interruptedInARealWait_endsAtOnce(WaitReason reason) throws InterruptedException {
        Clock clock = Clock.systemUTC();
        Pace pace = reason == WaitReason.PACE ? Pace.adaptive(clock) : Pace.unlimited();
        pace.holdUntil(clock.instant().plusSeconds(60));
        transport.answer(reason == WaitReason.RATE_LIMIT ? 429 : 503, "{}", "Retry-After", "60");
        Thread caller = Thread.currentThread();
        List<WaitReason> waits = new ArrayList<>();
        CalendlyListener interrupting = new CalendlyListener() {
            @Override
            public void onWait(WaitEvent event) {
                waits.add(event.reason());
                assertThat(event.length()).isBetween(Duration.ofSeconds(55), Duration.ofSeconds(61));
                interruptOnceAsleep(caller);
            }
        };
        try (CalendlyClient client = Clients.timed(clock, Sleeper.system(clock))
                .pace(pace)
                .listener(interrupting)
                .transport(transport)
                .build()) {
            assertThatThrownBy(() -> client.users().me())
                    .isInstanceOf(CallInterruptedException.class)
                    .hasCauseInstanceOf(InterruptedException.class);
        }
        assertThat(Thread.interrupted()).isTrue();
        assertThat(waits).containsExactly(reason);
        assertThat(transport.sent()).hasSize(reason == WaitReason.PACE ? 0 : 1);
    }

    private static void interruptOnceAsleep(Thread caller) {
        Thread watcher = new Thread(() -> {
            while (caller.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            caller.interrupt();
        });
        watcher.setDaemon(true);
        watcher.start();
    }

    @Test
    @DisplayName("an interrupt ends the wait for a place, too")
    void me_interruptedBeforeItsPlace_isNotSent() throws InterruptedException {
        Pace full = Pace.builder(time).concurrency(1).build();
        full.enter();
        try (CalendlyClient client =
                Clients.timed(time, time).pace(full).transport(transport).build()) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> client.users().me()).isInstanceOf(CallInterruptedException.class);
        }
        assertThat(Thread.interrupted()).isTrue();
        assertThat(transport.sent()).isEmpty();
    }

    /** A shared ledger whose server goes away. */
    private static final class FailingLedger implements PaceLedger {
        private final PaceLedger remote = PaceLedger.inMemory();
        private final AtomicInteger writes = new AtomicInteger();
        private final int good;

        FailingLedger(int good) {
            this.good = good;
        }

        @Override
        public @Nullable String read() {
            return remote.read();
        }

        @Override
        public boolean replace(@Nullable String expected, String next) {
            if (writes.incrementAndGet() > good) {
                throw new IllegalStateException("the cache is down");
            }
            return remote.replace(expected, next);
        }
    }

    private CalendlyClient on(PaceLedger ledger) {
        Pace pace = Pace.builder(time).ledger(ledger).build();
        return Clients.timed(time, time).pace(pace).transport(transport).build();
    }

    @Test
    @DisplayName("I9 a ledger that fails after the answer does not turn a removal into a failure")
    void remove_ledgerFailsAfterTheAnswer_isDone() {
        transport.answer(204, "", "X-RateLimit-Limit", "500", "X-RateLimit-Remaining", "499");
        try (CalendlyClient client = on(new FailingLedger(1))) {
            assertThatCode(() -> client.organizations().remove(Bodies.MEMBERSHIP))
                    .doesNotThrowAnyException();
        }
        assertThat(transport.sent()).hasSize(1);
    }

    @Test
    void remove_ledgerFailsBefore_isNotSent() {
        try (CalendlyClient client = on(new FailingLedger(0))) {
            assertThatThrownBy(() -> client.organizations().remove(Bodies.MEMBERSHIP))
                    .hasMessage("the cache is down");
        }
        assertThat(transport.sent()).isEmpty();
    }

    @Test
    @DisplayName("64 calls of virtual threads are under way at once: none of them holds a carrier")
    @EnabledForJreRange(min = JRE.JAVA_21)
    void me_onVirtualThreads_waitsWithoutThreads() throws ReflectiveOperationException, InterruptedException {
        CountDownLatch allThere = new CountDownLatch(64);
        CountDownLatch done = new CountDownLatch(64);
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Transport together = request -> {
            allThere.countDown();
            assertThat(allThere.await(10, TimeUnit.SECONDS)).isTrue();
            byte[] body = Bodies.me().getBytes(StandardCharsets.UTF_8);
            return new TransportResponse(200, Map.of("Content-Type", List.of("application/json")), body, Duration.ZERO);
        };
        Pace pace = Pace.builder(time).firstRate(500).concurrency(64).build();
        time.advance(Duration.ofMinutes(1));
        Method start = Thread.class.getMethod("startVirtualThread", Runnable.class);
        try (CalendlyClient client =
                Clients.timed(time, time).pace(pace).transport(together).build()) {
            for (int i = 0; i < 64; i++) {
                start.invoke(null, (Runnable) () -> {
                    try {
                        client.users().me();
                    } catch (Throwable e) {
                        failure.set(e);
                    }
                    done.countDown();
                });
            }
            assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(failure).hasValue(null);
    }
}
