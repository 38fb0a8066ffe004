package io.github.samspoke.calendly;

import static io.github.samspoke.calendly.testing.Bodies.ORG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.calendly.error.DeadlineExceededException;
import io.github.samspoke.calendly.error.ProtocolException;
import io.github.samspoke.calendly.oauth.TokenSource;
import io.github.samspoke.calendly.organization.MembershipQuery;
import io.github.samspoke.calendly.ref.InvitationRef;
import io.github.samspoke.calendly.ref.MembershipRef;
import io.github.samspoke.calendly.testing.Bodies;
import io.github.samspoke.calendly.testing.Clients;
import io.github.samspoke.calendly.testing.LoopbackServer;
import io.github.samspoke.calendly.testing.Reply;
import io.github.samspoke.calendly.testing.Reply.Fault;
import io.github.samspoke.calendly.testing.SimulatedTime;
import io.github.samspoke.calendly.transport.RetryPolicy;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransportTest {
    private final AtomicReference<Reply> reply = new AtomicReference<>(Reply.ok(Bodies.me()));
    private final LoopbackServer server = new LoopbackServer(r -> reply.get());
    private final CalendlyClient calendly = Clients.on(server, new SimulatedTime())
            .retryPolicy(RetryPolicy.none())
            .applicationName("test-host")
            .build();

    @AfterEach
    void stop() throws IOException {
        calendly.close();
        server.close();
    }

    private void me() {
        calendly.users().me();
    }

    @Test
    void me_request_hasTheHeadersOfTheHouse() {
        me();

        Map<String, String> headers = server.requests().get(0).headers();
        assertThat(headers)
                .containsEntry("authorization", "Bearer " + Clients.TOKEN)
                .containsEntry("accept", "application/json")
                .doesNotContainKeys("accept-encoding", "upgrade");
        assertThat(headers.get("user-agent")).matches("calendly-java/[0-9]\\S* \\(Java [0-9]+\\) test-host");
    }

    @Test
    @DisplayName("B2 a body that stalls is ended by the deadline, and so is its socket")
    void me_bodyStalls_endsAtTheDeadline() throws InterruptedException {
        reply.set(Reply.ok(Bodies.me()).fault(Fault.STALL));
        try (CalendlyClient hasty = Clients.on(server, new SimulatedTime())
                .retryPolicy(RetryPolicy.none())
                .deadline(Duration.ofMillis(300))
                .build()) {
            assertThatThrownBy(() -> hasty.users().me()).isInstanceOf(DeadlineExceededException.class);
            assertThat(server.stalledConnectionClosed(2)).isTrue();
        }
    }

    @ParameterizedTest
    @DisplayName("B6 no redirect is followed")
    @CsvSource({"301,/users/x", "302,http://localhost:1/", "303,https://evil.example/", "307,//evil.example", "308,/"})
    void me_redirect_isAProtocolError(int status, String location) {
        reply.set(Reply.json(status, "{}").header("Location", location));

        assertThatThrownBy(this::me).isInstanceOf(ProtocolException.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void baseUrl_trailingSlash_doesNotMatter() {
        try (CalendlyClient slashed = Clients.on(server, new SimulatedTime())
                .baseUrl(URI.create(server.uri() + "/"))
                .build()) {
            slashed.users().me();
        }
        assertThat(server.lines()).containsExactly("GET /users/me");
    }

    @ParameterizedTest
    @DisplayName("B13 what is not one JSON object is refused")
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{} {}",
                "{\"resource\":{}} trailing",
                "{\"resource\":1,\"resource\":2}",
                "{\"resource\":{\"uri\":NaN}}",
                "{\"resource\":{\"uri\":1e999999999}}"
            })
    void me_notOneObject_isAProtocolError(String body) {
        reply.set(Reply.ok(body));

        assertThatThrownBy(this::me).isInstanceOf(ProtocolException.class);
    }

    @Test
    void me_tooDeepOrTooLong_isAProtocolError() {
        reply.set(Reply.ok("{\"resource\":" + "[".repeat(40) + "]".repeat(40) + "}"));
        assertThatThrownBy(this::me).isInstanceOf(ProtocolException.class);
        reply.set(Reply.ok("{\"resource\":\"" + "x".repeat(70_000) + "\"}"));
        assertThatThrownBy(this::me).isInstanceOf(ProtocolException.class);
        reply.set(Reply.ok("{\"resource\":\"" + "x".repeat(9 * 1024 * 1024) + "\"}"));
        assertThatThrownBy(this::me).isInstanceOf(ProtocolException.class).hasMessageContaining("too large");
    }

    @Test
    void me_encodedOrUndeclared_isAProtocolError() {
        reply.set(Reply.ok(Bodies.me()).header("Content-Encoding", "gzip"));
        assertThatThrownBy(this::me).isInstanceOf(ProtocolException.class);
        reply.set(Reply.ok(Bodies.me()).header("Content-Type", "text/html"));
        assertThatThrownBy(this::me).isInstanceOf(ProtocolException.class);
    }

    @ParameterizedTest
    @DisplayName("B11 a token that is no header value is refused and not repeated")
    @ValueSource(strings = {"sek\nret", "sek\rret", "sek\0ret", "sekré", "sek ret", "", " "})
    void accessToken_notAHeaderValue_isRefused(String token) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CalendlyClient.builder().accessToken(token))
                .withMessageContaining("accessToken")
                .withMessageNotContaining("sek");
    }

    @Test
    void accessToken_surroundingSpace_isTrimmed() {
        assertThat(TokenSource.fixed(" abc\r\n").current()).isEqualTo("abc");
    }

    @ParameterizedTest
    @DisplayName("B10 an identifier that could change a path cannot be made")
    @ValueSource(
            strings = {
                "",
                "/",
                "..",
                "a/..",
                "a%2e",
                "a?x",
                "a#x",
                "a;x",
                "a\\b",
                "a\0",
                "a\r\n",
                "a\u202eb",
                "a b",
                "ü",
                "."
            })
    void parse_hostileId_isRefused(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MembershipRef.parse(Bodies.API + "/organization_memberships/" + id))
                .withMessage("not the URI of one of Calendly's organization_memberships");
    }

    @Test
    @DisplayName("B10 other hostile references")
    void parse_otherKindOrTooLong_isRefused() {
        String memberships = Bodies.API + "/organization_memberships/";
        for (String uri : new String[] {
            "M1",
            "/organization_memberships/M1",
            "ftp://x/organization_memberships/M1",
            memberships + "x".repeat(65),
            memberships + "x".repeat(10_000),
            Bodies.USER.uri()
        }) {
            assertThatIllegalArgumentException().isThrownBy(() -> MembershipRef.parse(uri));
        }
    }

    @Test
    void get_foreignHostInReference_staysOnTheOrigin() {
        MembershipRef foreign = MembershipRef.parse("https://evil.example/organization_memberships/M9");
        calendly.organizations().remove(foreign);

        assertThat(server.lines()).containsExactly("DELETE /organization_memberships/M9");
    }

    @Test
    void parse_invitation_knowsItsOrganization() {
        InvitationRef invitation = InvitationRef.parse(ORG + "/invitations/I1");
        assertThat(invitation.organization()).isEqualTo(ORG);
        assertThat(invitation.id()).isEqualTo("I1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InvitationRef.parse(Bodies.API + "/users/U/invitations/I1"));
    }

    @Test
    void httpClient_unsafe_isRefused() {
        HttpClient.Builder safe = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
        assertThat(refusal(safe.build())).isEmpty();
        assertThat(refusal(HttpClient.newHttpClient())).contains("HTTP/1.1");
        HttpClient.Builder following = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL);
        assertThat(refusal(following.build())).contains("redirects");
        assertThat(refusal(safe.cookieHandler(new CookieManager()).build())).contains("cookie");
    }

    private static String refusal(HttpClient http) {
        try (CalendlyClient client =
                CalendlyClient.builder().accessToken("x").httpClient(http).build()) {
            assertThat(client).isNotNull();
            return "";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.calendly.com",
                "ftp://localhost",
                "https://u:p@api.calendly.com",
                "https://x/?a=b",
                "/x"
            })
    void baseUrl_unsafe_isRefused(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CalendlyClient.builder().baseUrl(URI.create(url)))
                .withMessageStartingWith("baseUrl");
    }

    @Test
    void build_withoutToken_saysWhatIsMissing() {
        assertThatThrownBy(() -> CalendlyClient.builder().build()).hasMessageContaining("accessToken");
    }

    @Test
    void call_afterClose_isRefused() {
        calendly.close();
        assertThatThrownBy(this::me).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> calendly.organizations()
                        .memberships(MembershipQuery.in(ORG))
                        .first())
                .isInstanceOf(IllegalStateException.class);
    }
}
