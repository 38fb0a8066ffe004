package io.github.samspoke.calendly.emulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.error.AuthorizationFailedException;
import io.github.samspoke.calendly.error.AuthorizationFailedException.Reason;
import io.github.samspoke.calendly.error.InsufficientScopeException;
import io.github.samspoke.calendly.error.NeedsReauthorizationException;
import io.github.samspoke.calendly.error.RateLimitedException;
import io.github.samspoke.calendly.oauth.AuthorizationRequest;
import io.github.samspoke.calendly.oauth.GrantState;
import io.github.samspoke.calendly.oauth.Introspection;
import io.github.samspoke.calendly.oauth.OAuthApp;
import io.github.samspoke.calendly.oauth.OAuthClient;
import io.github.samspoke.calendly.oauth.OAuthGrant;
import io.github.samspoke.calendly.oauth.OAuthTokens;
import io.github.samspoke.calendly.oauth.Scope;
import io.github.samspoke.calendly.oauth.Secret;
import io.github.samspoke.calendly.organization.MembershipQuery;
import io.github.samspoke.calendly.testing.HeardGrants;
import io.github.samspoke.emulator.EmulatedApp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AuthorizationTest extends Emulated {
    private static final Set<Scope> SCOPES = Set.of(Scope.USERS_READ, Scope.ORGANIZATIONS_READ);
    private static final Duration OLD = Duration.ofMinutes(100);

    private final HeardGrants heard = new HeardGrants();
    private final EmulatedApp registered = emulator.app();
    private final OAuthClient oauth = oauth(
            OAuthApp.web(registered.clientId(), String.valueOf(registered.clientSecret()), registered.redirectUri()));

    private OAuthClient oauth(OAuthApp app) {
        return OAuthClient.builder()
                .app(app)
                .authorizeBase(emulator.oauthBaseUri())
                .tokenBase(emulator.oauthBaseUri())
                .clock(time)
                .sleeper(time)
                .listener(heard)
                .build();
    }

    @AfterEach
    void close() {
        oauth.close();
    }

    /** What a browser does: opens the page and is sent back. */
    private static URI browse(AuthorizationRequest request) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(request.authorizationUrl()).build(), BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location")
                    .map(URI::create)
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private OAuthTokens authorize() {
        AuthorizationRequest request = oauth.begin(SCOPES);
        return oauth.finish(request, browse(request));
    }

    private OAuthGrant source(OAuthTokens tokens) {
        return oauth.keep("acme", tokens);
    }

    private void assertFails(AuthorizationRequest request, URI callback, Reason reason) {
        assertThatThrownBy(() -> oauth.finish(request, callback))
                .isInstanceOfSatisfying(
                        AuthorizationFailedException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static Secret accessOf(OAuthGrant source) {
        return Secret.of(source.current());
    }

    @Test
    void finish_consentGiven_isAnAccount() {
        OAuthTokens tokens = authorize();

        assertThat(tokens.scopes()).isEqualTo(SCOPES);
        assertThat(tokens.owner()).isEqualTo(user(emulator.adminUri()));
        assertThat(tokens.organization()).isEqualTo(org);
        assertThat(tokens.issuedAt()).isEqualTo(time.instant());
        assertThat(tokens.expiresAt()).isEqualTo(time.instant().plus(Duration.ofHours(2)));
        CalendlyClient client = open(builder().tokens(source(tokens)));
        assertThat(client.users().me().uri()).isEqualTo(tokens.owner());
        assertThat(client.organizations().memberships(MembershipQuery.in(org)).stream())
                .hasSize(60);
    }

    @Test
    void finish_nativeApplication_needsNoSecret() {
        URI redirect = URI.create("http://localhost:9999/back");
        try (OAuthClient nativeApp =
                oauth(OAuthApp.nativeApp(emulator.registerNativeApp(redirect).clientId(), redirect))) {
            AuthorizationRequest request = nativeApp.begin(SCOPES);
            OAuthTokens tokens = nativeApp.finish(request, browse(request));
            time.advance(OLD);
            OAuthGrant source = nativeApp.keep("acme", tokens);

            assertThat(accessOf(source)).isNotEqualTo(tokens.access());
            assertThat(heard).containsExactly("acme ACTIVE 2");
        }
    }

    @Test
    @DisplayName("A18 a scope that is needed and declined: refused, named and given back")
    void finish_neededScopeDeclined_isRefusedAndGivenBack() {
        emulator.consentDeclines("organizations:read");
        AuthorizationRequest request = oauth.begin(SCOPES);

        assertThatThrownBy(() -> oauth.finish(request, browse(request))).hasMessageContaining("organizations:read");
        assertThat(emulator.journal().count("POST", "/oauth/revoke")).isEqualTo(1);
    }

    @Test
    void finish_welcomeScopeDeclined_isNamedWhenUsed() {
        emulator.consentDeclines("organizations:read");
        AuthorizationRequest request = oauth.begin(Set.of(Scope.USERS_READ), SCOPES);
        OAuthTokens tokens = oauth.finish(request, browse(request));
        CalendlyClient client = open(builder().tokens(source(tokens)));

        assertThat(tokens.scopes()).containsExactly(Scope.USERS_READ);
        assertThatThrownBy(() -> client.organizations().get(org))
                .isInstanceOfSatisfying(
                        InsufficientScopeException.class,
                        e -> assertThat(e.requiredScopes()).containsExactly("organizations:read"));
        assertThat(heard).isEmpty();
    }

    @Test
    void finish_pasted_isAsGood() {
        AuthorizationRequest request = oauth.begin(SCOPES);
        assertThat(oauth.finish(request, "  '" + browse(request) + "'\n").owner())
                .isEqualTo(user(emulator.adminUri()));
    }

    @Test
    void introspect_tokens_saysWhatTheyAreGoodFor() {
        OAuthTokens tokens = authorize();
        Introspection alive = oauth.introspect(tokens.access());

        assertThat(alive.active()).isTrue();
        assertThat(alive.scopes()).isEqualTo(SCOPES);
        assertThat(alive.owner()).isEqualTo(tokens.owner());
        assertThat(alive.organization()).isEqualTo(org);
        assertThat(alive.expiresAt()).isEqualTo(tokens.expiresAt());
        assertThat(oauth.introspect(Secret.of("unknown")).active()).isFalse();
    }

    @Test
    void disconnect_grant_endsItAtCalendlyAndHere() {
        OAuthTokens tokens = authorize();
        OAuthGrant grant = source(tokens);
        grant.disconnect();

        assertThat(oauth.resume("acme")).isEmpty();
        assertThatThrownBy(grant::current).isInstanceOf(NeedsReauthorizationException.class);
        assertThat(oauth.introspect(tokens.refresh()).active()).isFalse();
    }

    @Test
    void finish_consentRefused_isDenied() {
        emulator.setConsentRefused(true);
        AuthorizationRequest request = oauth.begin(SCOPES);

        assertFails(request, browse(request), Reason.DENIED);
        assertThat(emulator.journal().count("POST", "/oauth/token")).isZero();
    }

    @Test
    @DisplayName("A3 a wrong state, a second use and a late callback: no token is asked for")
    void finish_wrongReusedOrLate_sendsNothing() {
        AuthorizationRequest mine = oauth.begin(SCOPES);
        AuthorizationRequest theirs = oauth.begin(SCOPES);
        URI callback = browse(mine);
        assertFails(theirs, callback, Reason.WRONG_STATE);
        time.advance(Duration.ofMinutes(10));
        assertFails(mine, callback, Reason.EXPIRED);
        assertFails(mine, callback, Reason.ALREADY_USED);
        assertThat(emulator.journal().count("POST", "/oauth/token")).isZero();
    }

    @Test
    void finish_codeUsedBefore_isRefused() {
        AuthorizationRequest request = oauth.begin(SCOPES);
        URI callback = browse(request);
        oauth.finish(request, callback);
        AuthorizationRequest again = oauth.begin(SCOPES);
        String query = callback.getRawQuery()
                .replaceAll("state=[^&]*", "state=" + again.state().reveal());

        assertFails(again, URI.create(registered.redirectUri() + "?" + query), Reason.CODE_REFUSED);
    }

    @Test
    void current_whenOld_isRotatedOnceAndStored() {
        OAuthTokens first = authorize();
        OAuthGrant source = source(first);
        CalendlyClient client = open(builder().tokens(source));
        client.users().me();
        assertThat(heard).isEmpty();
        time.advance(OLD);
        client.users().me();
        client.users().me();

        assertThat(heard).containsExactly("acme ACTIVE 2");
        assertThat(source.tokens().refresh()).isNotEqualTo(first.refresh());
        assertThat(source.tokens().scopes()).isEqualTo(SCOPES);
        assertThat(emulator.journal().statusCount(401)).isZero();
        time.advance(Duration.ofHours(30));
        client.users().me();
        assertThat(heard).containsExactly("acme ACTIVE 2", "acme ACTIVE 3");
    }

    @Test
    void call_accessTokenExpiredEarly_refreshesAndRepeats() {
        OAuthGrant source = source(authorize());
        CalendlyClient client = open(builder().tokens(source));
        emulator.expireAccessTokens();

        assertThat(client.users().me().currentOrganization()).isEqualTo(org);
        assertThat(emulator.journal().statusCount(401)).isEqualTo(1);
        assertThat(heard).containsExactly("acme ACTIVE 2");
        assertThat(time.waits()).isEmpty();
    }

    @Test
    @DisplayName("A9 a refresh token used twice: consent is needed, and nothing more is sent")
    void current_refreshTokenReused_needsReauthorization() {
        OAuthTokens first = authorize();
        time.advance(OLD);
        assertThat(accessOf(source(first))).isNotEqualTo(first.access());
        OAuthGrant stale = source(first);

        assertThatThrownBy(stale::current).isInstanceOf(NeedsReauthorizationException.class);
        assertThat(stale.state()).isEqualTo(GrantState.NEEDS_REAUTH);
        long sent = emulator.journal().total();
        CalendlyClient client = open(builder().tokens(stale));
        assertThatThrownBy(() -> client.users().me()).isInstanceOf(NeedsReauthorizationException.class);
        assertThat(emulator.journal().total()).isEqualTo(sent);
    }

    @Test
    void revoke_grant_endsTheRefreshToken() {
        OAuthTokens tokens = authorize();
        oauth.revoke(tokens);
        time.advance(OLD);
        OAuthGrant source = source(tokens);

        assertThatThrownBy(source::current).isInstanceOf(NeedsReauthorizationException.class);
        assertThat(heard).containsExactly("acme NEEDS_REAUTH 1");
        oauth.revoke(tokens);
    }

    @Test
    void finish_ninthTokenInAMinute_saysHowLongToWait() {
        for (int i = 0; i < 8; i++) {
            authorize();
        }
        assertThatThrownBy(this::authorize)
                .isInstanceOfSatisfying(
                        RateLimitedException.class,
                        e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(60)));
        time.advance(Duration.ofMinutes(1));
        assertThat(authorize().organization()).isEqualTo(org);
    }

    @Test
    @DisplayName("A16 a refused refresh costs nothing while the old token lives")
    void current_tooManyTokens_keepsTheOldOne() {
        OAuthTokens first = authorize();
        OAuthGrant source = source(first);
        time.advance(OLD);
        for (int i = 0; i < 8; i++) {
            authorize();
        }
        assertThat(accessOf(source)).isEqualTo(first.access());
        assertThat(source.state()).isEqualTo(GrantState.ACTIVE);
        time.advance(Duration.ofMinutes(1));
        assertThat(accessOf(source)).isNotEqualTo(first.access());
        assertThat(heard).containsExactly("acme ACTIVE 2");
    }
}
