package io.github.samspoke.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmulatorHttpTest {
    private final EmulatorClock clock = new EmulatorClock();
    private final CalendlyEmulator emulator =
            CalendlyEmulator.builder().clock(clock).requestsPerMinute(500).start();
    private final Web web = new Web(emulator, emulator.personalAccessToken(emulator.adminUri()));

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void headers_anyAnswer_dateOfClockAndNoTraceOfStubs() {
        Web.Reply reply = web.get("/users/me");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers().firstValue("Date")).hasValue("Mon, 23 Nov 2026 09:00:00 GMT");
        assertThat(reply.headers().firstValue("Matched-Stub-Id")).isEmpty();
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/json; charset=utf-8");
    }

    @Test
    void unknownPathOrMethod_notFoundInCalendlysWords() {
        assertThat(web.get("/nothing").message()).isEqualTo("The server could not find the requested resource.");
        assertThat(web.post("/users/me", "{}").title()).isEqualTo("Resource Not Found");
        assertThat(web.get("/scheduled_events/NOSUCHEVENT12345").status()).isEqualTo(404);
    }

    @Test
    void start_portInUse_saysSo() {
        int port = emulator.baseUri().getPort();

        assertThatThrownBy(() -> CalendlyEmulator.builder().port(port).start())
                .isInstanceOf(EmulatorStartException.class)
                .hasMessageContaining("127.0.0.1:" + port)
                .hasMessageContaining("in use");
    }

    @Test
    void rateLimit_moreThanAllowed_429WithSecondsToWaitUntilTheNextMinute() {
        clock.advance(Duration.ofSeconds(12));
        Web.Reply first = web.get("/users/me");
        for (int i = 1; i < 500; i++) {
            web.get("/users/me");
        }
        Web.Reply refused = web.get("/users/me");

        assertThat(first.headers().firstValue("X-RateLimit-Limit")).hasValue("500");
        assertThat(first.headers().firstValue("X-RateLimit-Remaining")).hasValue("499");
        assertThat(first.headers().firstValue("X-RateLimit-Reset")).hasValue("48");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.headers().firstValue("X-RateLimit-Remaining")).hasValue("0");
        assertThat(refused.headers().firstValue("X-RateLimit-Reset")).hasValue("48");
        clock.advance(Duration.ofSeconds(48));
        assertThat(web.get("/users/me").status()).isEqualTo(200);
    }

    @Test
    void rateLimit_anotherUser_hasABudgetOfTheirOwn() {
        web.get("/users/me");
        Web other = new Web(emulator, emulator.personalAccessToken(emulator.ownerUri()));

        assertThat(other.get("/users/me").headers().firstValue("X-RateLimit-Remaining"))
                .hasValue("499");
    }

    @Test
    void rateLimit_freePlan_50() {
        try (CalendlyEmulator free = CalendlyEmulator.builder()
                .organization(OrganizationSpec.seeded(1).seats(1).plan("basic").stage("free"))
                .start()) {
            Web freeWeb = new Web(free, free.personalAccessToken(free.ownerUri()));
            assertThat(freeWeb.get("/users/me").headers().firstValue("X-RateLimit-Limit"))
                    .hasValue("50");
        }
    }

    @Test
    void journal_requests_countedByMethodPathAndStatus() {
        web.get("/users/me");
        web.get("/organization_memberships", "count", "3");
        web.delete(emulator.state().memberUris().get(5));

        RequestJournal journal = emulator.journal();
        assertThat(journal.total()).isEqualTo(3);
        assertThat(journal.count("DELETE", "/organization_memberships")).isEqualTo(1);
        assertThat(journal.count("GET", "/")).isEqualTo(2);
        assertThat(journal.statusCount(204)).isEqualTo(1);
        assertThat(journal.lines()).contains("GET /organization_memberships?count=3 -> 200");
        journal.clear();
        assertThat(journal.total()).isZero();
    }

    @Test
    void stub_times_goesBeforeTheEmulatedAnswerAndEnds() {
        ExtraAnswer stub = emulator.stub("GET", "/users/me", 503, "{}")
                .header("Retry-After", "7")
                .times(2);

        assertThat(web.get("/users/me").headers().firstValue("Retry-After")).hasValue("7");
        assertThat(web.get("/users/me").status()).isEqualTo(503);
        assertThat(web.get("/users/me").status()).isEqualTo(200);
        assertThat(stub.used()).isEqualTo(2);
    }

    @Test
    void failNext_afterSomeMatches_failsThatOneOnly() {
        emulator.failNext("GET", "/organization_memberships", 1, 500, "{\"title\":\"Internal Server Error\"}");

        assertThat(web.get("/organization_memberships").status()).isEqualTo(200);
        assertThat(web.get("/organization_memberships").status()).isEqualTo(500);
        assertThat(web.get("/organization_memberships").status()).isEqualTo(200);
    }

    @Test
    void stub_cutAfter_sendsSomeBytesThenCuts() {
        emulator.stub("GET", "/users/.*", 200, "{\"resource\":{\"name\":\"never ending\"}}")
                .cutAfter(10)
                .once();

        assertThatThrownBy(() -> web.get("/users/me")).isInstanceOf(UncheckedIOException.class);
        assertThat(web.get("/users/me").status()).isEqualTo(200);
    }

    @Test
    void stub_resetOrEmpty_breaksTheConnection() {
        // Not once: the JDK client itself repeats a GET whose connection was reset.
        ExtraAnswer reset = emulator.stub("GET", "/users/me", 200, "").resetConnection();
        assertThatThrownBy(() -> web.get("/users/me")).isInstanceOf(UncheckedIOException.class);
        reset.remove();
        assertThat(web.get("/users/me").status()).isEqualTo(200);
        emulator.stub("DELETE", "/organization_memberships/X", 200, "")
                .emptyResponse()
                .once();
        assertThatThrownBy(() -> web.delete(URI.create("https://api.calendly.com/organization_memberships/X")))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void stub_afterEffect_seatIsGoneButTheAnswerIsLost() {
        EmulatorState state = emulator.state();
        URI seat = state.memberUris().get(20);
        emulator.stub("DELETE", seat.getPath(), 204, "").resetConnection().afterEffect();

        assertThatThrownBy(() -> web.delete(seat)).isInstanceOf(UncheckedIOException.class);
        assertThat(state.memberUris()).doesNotContain(seat);
        assertThat(emulator.journal().statusCount(0)).isPositive();
    }
}
