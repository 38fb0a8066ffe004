package io.github.samspoke.calendly.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.calendly.error.AuthorizationFailedException;
import io.github.samspoke.calendly.error.AuthorizationFailedException.Reason;
import io.github.samspoke.calendly.error.UnknownOutcomeException;
import io.github.samspoke.calendly.testing.LoopbackServer;
import io.github.samspoke.calendly.testing.Reply;
import io.github.samspoke.calendly.testing.SimulatedTime;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OAuthTest {
    private static final String CALLBACK = "https://host.example/callback";

    private final SimulatedTime time = new SimulatedTime();
    private final AtomicReference<Reply> reply = new AtomicReference<>(Reply.ok(TokenBodies.tokens(1)));
    private final LoopbackServer server = new LoopbackServer(r -> reply.get());
    private final OAuthClient oauth = client(OAuthApp.web("client", "sekret-client-secret", URI.create(CALLBACK)));

    private OAuthClient client(OAuthApp app) {
        return OAuthClient.builder()
                .app(app)
                .authorizeBase(server.uri())
                .tokenBase(server.uri())
                .clock(time)
                .sleeper(time)
                .build();
    }

    @AfterEach
    void stop() throws IOException {
        oauth.close();
        server.close();
    }

    private AuthorizationRequest begin() {
        return oauth.begin(Set.of(Scope.USERS_READ, Scope.ORGANIZATIONS_WRITE));
    }

    private static URI callback(AuthorizationRequest request, String query) {
        return URI.create(
                CALLBACK + "?" + query.replace("STATE", request.state().reveal()));
    }

    private void refused(AuthorizationRequest request, String query, Reason reason) {
        assertThatThrownBy(() -> oauth.finish(request, callback(request, query)))
                .isInstanceOfSatisfying(
                        AuthorizationFailedException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    @DisplayName("A1 the vector of RFC 7636 appendix B")
    void challenge_rfcVector_matches() {
        assertThat(Pkce.challenge(Secret.of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")))
                .isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    void begin_scopes_makesTheUrl() {
        AuthorizationRequest request = begin();

        assertThat(request.authorizationUrl().getPath()).isEqualTo("/oauth/authorize");
        assertThat(request.authorizationUrl().getQuery())
                .contains("client_id=client", "response_type=code", "scope=organizations:write users:read")
                .contains("redirect_uri=" + CALLBACK, "code_challenge_method=S256")
                .contains("state=" + request.state().reveal())
                .contains("code_challenge=" + Pkce.challenge(request.verifier()))
                .doesNotContain(request.verifier().reveal(), "sekret");
        assertThat(request.verifier().reveal())
                .hasSize(43)
                .isNotEqualTo(begin().verifier().reveal());
    }

    @Test
    void finish_goodCallback_exchangesTheCodeOnce() {
        AuthorizationRequest request = begin();
        OAuthTokens tokens = oauth.finish(request, callback(request, "code=the-code&state=STATE"));

        assertThat(tokens.access().reveal()).isEqualTo("sekret-access-1");
        assertThat(tokens.scopes()).containsExactlyInAnyOrder(Scope.USERS_READ, Scope.ORGANIZATIONS_WRITE);
        assertThat(tokens.expiresAt()).isEqualTo(time.instant().plus(Duration.ofHours(2)));
        assertThat(server.requests()).hasSize(1);
        assertThat(server.requests().get(0).headers().get("authorization")).startsWith("Basic ");
        assertThat(server.requests().get(0).body())
                .contains("grant_type=authorization_code", "code=the-code")
                .contains("code_verifier=" + request.verifier().reveal())
                .doesNotContain("client_secret");
        refused(request, "code=the-code&state=STATE", Reason.ALREADY_USED);
    }

    @Test
    void finish_nativeApp_sendsItsIdInTheBody() {
        try (OAuthClient nobody = client(OAuthApp.nativeApp("client", URI.create(CALLBACK)))) {
            AuthorizationRequest request = nobody.begin(Set.of(Scope.USERS_READ));
            nobody.finish(request, callback(request, "code=c&state=STATE"));
        }
        assertThat(server.requests().get(0).headers()).doesNotContainKey("authorization");
        assertThat(server.requests().get(0).body()).contains("client_id=client");
    }

    @ParameterizedTest
    @DisplayName("A3 a state that is missing or wrong")
    @CsvSource({"code=c", "code=c&state=", "code=c&state=STATEx", "code=c&state=other"})
    void finish_wrongState_isRefused(String query) {
        AuthorizationRequest request = begin();
        refused(request, query, Reason.WRONG_STATE);
        refused(request, "code=c&state=STATE", Reason.ALREADY_USED);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    @DisplayName("A3 a state of another session, and one that is late")
    void finish_otherSessionOrLate_isRefused() {
        AuthorizationRequest other = begin();
        refused(begin(), "code=c&state=" + other.state().reveal(), Reason.WRONG_STATE);
        time.advance(Duration.ofMinutes(10));
        refused(other, "code=c&state=STATE", Reason.EXPIRED);
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("A4 a callback that is an error, double, badly encoded or empty")
    @CsvSource({
        "error=access_denied&state=STATE,DENIED",
        "code=a&code=b&state=STATE,MALFORMED_CALLBACK",
        "code=a&state=STATE&state=STATE,MALFORMED_CALLBACK",
        "code=%ff%fe&state=STATE,MALFORMED_CALLBACK",
        "code=a%0d%0ab&state=STATE,MALFORMED_CALLBACK",
        "state=STATE,MALFORMED_CALLBACK",
        "'',MALFORMED_CALLBACK"
    })
    void finish_badCallback_isRefused(String query, Reason reason) {
        refused(begin(), query.isEmpty() ? "x=y&x=z" : query, reason);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    @DisplayName("A4 a callback of a mebibyte, and one without a query")
    void finish_hugeOrBareCallback_isRefused() {
        refused(begin(), "state=STATE&code=" + "x".repeat(1 << 20), Reason.MALFORMED_CALLBACK);
        assertThatThrownBy(() -> oauth.finish(begin(), URI.create(CALLBACK)))
                .isInstanceOf(AuthorizationFailedException.class);
    }

    @Test
    void finish_codeRefused_saysSo() {
        reply.set(Reply.json(400, "{\"error\":\"invalid_grant\",\"error_description\":\"sekret\"}"));
        refused(begin(), "code=c&state=STATE", Reason.CODE_REFUSED);
    }

    @Test
    void finish_serverFails_isUnknownAndNotRepeated() {
        reply.set(Reply.json(502, "{}"));
        AuthorizationRequest request = begin();
        assertThatThrownBy(() -> oauth.finish(request, callback(request, "code=c&state=STATE")))
                .isInstanceOf(UnknownOutcomeException.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void revoke_tokens_sendsTheRefreshTokenInTheBody() {
        OAuthTokens tokens = TokenBodies.pair(time.instant());
        reply.set(Reply.ok("{}"));
        oauth.revoke(tokens);

        assertThat(server.lines()).containsExactly("POST /oauth/revoke");
        assertThat(server.requests().get(0).body()).contains("token=sekret-refresh-0", "client_secret=sekret");
    }
}
