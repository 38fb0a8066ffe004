package io.github.samspoke.calendly.error;

import org.jspecify.annotations.Nullable;

/** The resource exists already (409). */
public class ConflictException extends CalendlyException {
    /**
     * Describes the failure.
     *
     * @param call the call that failed
     * @param summary what happened, without secrets
     * @param cause the cause, null if there is none
     */
    public ConflictException(FailedCall call, String summary, @Nullable Throwable cause) {
        super(call, summary, cause);
    }
}
