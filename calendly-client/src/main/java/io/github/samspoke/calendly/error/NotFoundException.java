package io.github.samspoke.calendly.error;

import org.jspecify.annotations.Nullable;

/** Calendly knows no such resource, or does not show it to this token (404). */
public class NotFoundException extends CalendlyException {
    /**
     * Describes the failure.
     *
     * @param call the call that failed
     * @param summary what happened, without secrets
     * @param cause the cause, null if there is none
     */
    public NotFoundException(FailedCall call, String summary, @Nullable Throwable cause) {
        super(call, summary, cause);
    }
}
