package io.github.samspoke.calendly.error;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The root of everything the client throws about a call. The message reads {@code [404] GET /path: what happened
 * (attempts 1)} and never holds a token, a query or a whole body.
 */
public abstract class CalendlyException extends RuntimeException {
    private final transient FailedCall call;

    /**
     * Describes the failure.
     *
     * @param call the call that failed
     * @param summary what happened, without secrets
     * @param cause the cause, null if there is none
     */
    protected CalendlyException(FailedCall call, String summary, @Nullable Throwable cause) {
        super(message(call, summary), cause);
        this.call = call;
    }

    private static String message(FailedCall call, String summary) {
        String status = call.status() == null ? "" : "[" + call.status() + "] ";
        return status + call.method() + " " + call.path() + ": " + summary + " (attempts " + call.attempts() + ")";
    }

    /**
     * The HTTP method.
     *
     * @return for example {@code GET}
     */
    public String method() {
        return call.method();
    }

    /**
     * The path of the request, without its query.
     *
     * @return for example {@code /users/me}
     */
    public String path() {
        return call.path();
    }

    /**
     * The HTTP status.
     *
     * @return empty if no answer came
     */
    public OptionalInt status() {
        Integer status = call.status();
        return status == null ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /**
     * How many times the request was tried.
     *
     * @return 0 if it never left
     */
    public int attempts() {
        return call.attempts();
    }

    /**
     * How long Calendly asks to wait, between 1 second and 15 minutes.
     *
     * @return empty if it does not say
     */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(call.retryAfter());
    }

    /**
     * The identifier Calendly gave the request.
     *
     * @return empty if it gave none
     */
    public Optional<String> requestId() {
        return Optional.ofNullable(call.requestId());
    }
}
