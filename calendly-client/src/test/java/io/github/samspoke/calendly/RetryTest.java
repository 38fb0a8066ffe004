package io.github.samspoke.calendly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.calendly.error.CallInterruptedException;
import io.github.samspoke.calendly.error.ConnectionFailedException;
import io.github.samspoke.calendly.error.InsufficientScopeException;
import io.github.samspoke.calendly.error.RateLimitedException;
import io.github.samspoke.calendly.error.ServerErrorException;
import io.github.samspoke.calendly.testing.Bodies;
import io.github.samspoke.calendly.testing.Clients;
import io.github.samspoke.calendly.testing.DeafPort;
import io.github.samspoke.calendly.testing.LoopbackServer;
import io.github.samspoke.calendly.testing.Reply;
import io.github.samspoke.calendly.testing.Reply.Fault;
import io.github.samspoke.calendly.testing.SimulatedTime;
import io.github.samspoke.calendly.transport.CalendlyListener;
import io.github.samspoke.calendly.transport.RetryPolicy;
import io.github.samspoke.calendly.transport.WaitReason;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {
    private final SimulatedTime time = new SimulatedTime();
    private final Deque<Reply> replies = new ConcurrentLinkedDeque<>();
    private final List<String> heard = new ArrayList<>();
    private final LoopbackServer server = new LoopbackServer(r -> {
        Reply scripted = replies.poll();
        return scripted == null ? Reply.ok(Bodies.me()) : scripted;
    });
    private final CalendlyClient calendly =
            Clients.on(server, time).listener(listener()).build();

    private CalendlyListener listener() {
        return new CalendlyListener() {
            @Override
            public void onRetry(RetryEvent event) {
                heard.add("retry " + event.attempt());
            }

            @Override
            public void onWait(WaitEvent event) {
                heard.add("wait " + event.reason());
                assertThat(event.until()).isAfterOrEqualTo(time.instant());
            }
        };
    }

    @AfterEach
    void stop() throws IOException {
        calendly.close();
        server.close();
    }

    @Test
    void me_rateLimited_waitsTheSecondsOfTheReset() {
        replies.add(Reply.error(429, "slow down").header("X-RateLimit-Reset", "60"));

        assertThat(calendly.users().me().name()).isEqualTo("Ada");
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(60));
        assertThat(heard).containsExactly("retry 1", "wait " + WaitReason.RATE_LIMIT);
    }

    @ParameterizedTest
    @DisplayName("C4 absurd headers wait between 1 s and 15 min")
    @CsvSource({"'',60", "-5,60", "1000000000000,900", "soon,60", "0,1", "999999999999999999999,60"})
    void me_absurdReset_waitsWithinBounds(String reset, long seconds) {
        Reply reply = Reply.error(429, "slow down");
        replies.add(reset.isEmpty() ? reply : reply.header("X-RateLimit-Reset", reset));

        calendly.users().me();
        assertThat(time.waits()).hasSize(1);
        assertThat(time.waits().get(0)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @DisplayName("C4 Retry-After as a date, in the past, and beside the reset")
    @CsvSource({"90,'',90", "-90,'',1", "90,120,120", "90,30,90"})
    void me_retryAfterDate_isNeverEarlierThanTold(long fromNow, String reset, long seconds) {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                time.instant().plusSeconds(fromNow).atOffset(ZoneOffset.UTC));
        Reply reply = Reply.error(429, "slow down").header("Retry-After", date);
        replies.add(reset.isEmpty() ? reply : reply.header("X-RateLimit-Reset", reset));

        calendly.users().me();
        assertThat(time.waits()).hasSize(1);
        assertThat(time.waits().get(0)).isBetween(Duration.ofSeconds(seconds), Duration.ofMillis(seconds * 1000 + 500));
    }

    @Test
    void me_unavailableWithHtml_retriesFourTimesThenSaysSo() {
        Reply html = new Reply(503, Map.of("Content-Type", "text/html"), "<html>busy</html>", Fault.NONE);
        replies.addAll(List.of(html, html, html, html));

        assertThatThrownBy(() -> calendly.users().me())
                .isInstanceOf(ServerErrorException.class)
                .hasMessage("[503] GET /users/me: no readable error body (attempts 4)");
        assertThat(server.requests()).hasSize(4);
        assertThat(time.waits()).allSatisfy(wait -> assertThat(wait).isLessThanOrEqualTo(Duration.ofSeconds(2)));
    }

    @Test
    void me_reset_isRepeated() {
        // The JDK itself repeats a GET once on a lost connection, so one scripted reset may never be seen by us.
        replies.addAll(
                List.of(Reply.noContent().fault(Fault.RESET), Reply.noContent().fault(Fault.RESET)));

        assertThat(calendly.users().me().name()).isEqualTo("Ada");
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void me_noRetries_givesUpAtOnce() {
        replies.add(Reply.error(429, "slow down"));
        try (CalendlyClient once =
                Clients.on(server, time).retryPolicy(RetryPolicy.none()).build()) {
            assertThatThrownBy(() -> once.users().me()).isInstanceOf(RateLimitedException.class);
        }
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 409, 501})
    void me_finalAnswer_isNotRepeated(int status) {
        replies.add(Reply.error(status, "no"));

        assertThatThrownBy(() -> calendly.users().me()).hasMessageContaining("Refused. no");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void me_missingScope_namesIt() {
        replies.add(Reply.json(
                403,
                "{\"title\":\"Insufficient scope\",\"message\":\"See required_scopes.\","
                        + "\"required_scopes\":[\"users:read\"]}"));

        assertThatThrownBy(() -> calendly.users().me())
                .isInstanceOfSatisfying(
                        InsufficientScopeException.class,
                        e -> assertThat(e.requiredScopes()).containsExactly("users:read"));
    }

    @Test
    @DisplayName("an interrupt during a wait ends the call and keeps the flag")
    void me_interruptedWhileWaiting_endsAtOnce() {
        replies.add(Reply.error(429, "slow down"));
        CalendlyListener interrupting = new CalendlyListener() {
            @Override
            public void onWait(WaitEvent event) {
                Thread.currentThread().interrupt();
            }
        };
        try (CalendlyClient client =
                Clients.on(server, time).listener(interrupting).build()) {
            assertThatThrownBy(() -> client.users().me()).isInstanceOf(CallInterruptedException.class);
        }
        assertThat(Thread.interrupted()).isTrue();
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    @DisplayName("a jitter of nothing is a repetition at once, not the end")
    void me_jitterOfZero_isRepeatedAtOnce() {
        replies.add(Reply.error(503, "busy"));
        RetryPolicy eager = RetryPolicy.builder().random(() -> 0).build();
        try (CalendlyClient client = Clients.on(server, time).retryPolicy(eager).build()) {
            assertThat(client.users().me().name()).isEqualTo("Ada");
        }
        assertThat(server.requests()).hasSize(2);
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void me_nobodyListens_isAConnectionFailure() {
        try (DeafPort nobody = new DeafPort();
                CalendlyClient lonely = Clients.at(nobody.uri(), time).build()) {
            assertThatThrownBy(() -> lonely.users().me())
                    .isInstanceOfSatisfying(
                            ConnectionFailedException.class,
                            e -> assertThat(e.attempts()).isEqualTo(4));
        }
    }
}
