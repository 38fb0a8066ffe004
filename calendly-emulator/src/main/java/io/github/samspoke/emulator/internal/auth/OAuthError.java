package io.github.samspoke.emulator.internal.auth;

import io.github.samspoke.emulator.internal.wire.Answer;
import io.github.samspoke.emulator.internal.wire.JsonOut;
import java.util.Map;

/** A refusal of the OAuth server, in the words of the library behind it. */
final class OAuthError extends RuntimeException {
    private final int status;
    private final String error;
    private final String description;
    private final transient Map<String, String> headers;

    private OAuthError(int status, String error, String description, Map<String, String> headers) {
        super(error, null, false, false);
        this.status = status;
        this.error = error;
        this.description = description;
        this.headers = headers;
    }

    static OAuthError invalidRequest(String what) {
        return new OAuthError(
                400, "invalid_request", "The request is missing a required parameter: " + what + ".", Map.of());
    }

    static OAuthError invalidClient() {
        return new OAuthError(
                401,
                "invalid_client",
                "Client authentication failed due to unknown client, no client authentication included, or"
                        + " unsupported authentication method.",
                Map.of());
    }

    static OAuthError invalidGrant() {
        return new OAuthError(
                400,
                "invalid_grant",
                "The provided authorization grant is invalid, expired, revoked, does not match the redirection URI"
                        + " used in the authorization request, or was issued to another client.",
                Map.of());
    }

    static OAuthError unsupportedGrant() {
        return new OAuthError(
                400,
                "unsupported_grant_type",
                "The authorization grant type is not supported by the authorization server.",
                Map.of());
    }

    static OAuthError unauthorizedClient() {
        return new OAuthError(403, "unauthorized_client", "You are not authorized to revoke this token", Map.of());
    }

    static OAuthError tooMany(Map<String, String> headers) {
        return new OAuthError(429, "rate_limit_exceeded", "Too many tokens were requested for this user.", headers);
    }

    Answer answer() {
        return Answer.json(
                        status, JsonOut.object(json -> json.put("error", error).put("error_description", description)))
                .with(headers);
    }
}
