package io.github.samspoke.calendly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.samspoke.calendly.error.ConnectionFailedException;
import io.github.samspoke.calendly.error.RateLimitedException;
import io.github.samspoke.calendly.error.RetryBudgetExhaustedException;
import io.github.samspoke.calendly.error.ServerErrorException;
import io.github.samspoke.calendly.testing.Bodies;
import io.github.samspoke.calendly.testing.Clients;
import io.github.samspoke.calendly.testing.SimulatedTime;
import io.github.samspoke.calendly.testing.Simulation;
import io.github.samspoke.calendly.transport.Pace;
import io.github.samspoke.calendly.transport.RetryPolicy;
import io.github.samspoke.calendly.transport.Transport;
import io.github.samspoke.calendly.transport.TransportResponse;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryBudgetTest {
    private final SimulatedTime time = new SimulatedTime();
    private final AtomicInteger attempts = new AtomicInteger();
    private int status = 200;
    private final CalendlyClient calendly = client(request -> {
        attempts.incrementAndGet();
        return answer(status);
    });

    private CalendlyClient client(Transport transport) {
        return Clients.timed(time, time)
                .pace(Pace.unlimited())
                .transport(transport)
                .build();
    }

    private static TransportResponse answer(int status) {
        byte[] body = (status == 200 ? Bodies.me() : "{}").getBytes(StandardCharsets.UTF_8);
        return new TransportResponse(status, Map.of("Content-Type", List.of("application/json")), body, Duration.ZERO);
    }

    private List<Throwable> calls(int count) {
        return Collections.nCopies(count, calendly).stream()
                .map(c -> catchThrowable(() -> c.users().me()))
                .toList();
    }

    @ParameterizedTest
    @DisplayName("the budget of 500 pays for 35 repetitions of what failed, or for 100 of what was throttled")
    @CsvSource({"503,35", "429,100"})
    void calls_allFail_areRepeatedWhileTheBudgetLasts(int failing, int retries) {
        status = failing;
        calls(50);

        assertThat(attempts).hasValue(50 + retries);
    }

    @Test
    @DisplayName("a used up budget is an error of its own, which says so in numbers and keeps the failure")
    void call_budgetUsedUp_failsFastAndSaysSo() {
        status = 503;
        calls(20);
        int before = attempts.get();

        assertThatThrownBy(() -> calendly.users().me())
                .isInstanceOf(RetryBudgetExhaustedException.class)
                .hasMessage("[503] GET /users/me: failed and is not repeated: that costs 14, and the retry budget has "
                        + "10 of 500 left (attempts 1)")
                .hasCauseInstanceOf(ServerErrorException.class);
        assertThat(attempts).hasValue(before + 1);
    }

    @Test
    void call_throttledWithoutBudget_saysHowLongToWait() {
        status = 429;
        calls(40);

        assertThatThrownBy(() -> calendly.users().me())
                .hasCauseInstanceOf(RateLimitedException.class)
                .isInstanceOfSatisfying(RetryBudgetExhaustedException.class, e -> {
                    assertThat(e.retryAfter()).contains(Duration.ofMinutes(1));
                    assertThat(e.status()).hasValue(429);
                    assertThat(e.attempts()).isEqualTo(1);
                });
    }

    @Test
    @DisplayName("each success gives back a token, and one after a repetition what that cost")
    void call_successes_refillTheBudget() {
        status = 503;
        calls(20);
        status = 200;
        calls(4);
        status = 503;
        int before = attempts.get();
        calls(1);

        // 10 were left and 4 came back: one repetition.
        assertThat(attempts).hasValue(before + 2);
    }

    @Test
    @DisplayName("calls that each succeed at the second attempt go on for ever")
    void calls_repeatedWithSuccess_doNotUseUpTheBudget() {
        AtomicInteger sent = new AtomicInteger();
        try (CalendlyClient flaky = client(request -> answer(sent.incrementAndGet() % 2 == 1 ? 503 : 200))) {
            for (int i = 0; i < 200; i++) {
                flaky.users().me();
            }
        }
        assertThat(sent).hasValue(400);
    }

    @Test
    void call_manySuccesses_fillTheBudgetNoFurther() {
        calls(100);
        status = 503;
        calls(50);

        assertThat(attempts).hasValue(100 + 50 + 35);
    }

    @Test
    void call_policyNone_takesNothingFromTheBudget() {
        AtomicInteger tried = new AtomicInteger();
        try (CalendlyClient once = Clients.timed(time, time)
                .retryPolicy(RetryPolicy.none())
                .transport(request -> {
                    tried.incrementAndGet();
                    throw new ConnectException("refused");
                })
                .build()) {
            for (int i = 0; i < 100; i++) {
                assertThatThrownBy(() -> once.users().me()).isInstanceOf(ConnectionFailedException.class);
            }
        }
        assertThat(tried).hasValue(100);
    }

    @Test
    @DisplayName("C5 an outage of 10 minutes and 64 callers: 35 repetitions in all, then each call fails at once")
    void calls_totalOutage_addNoLoad() throws InterruptedException {
        Simulation clock = new Simulation();
        AtomicInteger sent = new AtomicInteger();
        AtomicInteger called = new AtomicInteger();
        AtomicInteger failedFast = new AtomicInteger();
        CalendlyClient client = Clients.timed(clock, clock)
                .pace(Pace.unlimited())
                .transport(request -> {
                    sent.incrementAndGet();
                    clock.sleep(Duration.ofMillis(100));
                    throw new ConnectException("refused");
                })
                .build();
        Runnable caller = () -> {
            while (clock.instant().isBefore(SimulatedTime.START.plus(Duration.ofMinutes(10)))) {
                called.incrementAndGet();
                Throwable failure = catchThrowable(() -> client.users().me());
                failedFast.addAndGet(failure instanceof RetryBudgetExhaustedException ? 1 : 0);
                assertThat(catchThrowable(() -> clock.sleep(Duration.ofSeconds(2))))
                        .isNull();
            }
        };
        clock.run(Collections.nCopies(64, caller));

        System.out.println("attempts " + sent + " of " + called + " calls, " + failedFast + " failed fast");
        assertThat(sent.get() - called.get()).isEqualTo(35);
        assertThat(sent.get() - 35).isLessThanOrEqualTo(called.get() * 11 / 10);
        assertThat(failedFast.get()).isGreaterThanOrEqualTo(called.get() - 64);
    }
}
