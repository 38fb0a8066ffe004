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
import java.net.Authenticator;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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

    static Stream<Arguments> redirects() {
        return Stream.of(301, 302, 303, 307, 308)
                .flatMap(status -> Stream.of("SAME/users/x", "http://localhost:PORT/", "https://HOST/", "ELSEWHERE/")
                        .map(location -> Arguments.of(status, location)));
    }

    @ParameterizedTest
    @DisplayName("B6 no redirect is followed: to the same host, another host, another scheme, another port")
    @MethodSource("redirects")
    void me_redirect_isAProtocolError(int status, String location) throws IOException {
        try (LoopbackServer elsewhere = new LoopbackServer(r -> Reply.ok(Bodies.me()))) {
            String target = location.replace("SAME", server.uri().toString())
                    .replace("PORT", String.valueOf(server.uri().getPort()))
                    .replace("HOST", server.uri().getAuthority())
                    .replace("ELSEWHERE", elsewhere.uri().toString());
            reply.set(Reply.json(status, "{}").header("Location", target));

            assertThatThrownBy(this::me).isInstanceOf(ProtocolException.class);
            assertThat(server.requests()).hasSize(1);
            assertThat(elsewhere.requests()).isEmpty();
        }
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

    @Test
    void me_notDeclaredAsJson_isAProtocolError() {
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
    @DisplayName("I15, B16: a client that follows redirects, speaks HTTP/2, authenticates or keeps cookies is refused")
    void httpClient_unsafe_isRefused() {
        assertThat(refusal(safe())).isEmpty();
        assertThat(refusal(HttpClient.newBuilder())).contains("HTTP/1.1");
        assertThat(refusal(safe().version(HttpClient.Version.HTTP_2))).contains("HTTP/1.1");
        assertThat(refusal(safe().followRedirects(HttpClient.Redirect.NORMAL))).contains("redirects");
        assertThat(refusal(safe().followRedirects(HttpClient.Redirect.ALWAYS))).contains("redirects");
        assertThat(refusal(safe().authenticator(new Authenticator() {}))).contains("authenticator");
        assertThat(refusal(safe().cookieHandler(new CookieManager()))).contains("cookie");
    }

    private static HttpClient.Builder safe() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
    }

    private static String refusal(HttpClient.Builder http) {
        try (CalendlyClient client = CalendlyClient.builder()
                .accessToken("x")
                .httpClient(http.build())
                .build()) {
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
