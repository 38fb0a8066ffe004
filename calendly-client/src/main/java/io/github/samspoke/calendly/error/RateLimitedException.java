package io.github.samspoke.calendly.error;

import org.jspecify.annotations.Nullable;

/** Too many requests (429). Nothing was executed; wait for {@link #retryAfter()}. */
public class RateLimitedException extends CalendlyException {
    /**
     * Describes the failure.
     *
     * @param call the call that failed
     * @param summary what happened, without secrets
     * @param cause the cause, null if there is none
     */
    public RateLimitedException(FailedCall call, String summary, @Nullable Throwable cause) {
        super(call, summary, cause);
    }
}
