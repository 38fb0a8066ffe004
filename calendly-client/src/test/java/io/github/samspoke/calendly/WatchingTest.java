package io.github.samspoke.calendly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.calendly.error.UnknownOutcomeException;
import io.github.samspoke.calendly.oauth.TokenSource;
import io.github.samspoke.calendly.organization.MembershipQuery;
import io.github.samspoke.calendly.testing.Bodies;
import io.github.samspoke.calendly.testing.Clients;
import io.github.samspoke.calendly.testing.ScriptedTransport;
import io.github.samspoke.calendly.testing.SimulatedTime;
import io.github.samspoke.calendly.transport.CalendlyListener;
import io.github.samspoke.calendly.transport.Pace;
import io.github.samspoke.calendly.transport.RateLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a host hears of a call, and what it finds in the log. */
class WatchingTest {
    private final SimulatedTime time = new SimulatedTime();
    private final ScriptedTransport transport = new ScriptedTransport();
    private final Ear ear = new Ear();
    private final CalendlyClient calendly = client(ear);

    private CalendlyClient client(CalendlyListener listener) {
        return Clients.timed(time, time)
                .tokens(new Renewable())
                .pace(Pace.adaptive(time))
                .listener(listener)
                .transport(transport)
                .build();
    }

    private static final class Renewable implements TokenSource {
        @Override
        public String current() {
            return Clients.TOKEN;
        }

        @Override
        public boolean rejected(String token) {
            return true;
        }
    }

    /** Writes down all it hears, each event in a line. */
    private static final class Ear implements CalendlyListener {
        private final List<String> heard = new ArrayList<>();
        private final List<RateLimit> limits = new ArrayList<>();

        private void hear(String event, Call call, Object more) {
            heard.add("#" + call.number() + " " + event + " " + call.method() + " " + call.operation() + " " + more);
        }

        @Override
        public void onRequest(RequestEvent event) {
            hear("request", event.call(), event.attempt());
        }

        @Override
        public void onResponse(ResponseEvent event) {
            hear("response", event.call(), event.attempt() + " " + event.status());
            if (event.rateLimit() != null) {
                limits.add(event.rateLimit());
            }
        }

        @Override
        public void onLost(LostEvent event) {
            hear("lost", event.call(), event.attempt() + " " + event.reason());
        }

        @Override
        public void onRetry(RetryEvent event) {
            hear("retry", event.call(), event.attempt() + " after " + event.delay());
        }

        @Override
        public void onWait(WaitEvent event) {
            hear("wait", event.call(), event.length() + " " + event.reason());
        }

        @Override
        public void onRefresh(RequestEvent event) {
            hear("refresh", event.call(), event.attempt());
        }

        @Override
        public void onPage(PageEvent event) {
            heard.add("page " + event.path() + " " + event.items() + " " + event.hasNext());
        }
    }

    @Test
    @DisplayName("each step of a call is told, in order, with the call it belongs to")
    void call_withEverythingThatCanHappen_isHeardStepByStep() {
        transport.answer(401, "{}").answer(429, "{}", "X-RateLimit-Reset", "30").answer(200, Bodies.me());
        calendly.users().get(Bodies.USER);

        String call = " GET /users/{id} ";
        assertThat(ear.heard)
                .containsExactly(
                        "#1 request" + call + "1",
                        "#1 response" + call + "1 401",
                        "#1 refresh" + call + "1",
                        "#1 request" + call + "2",
                        "#1 response" + call + "2 429",
                        "#1 retry" + call + "2 after PT30S",
                        "#1 wait" + call + "PT30S RATE_LIMIT",
                        "#1 request" + call + "3",
                        "#1 response" + call + "3 200");
    }

    @Test
    void list_page_isHeardAfterItsAnswer() {
        transport.answer(200, Bodies.page(Bodies.last(), Bodies.membership("M1", "user")));
        calendly.organizations().memberships(MembershipQuery.in(Bodies.ORG)).first();

        assertThat(ear.heard.get(ear.heard.size() - 1)).isEqualTo("page /organization_memberships 1 false");
    }

    @Test
    void remove_withoutAnAnswer_isHeardAsLost() {
        transport.lose(new IOException("connection reset"));

        assertThatThrownBy(() -> calendly.organizations().remove(Bodies.MEMBERSHIP))
                .isInstanceOf(UnknownOutcomeException.class);
        assertThat(ear.heard)
                .containsExactly(
                        "#1 request DELETE /organization_memberships/{id} 1",
                        "#1 lost DELETE /organization_memberships/{id} 1 DELETE /organization_memberships/M1: "
                                + "the answer was lost (attempts 1)");
    }

    @Test
    void response_withAndWithoutHeaders_carriesTheLimit() {
        transport
                .answer(200, Bodies.me(), "X-RateLimit-Limit", "500", "X-RateLimit-Remaining", "499")
                .answer(200, Bodies.me());
        calendly.users().me();
        calendly.users().me();

        assertThat(ear.limits).containsExactly(new RateLimit(500, 499, Duration.ofMinutes(1), SimulatedTime.START));
        assertThat(calendly.rateLimit()).contains(ear.limits.get(0));
    }

    @Test
    void andThen_twoListeners_bothHearEverythingInTurn() {
        Ear second = new Ear();
        transport
                .answer(401, "{}")
                .answer(503, "{}")
                .lose(new IOException("cut"))
                .answer(200, Bodies.page(Bodies.last(), Bodies.membership("M1", "user")));
        client(ear.andThen(second))
                .organizations()
                .memberships(MembershipQuery.in(Bodies.ORG))
                .first();

        assertThat(second.heard).isEqualTo(ear.heard).hasSizeGreaterThan(10);
        assertThat(ear.heard).anyMatch(line -> line.contains(" lost "));
    }

    @Test
    void listener_thatThrows_endsTheCallBeforeItLeaves() {
        CalendlyListener strict = new CalendlyListener() {
            @Override
            public void onRequest(RequestEvent event) {
                throw new IllegalStateException("not now");
            }
        };
        assertThatThrownBy(() -> client(strict).users().me()).hasMessage("not now");
        assertThat(transport.sent()).isEmpty();
    }

    @Test
    @DisplayName("the log has the numbers of each attempt, and neither query nor body")
    void log_ofARetry_hasItsNumbers() throws IOException {
        transport.answer(503, "{\"message\":\"for grace@example.com\"}").answer(200, Bodies.page(Bodies.last()));
        calendly.organizations()
                .memberships(MembershipQuery.in(Bodies.ORG).email("grace@example.com"))
                .first();

        Path file = Path.of(System.getProperty("org.slf4j.simpleLogger.logFile", "target/test.log"));
        assertThat(Files.readString(file))
                .containsPattern("GET /organization_memberships -> 503 in [0-9]+ ms \\(call 1, attempt 1\\)")
                .containsPattern(
                        "GET /organization_memberships failed with 503 at attempt 1 of 4, repeating in [0-9]+ ms,"
                                + " retry budget 486 of 500 \\(call 1\\)")
                .doesNotContain("grace", "example.com");
    }
}
