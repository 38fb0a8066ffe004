package io.github.samspoke.emulator.internal.auth;

import com.github.tomakehurst.wiremock.http.Request;
import io.github.samspoke.emulator.EmulatedApp;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.wire.Answer;
import io.github.samspoke.emulator.internal.wire.ApiError;
import io.github.samspoke.emulator.internal.wire.JsonOut;
import io.github.samspoke.emulator.internal.wire.Params;
import io.github.samspoke.emulator.internal.wire.RateLimiter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The OAuth endpoints: authorize, token, revoke, introspect. */
public final class OAuthServer {
    private static final int TOKENS_PER_MINUTE = 8;

    private final TokenStore tokens;
    private final Apps apps;
    private final AuthorizePage page;
    private final TokenEndpoint endpoint;
    private final Store store;

    public OAuthServer(TokenStore tokens, Apps apps, Consent consent, Codes codes, Clock clock, Store store) {
        this.tokens = tokens;
        this.apps = apps;
        this.store = store;
        this.page = new AuthorizePage(apps, codes, consent);
        this.endpoint = new TokenEndpoint(tokens, codes, new RateLimiter(clock, TOKENS_PER_MINUTE), store);
    }

    /** Answers a request below /oauth/. */
    public Answer answer(String method, String path, Params query, Request request) {
        try {
            return switch (method + ' ' + path) {
                case "GET /oauth/authorize" -> page.open(query);
                case "POST /oauth/authorize" -> page.submit(form(request));
                case "POST /oauth/token" -> token(request);
                case "POST /oauth/revoke" -> revoke(form(request));
                case "POST /oauth/introspect" -> introspect(form(request));
                default -> throw ApiError.notFound();
            };
        } catch (OAuthError e) {
            return e.answer();
        }
    }

    private Answer token(Request request) {
        Params form = form(request);
        String header = request.getHeader("Authorization");
        return endpoint.answer(header == null ? client(form) : basic(header), form);
    }

    private Answer revoke(Params form) {
        EmulatedApp app = client(form);
        String token = form.get("token");
        if (token == null) {
            throw OAuthError.invalidRequest("token");
        }
        Grant grant = tokens.find(token);
        if (grant != null) {
            if (!app.clientId().equals(grant.clientId())) {
                throw OAuthError.unauthorizedClient();
            }
            tokens.revoke(token);
        }
        return Answer.json(200, JsonOut.object(json -> {}));
    }

    private Answer introspect(Params form) {
        EmulatedApp app = client(form);
        Grant grant = tokens.find(form.get("token"));
        if (grant == null || !tokens.active(grant) || !app.clientId().equals(grant.clientId())) {
            return Answer.json(200, JsonOut.object(json -> json.put("active", false)));
        }
        return Answer.json(200, JsonOut.object(json -> {
            json.put("active", true).put("scope", grant.scopeText()).put("client_id", app.clientId());
            json.put("token_type", "Bearer");
            if (grant.kind() == Grant.Kind.ACCESS) {
                json.put("exp", grant.expiresSeconds());
            }
            json.put("iat", grant.issuedSeconds())
                    .put("owner", store.uris().uri(Kind.USER, grant.person().seq()))
                    .put("organization", store.read(() -> store.organizationUri(grant.person())));
        }));
    }

    private EmulatedApp basic(String header) {
        if (!header.startsWith("Basic ")) {
            throw OAuthError.invalidClient();
        }
        try {
            String pair = new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? check(pair, null) : check(pair.substring(0, colon), pair.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            throw OAuthError.invalidClient();
        }
    }

    private EmulatedApp client(Params form) {
        return check(form.get("client_id"), form.get("client_secret"));
    }

    private EmulatedApp check(@Nullable String id, @Nullable String secret) {
        EmulatedApp app = apps.find(id);
        if (app == null || (app.clientSecret() != null && !app.clientSecret().equals(secret))) {
            throw OAuthError.invalidClient();
        }
        return app;
    }

    private static Params form(Request request) {
        String body = request.getBodyAsString();
        return Params.parse(body == null ? "" : body);
    }
}
