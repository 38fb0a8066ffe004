package io.github.samspoke.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class OAuthTest extends Running {
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-00";
    private final EmulatedApp app = emulator.app();

    private String[] authorize(EmulatedApp forApp) {
        return new String[] {
            "response_type",
            "code",
            "client_id",
            forApp.clientId(),
            "redirect_uri",
            forApp.redirectUri().toString(),
            "scope",
            "users:read organizations:read",
            "state",
            "s t&1",
            "code_challenge",
            challenge(),
            "code_challenge_method",
            "S256"
        };
    }

    private static String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Web.Reply open(String... query) {
        return Web.send(
                HttpRequest.newBuilder(URI.create(emulator.oauthBaseUri() + "/oauth/authorize" + Web.query(query))));
    }

    private static String location(Web.Reply reply) {
        return reply.headers().firstValue("Location").orElseThrow();
    }

    private static String code(Web.Reply reply) {
        String location = location(reply);
        return location.substring(location.indexOf("code=") + 5, location.indexOf("&state="));
    }

    private Web.Reply form(String path, boolean basic, String... pairs) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(emulator.oauthBaseUri() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Web.query(pairs).substring(1)));
        if (basic) {
            String pair = app.clientId() + ":" + app.clientSecret();
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        return Web.send(request);
    }

    private Web.Reply exchange(String code, String verifier) {
        return form(
                "/oauth/token",
                true,
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                app.redirectUri().toString(),
                "code_verifier",
                verifier);
    }

    private Web.Reply refresh(String token) {
        return form("/oauth/token", true, "grant_type", "refresh_token", "refresh_token", token);
    }

    private static String error(Web.Reply reply) {
        return reply.status() + " " + reply.body().path("error").asText();
    }

    @Test
    void flow_codeTokenRefresh_endToEnd() {
        Web.Reply consent = open(authorize(app));
        assertThat(consent.status()).isEqualTo(302);
        assertThat(location(consent)).startsWith(app.redirectUri() + "?code=").endsWith("&state=s+t%261");

        Web.Reply token = exchange(code(consent), VERIFIER);
        assertThat(token.status()).isEqualTo(200);
        assertThat(token.body().path("token_type").asText()).isEqualTo("Bearer");
        assertThat(token.body().path("expires_in").asInt()).isEqualTo(7200);
        assertThat(token.body().path("created_at").asLong())
                .isEqualTo(clock.instant().getEpochSecond());
        assertThat(token.body().path("scope").asText()).isEqualTo("users:read organizations:read");
        assertThat(token.body().path("owner").asText())
                .isEqualTo(emulator.adminUri().toString());
        assertThat(token.body().path("organization").asText()).isEqualTo(org);
        Web web = new Web(emulator, token.body().path("access_token").asText());
        assertThat(web.get("/users/me").status()).isEqualTo(200);
        assertThat(web.get("/groups", "organization", org).status()).isEqualTo(403);

        clock.advance(Duration.ofHours(2));
        assertThat(web.get("/users/me").message()).isEqualTo("The access token expired");
        String old = token.body().path("refresh_token").asText();
        Web.Reply fresh = refresh(old);
        assertThat(new Web(emulator, fresh.body().path("access_token").asText())
                        .get("/users/me")
                        .status())
                .isEqualTo(200);
        assertThat(error(refresh(old))).isEqualTo("400 invalid_grant");
        assertThat(refresh(fresh.body().path("refresh_token").asText()).status())
                .isEqualTo(200);
    }

    @Test
    void code_wrongVerifierReusedOrOld_invalidGrant() {
        String code = code(open(authorize(app)));
        assertThat(error(exchange(code, "another-verifier-of-forty-three-characters-000")))
                .isEqualTo("400 invalid_grant");
        assertThat(exchange(code, VERIFIER).status()).isEqualTo(200);
        assertThat(error(exchange(code, VERIFIER))).isEqualTo("400 invalid_grant");
        String late = code(open(authorize(app)));
        clock.advance(Duration.ofMinutes(10));
        assertThat(error(exchange(late, VERIFIER))).isEqualTo("400 invalid_grant");
        assertThat(error(exchange("unknown", VERIFIER))).isEqualTo("400 invalid_grant");
    }

    @Test
    void token_redirectNotIdentical_invalidGrant() {
        String code = code(open(authorize(app)));
        Web.Reply reply = form(
                "/oauth/token",
                true,
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                app.redirectUri() + "/",
                "code_verifier",
                VERIFIER);
        assertThat(error(reply)).isEqualTo("400 invalid_grant");
    }

    @Test
    void client_inBodyNativeOrWrong_asDocumented() {
        String secret = String.valueOf(app.clientSecret());
        String code = code(open(authorize(app)));
        String[] body = {
            "grant_type",
            "authorization_code",
            "code",
            code,
            "redirect_uri",
            app.redirectUri().toString(),
            "code_verifier",
            VERIFIER,
            "client_id",
            app.clientId(),
            "client_secret",
            "wrong"
        };
        assertThat(error(form("/oauth/token", false, body))).isEqualTo("401 invalid_client");
        body[body.length - 1] = secret;
        assertThat(form("/oauth/token", false, body).status()).isEqualTo(200);

        EmulatedApp small = emulator.registerNativeApp(URI.create("myapp://callback"));
        Web.Reply native1 = form(
                "/oauth/token",
                false,
                "grant_type",
                "authorization_code",
                "code",
                code(open(authorize(small))),
                "redirect_uri",
                "myapp://callback",
                "code_verifier",
                VERIFIER,
                "client_id",
                small.clientId());
        assertThat(native1.status()).isEqualTo(200);
    }

    @Test
    void grantType_unknownOrMissing_refused() {
        assertThat(error(form("/oauth/token", true, "grant_type", "client_credentials")))
                .isEqualTo("400 unsupported_grant_type");
        assertThat(error(form("/oauth/token", true, "a", "b"))).isEqualTo("400 invalid_request");
    }

    @Test
    void tokens_ninthWithinAMinute_429AndTheRefreshTokenSurvives() {
        String token = exchange(code(open(authorize(app))), VERIFIER)
                .body()
                .path("refresh_token")
                .asText();
        for (int i = 0; i < 7; i++) {
            token = refresh(token).body().path("refresh_token").asText();
        }

        Web.Reply refused = refresh(token);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body().path("error").asText()).isEqualTo("rate_limit_exceeded");
        assertThat(refused.headers().firstValue("X-RateLimit-Reset")).hasValue("60");
        clock.advance(Duration.ofMinutes(1));
        assertThat(refresh(token).status()).isEqualTo(200);
    }

    @Test
    void authorize_wrongRequests_refusedOrSentBack() {
        String[] query = authorize(app);
        query[5] = "http://localhost:9/elsewhere";
        assertThat(open(query).status()).isEqualTo(400);
        query = authorize(app);
        query[3] = "unknown";
        assertThat(error(open(query))).isEqualTo("401 invalid_client");
        query = authorize(app);
        query[13] = "plain";
        assertThat(location(open(query))).contains("error=invalid_request", "state=");
        query = authorize(app);
        query[7] = "everything:read";
        assertThat(location(open(query))).contains("error=invalid_scope");
        query = authorize(app);
        query[1] = "token";
        assertThat(location(open(query))).contains("error=unsupported_response_type");
    }

    @Test
    void consent_refusedDeclinedOrByAnother_shows() {
        emulator.setConsentRefused(true);
        assertThat(location(open(authorize(app)))).contains("error=access_denied", "state=");
        emulator.setConsentRefused(false);
        emulator.consentDeclines("organizations:read");
        emulator.consentAs(plain().userUri());
        Web.Reply token = exchange(code(open(authorize(app))), VERIFIER);
        assertThat(token.body().path("scope").asText()).isEqualTo("users:read");
        assertThat(token.body().path("owner").asText())
                .isEqualTo(plain().userUri().toString());
    }

    @Test
    void consentForm_shownAndSubmitted_sameAsAutomatic() throws IOException, InterruptedException {
        emulator.setConsentForm(true);
        URI page = URI.create(emulator.oauthBaseUri() + "/oauth/authorize" + Web.query(authorize(app)));
        HttpResponse<String> html = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(html.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(html.body()).contains("<form method=\"post\"", "value=\"s t&amp;1\"", "users:read");

        String[] fields = authorize(app);
        String[] allow = Arrays.copyOf(fields, fields.length + 2);
        allow[fields.length] = "decision";
        allow[fields.length + 1] = "allow";
        assertThat(exchange(code(form("/oauth/authorize", false, allow)), VERIFIER)
                        .status())
                .isEqualTo(200);
        allow[fields.length + 1] = "deny";
        assertThat(location(form("/oauth/authorize", false, allow))).contains("error=access_denied");
    }

    @Test
    void introspectAndRevoke_tokens_tell() {
        Web.Reply token = exchange(code(open(authorize(app))), VERIFIER);
        String access = token.body().path("access_token").asText();
        String[] pair = {
            "client_id", app.clientId(), "client_secret", String.valueOf(app.clientSecret()), "token", access
        };

        Web.Reply active = form("/oauth/introspect", false, pair);
        assertThat(active.body().path("active").asBoolean()).isTrue();
        assertThat(active.body().path("exp").asLong()).isEqualTo(clock.instant().getEpochSecond() + 7200);
        assertThat(form("/oauth/revoke", false, pair).body()).isEmpty();
        assertThat(form("/oauth/introspect", false, pair).body().toString()).isEqualTo("{\"active\":false}");
        assertThat(new Web(emulator, access).get("/users/me").message()).isEqualTo("The access token was revoked");
        pair[5] = emulator.personalAccessToken(emulator.adminUri());
        assertThat(form("/oauth/revoke", false, pair).status()).isEqualTo(403);
        assertThat(error(form("/oauth/revoke", false, "client_id", "x"))).isEqualTo("401 invalid_client");
    }

    @Test
    void expireAccessTokens_now_refreshStillGood() {
        Web.Reply token = exchange(code(open(authorize(app))), VERIFIER);
        emulator.expireAccessTokens();

        assertThat(new Web(emulator, token.body().path("access_token").asText())
                        .get("/users/me")
                        .message())
                .isEqualTo("The access token expired");
        assertThat(admin.get("/users/me").status()).isEqualTo(200);
        assertThat(refresh(token.body().path("refresh_token").asText()).status())
                .isEqualTo(200);
    }
}
