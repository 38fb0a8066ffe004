package io.github.samspoke.calendly.oauth;

import io.github.samspoke.calendly.testing.Bodies;
import java.time.Instant;
import java.util.Set;

/** Token answers, numbered. */
final class TokenBodies {
    private TokenBodies() {}

    static String tokens(int n) {
        return """
                {"token_type":"Bearer","access_token":"sekret-access-%d","refresh_token":"sekret-refresh-%d",
                 "scope":"users:read organizations:write","created_at":1548689183,"expires_in":7200,
                 "owner":"%s","organization":"%s"}""".formatted(n, n, Bodies.USER, Bodies.ORG);
    }

    static OAuthTokens pair(Instant now) {
        return new OAuthTokens(
                Secret.of("sekret-access-0"),
                Secret.of("sekret-refresh-0"),
                Set.of(Scope.USERS_READ),
                now,
                now.plusSeconds(7200),
                Bodies.USER,
                Bodies.ORG);
    }
}
