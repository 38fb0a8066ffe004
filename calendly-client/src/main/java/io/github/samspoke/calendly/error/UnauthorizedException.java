package io.github.samspoke.calendly.error;

import org.jspecify.annotations.Nullable;

/** The access token is invalid, expired or revoked (401). Authenticate again; nothing was executed. */
public class UnauthorizedException extends CalendlyException {
    /**
     * Describes the failure.
     *
     * @param call the call that failed
     * @param summary what happened, without secrets
     * @param cause the cause, null if there is none
     */
    public UnauthorizedException(FailedCall call, String summary, @Nullable Throwable cause) {
        super(call, summary, cause);
    }
}
