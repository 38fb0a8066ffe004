package io.github.samspoke.emulator.internal.auth;

import io.github.samspoke.emulator.EmulatedApp;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Person;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.wire.Answer;
import io.github.samspoke.emulator.internal.wire.JsonOut;
import io.github.samspoke.emulator.internal.wire.Params;
import io.github.samspoke.emulator.internal.wire.RateLimiter;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Trades codes and refresh tokens for access tokens. */
final class TokenEndpoint {
    private final TokenStore tokens;
    private final Codes codes;
    private final RateLimiter limiter;
    private final Store store;

    TokenEndpoint(TokenStore tokens, Codes codes, RateLimiter limiter, Store store) {
        this.tokens = tokens;
        this.codes = codes;
        this.limiter = limiter;
        this.store = store;
    }

    Answer answer(EmulatedApp app, Params form) {
        String grantType = form.get("grant_type");
        if (grantType == null) {
            throw OAuthError.invalidRequest("grant_type");
        }
        return switch (grantType) {
            case "authorization_code" -> code(app, form);
            case "refresh_token" -> refresh(app, form);
            default -> throw OAuthError.unsupportedGrant();
        };
    }

    private Answer code(EmulatedApp app, Params form) {
        String text = required(form, "code");
        String verifier = required(form, "code_verifier");
        Code code = codes.find(text);
        if (code == null
                || !code.clientId().equals(app.clientId())
                || !code.redirectUri().equals(form.get("redirect_uri"))
                || !Pkce.matches(verifier, code.challenge())) {
            throw OAuthError.invalidGrant();
        }
        Map<String, String> headers = budget(code.person());
        if (!codes.use(text)) {
            throw OAuthError.invalidGrant();
        }
        return issue(app, code.person(), code.scopes()).with(headers);
    }

    private Answer refresh(EmulatedApp app, Params form) {
        String text = required(form, "refresh_token");
        Grant grant = tokens.find(text);
        if (grant == null
                || grant.kind() != Grant.Kind.REFRESH
                || !tokens.active(grant)
                || !app.clientId().equals(grant.clientId())) {
            throw OAuthError.invalidGrant();
        }
        Map<String, String> headers = budget(grant.person());
        if (!tokens.revoke(text)) {
            throw OAuthError.invalidGrant();
        }
        return issue(app, grant.person(), grant.scopes()).with(headers);
    }

    private Map<String, String> budget(Person person) {
        RateLimiter.Budget budget = limiter.take(person.seq());
        if (budget.exceeded()) {
            throw OAuthError.tooMany(budget.headers());
        }
        return budget.headers();
    }

    private Answer issue(EmulatedApp app, Person person, @Nullable Set<String> scopes) {
        String access = tokens.issue(Grant.Kind.ACCESS, person, scopes, app.clientId());
        String refresh = tokens.issue(Grant.Kind.REFRESH, person, scopes, app.clientId());
        Grant grant = tokens.find(access);
        if (grant == null) {
            throw new IllegalStateException("a token just made is gone");
        }
        return Answer.json(
                200,
                JsonOut.object(json -> json.put("token_type", "Bearer")
                        .put("expires_in", TokenStore.ACCESS_SECONDS)
                        .put("created_at", grant.issuedSeconds())
                        .put("refresh_token", refresh)
                        .put("access_token", access)
                        .put("scope", grant.scopeText())
                        .put("owner", store.uris().uri(Kind.USER, person.seq()))
                        .put("organization", store.read(() -> store.organizationUri(person)))));
    }

    private static String required(Params form, String name) {
        String value = form.get(name);
        if (value == null) {
            throw OAuthError.invalidRequest(name);
        }
        return value;
    }
}
