package io.github.samspoke.calendly.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.samspoke.calendly.error.AuthorizationFailedException;
import io.github.samspoke.calendly.error.AuthorizationFailedException.Reason;
import io.github.samspoke.calendly.error.CalendlyException;
import io.github.samspoke.calendly.error.UnknownOutcomeException;
import io.github.samspoke.calendly.testing.Bodies;
import io.github.samspoke.calendly.testing.LoopbackServer;
import io.github.samspoke.calendly.testing.Reply;
import io.github.samspoke.calendly.testing.SimulatedTime;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OAuthTest {
    private static final String CALLBACK = "https://host.example/callback";

    private final SimulatedTime time = new SimulatedTime();
    private final AtomicReference<Reply> reply = new AtomicReference<>(Reply.ok(TokenBodies.tokens(1)));
    private final LoopbackServer server = new LoopbackServer(r -> reply.get());
    private final OAuthClient oauth = client(OAuthApp.web("client", "sekret-client-secret", URI.create(CALLBACK)));

    private OAuthClient client(OAuthApp app) {
        return builder(app).build();
    }

    private OAuthClientBuilder builder(OAuthApp app) {
        return OAuthClient.builder()
                .app(app)
                .authorizeBase(server.uri())
                .tokenBase(server.uri())
                .clock(time)
                .sleeper(time);
    }

    @AfterEach
    void stop() throws IOException {
        oauth.close();
        server.close();
    }

    private AuthorizationRequest begin() {
        return oauth.begin(Set.of(Scope.USERS_READ), Set.of(Scope.USERS_READ, Scope.ORGANIZATIONS_WRITE));
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
        "code=a%20b&state=STATE,MALFORMED_CALLBACK",
        "code=a%7f&state=STATE,MALFORMED_CALLBACK",
        "code=a&state=STATE&more=%ff,MALFORMED_CALLBACK",
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
    @DisplayName("A6 the callback names its server: the right one passes, another is refused")
    void finish_issuer_hasToBeTheRightOne() {
        for (String other : new String[] {"https://evil.example", server.uri() + "/", "https://calendly.com"}) {
            refused(begin(), "code=c&state=STATE&iss=" + other, Reason.WRONG_ISSUER);
        }
        refused(begin(), "error=access_denied&state=STATE&iss=https://evil.example", Reason.WRONG_ISSUER);
        assertThat(server.requests()).isEmpty();
        AuthorizationRequest request = begin();
        oauth.finish(request, callback(request, "code=c&state=STATE&iss=" + server.uri()));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    @DisplayName("A6 a configured issuer is the only one; Calendly's own goes by two names")
    void finish_configuredIssuer_isTheOnlyOne() {
        OAuthApp app = OAuthApp.nativeApp("client", URI.create(CALLBACK));
        try (OAuthClient pinned = builder(app).issuer("https://as.example").build();
                OAuthClient real = builder(app)
                        .authorizeBase(URI.create("https://auth.calendly.com"))
                        .build()) {
            AuthorizationRequest request = pinned.begin(Set.of());
            pinned.finish(request, callback(request, "code=c&state=STATE&iss=https://as.example"));
            AuthorizationRequest wrong = pinned.begin(Set.of());
            URI self = callback(wrong, "code=c&state=STATE&iss=" + server.uri());
            assertThatThrownBy(() -> pinned.finish(wrong, self)).hasMessageContaining("another server");
            for (String name : new String[] {"https://auth.calendly.com", "https://calendly.com"}) {
                AuthorizationRequest theirs = real.begin(Set.of());
                real.finish(theirs, callback(theirs, "code=c&state=STATE&iss=" + name));
            }
        }
        assertThat(server.requests()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "URL?code=the-code&state=STATE",
                "  URL?code=the-code&state=STATE \n",
                "\"URL?code=the-code&state=STATE\"",
                "'URL?code=the-code&state=STATE'",
                "<URL?code=the-code&state=STATE>",
                "code=the-code&state=STATE",
                "?code=the-code&state=STATE",
                "myapp:back?code=the-code&state=STATE#_=_",
                "http://localhost:1234/?a=|&code=the-code&state=STATE"
            })
    void finish_pasted_findsTheCode(String pasted) {
        AuthorizationRequest request = begin();
        String text =
                pasted.replace("URL", CALLBACK).replace("STATE", request.state().reveal());
        assertThat(oauth.finish(request, text).access().reveal()).isEqualTo("sekret-access-1");
        assertThat(server.requests().get(0).body()).contains("code=the-code");
    }

    @Test
    @DisplayName("A4 a callback may have 8,192 characters")
    void finish_longestCallback_isTakenAndNoLonger() {
        AuthorizationRequest pasted = begin();
        String start = "state=" + pasted.state().reveal() + "&code=";
        oauth.finish(pasted, start + "x".repeat(8_192 - start.length()));
        AuthorizationRequest clicked = begin();
        oauth.finish(clicked, callback(clicked, "state=STATE&code=" + "x".repeat(8_192 - start.length())));
        assertThat(server.requests()).hasSize(2);

        refused(begin(), "state=STATE&code=" + "x".repeat(8_193 - start.length()), Reason.MALFORMED_CALLBACK);
        assertThatThrownBy(() -> oauth.finish(begin(), "x".repeat(8_193))).hasMessage("what was pasted is too long");
    }

    @Test
    void finish_fragmentAlone_hasNoState() {
        AuthorizationRequest request = begin();
        String pasted = "#state=" + request.state().reveal() + "&code=c";
        assertThatThrownBy(() -> oauth.finish(request, pasted))
                .isInstanceOfSatisfying(
                        AuthorizationFailedException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.WRONG_STATE));
    }

    @Test
    void finish_lifeBelowNothing_isOverAtOnce() {
        reply.set(Reply.ok(TokenBodies.tokens(1).replace("7200", "-5")));
        AuthorizationRequest request = begin();
        OAuthTokens tokens = oauth.finish(request, callback(request, "code=c&state=STATE"));

        assertThat(tokens.expiresAt()).isEqualTo(tokens.issuedAt()).isEqualTo(time.instant());
    }

    @Test
    void keep_keyOf255Characters_isTheLongest() {
        OAuthTokens tokens = TokenBodies.pair(time.instant());

        assertThat(oauth.keep("k".repeat(255), tokens).current()).isEqualTo("sekret-access-0");
        for (String key : new String[] {"", " ", "k".repeat(256)}) {
            assertThatThrownBy(() -> oauth.keep(key, tokens))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("key must be 1 to 255 characters");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "hello", "https://host.example/callback", "#code=c&state=STATE", "''"})
    void finish_pastedWithoutState_isRefused(String pasted) {
        AuthorizationRequest request = begin();
        String text = pasted.replace("STATE", request.state().reveal());
        assertThatThrownBy(() -> oauth.finish(request, text)).isInstanceOf(AuthorizationFailedException.class);
        String huge = " ".repeat(1 << 20);
        assertThatThrownBy(() -> oauth.finish(begin(), huge)).isInstanceOf(AuthorizationFailedException.class);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    @DisplayName("A18 less granted than needed: refused, the scope named, the grant given back")
    void finish_scopeMissing_isNamedAndGivenBack() {
        AuthorizationRequest request = oauth.begin(Purpose.scopesFor(Purpose.MEMBERS, Purpose.ACTIVITY));
        assertThatThrownBy(() -> oauth.finish(request, callback(request, "code=c&state=STATE")))
                .isInstanceOfSatisfying(
                        AuthorizationFailedException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.MISSING_SCOPE))
                .hasMessageContaining("event_types:read")
                .hasMessageContaining("scheduled_events:read")
                .hasMessageNotContaining("users:read");
        assertThat(server.lines()).containsExactly("POST /oauth/token", "POST /oauth/revoke");
        assertThat(server.requests().get(1).body()).contains("token=sekret-refresh-1");
    }

    @Test
    @DisplayName("A18 writing includes reading, and a token from before scopes may do everything")
    void finish_scopeIncluded_isEnough() {
        AuthorizationRequest reading = oauth.begin(Set.of(Scope.ORGANIZATIONS_READ));
        oauth.finish(reading, callback(reading, "code=c&state=STATE"));
        reply.set(Reply.ok(TokenBodies.tokens(1).replace("users:read organizations:write", "default")));
        AuthorizationRequest all = oauth.begin(Purpose.scopesFor(Purpose.values()));
        assertThat(oauth.finish(all, callback(all, "code=c&state=STATE")).scopes())
                .containsExactly(Scope.of("default"));
    }

    @Test
    void finish_scopeMissingAndNotGivenBack_saysBoth() {
        try (OAuthClient half = builder(OAuthApp.nativeApp("client", URI.create(CALLBACK)))
                .transport(request -> request.uri().getPath().equals("/oauth/token")
                        ? SingleUseServer.answer(200, TokenBodies.tokens(1))
                        : SingleUseServer.answer(500, "{}"))
                .build()) {
            AuthorizationRequest request = half.begin(Set.of(Scope.CONTACTS_READ));
            Throwable refused = catchThrowable(() -> half.finish(request, callback(request, "code=c&state=STATE")));

            assertThat(refused).isInstanceOf(AuthorizationFailedException.class);
            assertThat(refused.getSuppressed()).hasSize(1);
            assertThat(refused.getSuppressed()[0])
                    .isInstanceOf(UnknownOutcomeException.class)
                    .hasMessageContaining("the authorization server failed");
        }
    }

    @Test
    void close_ownTransport_sendsNothingMore() {
        oauth.close();
        assertThatThrownBy(() -> oauth.introspect(Secret.of("sekret-token"))).isInstanceOf(CalendlyException.class);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    @DisplayName("I15 an HTTP client that follows redirects is refused, and one beside a transport too")
    void build_httpClientOfTheHost_isUsedIfItFits() {
        OAuthClientBuilder builder = builder(OAuthApp.nativeApp("client", URI.create(CALLBACK)));
        HttpClient.Builder http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
        try (OAuthClient on = builder.httpClient(http.build()).build()) {
            AuthorizationRequest request = on.begin(Set.of());
            on.finish(request, callback(request, "code=c&state=STATE"));
        }
        assertThat(server.requests()).hasSize(1);
        HttpClient following = http.followRedirects(HttpClient.Redirect.ALWAYS).build();
        assertThatThrownBy(() -> builder.httpClient(following).build()).hasMessageContaining("redirects");
        assertThatThrownBy(() -> builder.transport(request -> SingleUseServer.answer(200, "{}"))
                        .build())
                .hasMessage("httpClient and transport exclude each other");
    }

    @Test
    @DisplayName("I14 an authorization prints its end alone")
    void toString_authorization_showsItsEnd() {
        assertThat(begin())
                .hasToString("AuthorizationRequest until " + time.instant().plus(Duration.ofMinutes(10)));
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

    @Test
    void introspect_activeOrNot_saysWhatIsKnown() {
        reply.set(Reply.ok("{\"active\":true,\"scope\":\"default\",\"client_id\":\"123\",\"token_type\":\"Bearer\","
                + "\"exp\":1601325434,\"iat\":1601318234,\"owner\":\"" + Bodies.USER + "\",\"organization\":\""
                + Bodies.ORG + "\"}"));
        assertThat(oauth.introspect(Secret.of("sekret-token")))
                .isEqualTo(new Introspection(
                        true,
                        Set.of(Scope.of("default")),
                        Instant.ofEpochSecond(1601318234),
                        Instant.ofEpochSecond(1601325434),
                        Bodies.USER,
                        Bodies.ORG));
        assertThat(server.requests().get(0).line()).isEqualTo("POST /oauth/introspect");
        assertThat(server.requests().get(0).body())
                .contains("client_id=client", "client_secret=sekret", "token=sekret-token");
        reply.set(Reply.ok("{\"active\":false}"));
        assertThat(oauth.introspect(Secret.of("sekret-token")))
                .isEqualTo(new Introspection(false, Set.of(), null, null, null, null));
        reply.set(Reply.ok("{\"active\":\"yes\"}"));
        assertThatThrownBy(() -> oauth.introspect(Secret.of("sekret-token")))
                .isInstanceOf(UnknownOutcomeException.class)
                .hasMessageContaining("$.active");
    }
}
