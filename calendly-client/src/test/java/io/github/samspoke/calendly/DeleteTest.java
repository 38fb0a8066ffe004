package io.github.samspoke.calendly;

import static io.github.samspoke.calendly.testing.Bodies.MEMBERSHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.samspoke.calendly.error.NotFoundException;
import io.github.samspoke.calendly.error.NotSentException;
import io.github.samspoke.calendly.error.PermissionDeniedException;
import io.github.samspoke.calendly.error.RateLimitedException;
import io.github.samspoke.calendly.error.UnauthorizedException;
import io.github.samspoke.calendly.error.UnknownOutcomeException;
import io.github.samspoke.calendly.testing.Clients;
import io.github.samspoke.calendly.testing.DeafPort;
import io.github.samspoke.calendly.testing.LoopbackServer;
import io.github.samspoke.calendly.testing.Reply;
import io.github.samspoke.calendly.testing.Reply.Fault;
import io.github.samspoke.calendly.testing.SimulatedTime;
import io.github.samspoke.calendly.testing.Threads;
import io.github.samspoke.calendly.transport.CallOptions;
import io.github.samspoke.calendly.transport.Pace;
import io.github.samspoke.calendly.transport.PaceLedger;
import io.github.samspoke.calendly.transport.RateLimit;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeleteTest {
    private final SimulatedTime time = new SimulatedTime();
    private final AtomicReference<Reply> reply = new AtomicReference<>(Reply.noContent());
    private final LoopbackServer server = new LoopbackServer(r -> reply.get());
    private final CalendlyClient calendly = Clients.on(server, time).build();

    @AfterEach
    void stop() throws IOException {
        calendly.close();
        server.close();
    }

    private void remove() {
        calendly.organizations().remove(MEMBERSHIP);
    }

    @Test
    void remove_noContent_isDone() {
        assertThatCode(this::remove).doesNotThrowAnyException();
        assertThat(server.lines()).containsExactly("DELETE /organization_memberships/M1");
    }

    @ParameterizedTest
    @DisplayName("I9 a server error leaves the outcome unknown and is not repeated")
    @ValueSource(ints = {500, 502, 503, 504})
    void remove_serverError_isUnknown(int status) {
        reply.set(Reply.error(status, "oops"));

        assertThatThrownBy(this::remove)
                .isInstanceOfSatisfying(
                        UnknownOutcomeException.class,
                        e -> assertThat(e.status()).hasValue(status));
        assertThat(server.requests()).hasSize(1);
        assertThat(time.waits()).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("I9 a lost answer leaves the outcome unknown and is not repeated")
    @CsvSource({"RESET", "SILENCE", "STALL"})
    void remove_lostAnswer_isUnknown(Fault fault) {
        reply.set(Reply.error(200, "never whole").fault(fault));
        try (CalendlyClient hasty =
                Clients.on(server, time).deadline(Duration.ofMillis(500)).build()) {
            assertThatThrownBy(() -> hasty.organizations().remove(MEMBERSHIP))
                    .isInstanceOf(UnknownOutcomeException.class);
        }
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    @DisplayName("I9 closing the client leaves the outcome of what is under way unknown")
    void remove_clientClosedMeanwhile_isUnknown() throws Exception {
        reply.set(Reply.noContent().fault(Fault.SILENCE));
        CompletableFuture<Throwable> failure = CompletableFuture.supplyAsync(() -> catchThrowable(this::remove));
        assertThat(Threads.await(Duration.ofSeconds(5), () -> !server.requests().isEmpty()))
                .isTrue();
        calendly.close();

        assertThat(failure.get(5, TimeUnit.SECONDS)).isInstanceOf(UnknownOutcomeException.class);
    }

    @Test
    @DisplayName("a 429 is not executed, not repeated, and says how long to wait")
    void remove_tooMany_isRaised() {
        reply.set(Reply.error(429, "slow down").header("X-RateLimit-Reset", "60"));

        assertThatThrownBy(this::remove)
                .isInstanceOfSatisfying(
                        RateLimitedException.class,
                        e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(60)));
        assertThat(server.requests()).hasSize(1);
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void remove_unauthorized_isRaisedWithoutRefresh() {
        reply.set(Reply.error(401, "The access token expired"));

        assertThatThrownBy(this::remove).isInstanceOf(UnauthorizedException.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void remove_forbidden_carriesCalendlysSentence() {
        reply.set(Reply.error(403, "You can not change owner role"));

        assertThatThrownBy(this::remove)
                .isInstanceOfSatisfying(
                        PermissionDeniedException.class,
                        e -> assertThat(e.calendlyMessage()).isEqualTo("You can not change owner role"));
    }

    @Test
    void remove_gone_hasTheMessageOfTheHouse() {
        reply.set(Reply.json(404, "{\"title\":\"Resource Not Found\",\"message\":\"No such thing.\"}"));

        assertThatThrownBy(this::remove)
                .isInstanceOf(NotFoundException.class)
                .hasMessage(
                        "[404] DELETE /organization_memberships/M1: Resource Not Found. No such thing. (attempts 1)");
    }

    @Test
    void remove_noConnection_isNotSent() {
        try (DeafPort nobody = new DeafPort();
                CalendlyClient lonely = Clients.at(nobody.uri(), time).build()) {
            assertThatThrownBy(() -> lonely.organizations().remove(MEMBERSHIP)).isInstanceOf(NotSentException.class);
        }
    }

    @Test
    @DisplayName("I6 too late to send: nothing leaves")
    void remove_afterSendBefore_isNotSent() {
        CallOptions past = CallOptions.sendBefore(time.instant());

        assertThatThrownBy(() -> calendly.organizations().remove(MEMBERSHIP, past))
                .isInstanceOf(NotSentException.class);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    @DisplayName("I6 the pace allows it only later: nothing leaves, and nothing waits")
    void remove_paceTooSlow_isNotSent() {
        Pace pace = Pace.adaptive(time);
        pace.observe(new RateLimit(500, 0, Duration.ofSeconds(60), time.instant()));
        try (CalendlyClient paced = Clients.on(server, time).pace(pace).build()) {
            CallOptions soon = CallOptions.sendBefore(time.instant().plusSeconds(30));
            assertThatThrownBy(() -> paced.organizations().remove(MEMBERSHIP, soon))
                    .isInstanceOf(NotSentException.class);
            assertThat(time.waits()).isEmpty();

            CallOptions later = CallOptions.sendBefore(time.instant().plusSeconds(90));
            paced.organizations().remove(MEMBERSHIP, later);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    @DisplayName("I6 what is too late takes nothing from the pace")
    void remove_afterSendBefore_isNotCounted() {
        PaceLedger ledger = PaceLedger.inMemory();
        try (CalendlyClient paced = Clients.on(server, time)
                .pace(Pace.builder(time).ledger(ledger).build())
                .build()) {
            CallOptions past = CallOptions.sendBefore(time.instant());
            assertThatThrownBy(() -> paced.organizations().remove(MEMBERSHIP, past))
                    .isInstanceOf(NotSentException.class);
        }
        assertThat(ledger.read()).isNull();
    }

    @Test
    @DisplayName("I6 the wait for the pace took longer than asked for: nothing leaves")
    void remove_oversleptBeyondSendBefore_isNotSent() {
        Pace pace = Pace.adaptive(time);
        pace.holdUntil(time.instant().plusSeconds(10));
        CallOptions soon = CallOptions.sendBefore(time.instant().plusSeconds(30));
        try (CalendlyClient slow = Clients.on(server, time)
                .sleeper(until -> time.sleepUntil(until.plusSeconds(20)))
                .pace(pace)
                .build()) {
            assertThatThrownBy(() -> slow.organizations().remove(MEMBERSHIP, soon))
                    .isInstanceOf(NotSentException.class)
                    .hasMessageContaining("could not be sent before");
        }
        assertThat(server.requests()).isEmpty();
    }
}
