package io.github.samspoke.calendly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.samspoke.calendly.oauth.OAuthApp;
import io.github.samspoke.calendly.oauth.OAuthClient;
import io.github.samspoke.calendly.oauth.Scope;
import io.github.samspoke.calendly.oauth.Secret;
import io.github.samspoke.calendly.oauth.TokenSource;
import io.github.samspoke.calendly.organization.MembershipQuery;
import io.github.samspoke.calendly.testing.Bodies;
import io.github.samspoke.calendly.testing.Clients;
import io.github.samspoke.calendly.testing.LoopbackServer;
import io.github.samspoke.calendly.testing.Printed;
import io.github.samspoke.calendly.testing.Reply;
import io.github.samspoke.calendly.testing.Reply.Fault;
import io.github.samspoke.calendly.testing.SimulatedTime;
import io.github.samspoke.calendly.transport.RetryPolicy;
import io.github.samspoke.calendly.transport.TransportRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SecretsTest {
    private static final String ECHO =
            "echo " + Clients.TOKEN + " Bearer abcdefghijklmnopqrstuvwxyz0123456789abcd x@y.z";

    @Test
    @DisplayName("I14 no failure shows the token, a query, an address or a whole body")
    void failures_ofEveryKind_showNoSecret() throws IOException {
        List<Reply> kinds = new ArrayList<>();
        for (int status : new int[] {400, 401, 403, 404, 409, 429, 500, 503, 302}) {
            kinds.add(Reply.error(status, "sent " + "abcdefghijklmnopqrstuvwxyz0123456789abcd to x@y.z "));
            kinds.add(new Reply(status, Map.of("Content-Type", "text/html"), ECHO, Fault.NONE));
        }
        kinds.add(Reply.ok("not json " + ECHO));
        kinds.add(Reply.ok("{\"collection\":[{\"uri\":\"" + ECHO + "\"}]}"));
        kinds.add(Reply.ok("{").fault(Fault.STALL));
        AtomicReference<Reply> reply = new AtomicReference<>(kinds.get(0));
        try (LoopbackServer server = new LoopbackServer(r -> reply.get());
                CalendlyClient calendly = Clients.on(server, new SimulatedTime())
                        .retryPolicy(RetryPolicy.none())
                        .deadline(Duration.ofSeconds(1))
                        .build()) {
            for (Reply kind : kinds) {
                reply.set(kind);
                Throwable failure = catchThrowable(() -> calendly.organizations()
                        .memberships(MembershipQuery.in(Bodies.ORG).email("x@y.z"))
                        .first());
                assertThat(Printed.of(failure)).doesNotContain("sekret", "abcdefghijklmnop", "y.z");
                assertThat(String.valueOf(failure.getMessage())).hasSizeLessThan(700);
            }
        }
    }

    @Test
    @DisplayName("I14 nothing that holds a secret prints it")
    void toString_ofHolders_showsNoSecret() {
        OAuthApp app = OAuthApp.web("client", "sekret-client", URI.create("https://host.example/cb"));
        TransportRequest request = new TransportRequest(
                "GET",
                URI.create("https://api.calendly.com/users/me?email=sekret"),
                Map.of("Authorization", "Bearer sekret"),
                null,
                Duration.ofSeconds(1),
                1);
        try (OAuthClient oauth = OAuthClient.builder().app(app).build()) {
            List<Object> holders = List.of(
                    app,
                    request,
                    Secret.of("sekret"),
                    TokenSource.fixed("sekret"),
                    oauth,
                    oauth.begin(Set.of(Scope.USERS_READ)),
                    CalendlyClient.builder().accessToken("sekret"),
                    MembershipQuery.in(Bodies.ORG).email("sekret@example.com"));
            assertThat(holders).allSatisfy(h -> assertThat(h.toString()).doesNotContain("sekret"));
        }
    }

    @Test
    @DisplayName("G2, G3 the log of the tests so far, at its finest, shows no secret and no address")
    void log_atTrace_showsNoSecret() throws IOException {
        try (LoopbackServer server = new LoopbackServer(r -> Reply.error(503, "busy"));
                CalendlyClient calendly =
                        Clients.on(server, new SimulatedTime()).build()) {
            assertThat(catchThrowable(() -> calendly.users().me())).isNotNull();
        }
        Path file = Path.of(System.getProperty("org.slf4j.simpleLogger.logFile", "target/test.log"));
        assertThat(Files.readString(file))
                .contains("GET /users/me -> 503")
                .doesNotContain("sekret", "Bearer", "example.com");
    }
}
