package io.github.samspoke.calendly.error;

import org.jspecify.annotations.Nullable;

/** The grant is gone: the refresh token was refused. A person has to authorize again. */
public class NeedsReauthorizationException extends CalendlyException {
    /**
     * Describes the failure.
     *
     * @param call the call that failed
     * @param summary what happened, without secrets
     * @param cause the cause, null if there is none
     */
    public NeedsReauthorizationException(FailedCall call, String summary, @Nullable Throwable cause) {
        super(call, summary, cause);
    }
}
