package io.github.samspoke.calendly.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which call failed and how far it got. Carries no query, no token and no body.
 *
 * @param method the HTTP method
 * @param path the path without its query
 * @param status the HTTP status, null if no answer came
 * @param attempts how many times the request was tried, 0 if it never left
 * @param retryAfter how long Calendly asks to wait, null if it does not say
 * @param requestId the identifier Calendly gave the request, null if it gave none
 */
public record FailedCall(
        String method,
        String path,
        @Nullable Integer status,
        int attempts,
        @Nullable Duration retryAfter,
        @Nullable String requestId) {
    /**
     * A call that got no answer.
     *
     * @param method the HTTP method
     * @param path the path without its query
     * @param attempts how many times the request was tried
     * @return the description
     */
    public static FailedCall unanswered(String method, String path, int attempts) {
        return new FailedCall(method, path, null, attempts, null, null);
    }

    /**
     * A call that was answered.
     *
     * @param method the HTTP method
     * @param path the path without its query
     * @param status the HTTP status
     * @param attempts how many times the request was tried
     * @return the description
     */
    public static FailedCall answered(String method, String path, int status, int attempts) {
        return new FailedCall(method, path, status, attempts, null, null);
    }
}
