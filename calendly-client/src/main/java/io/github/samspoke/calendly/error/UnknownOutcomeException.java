package io.github.samspoke.calendly.error;

import org.jspecify.annotations.Nullable;

/** A change was sent and its answer was lost or was a server error. Read the state before doing anything else. */
public class UnknownOutcomeException extends CalendlyException {
    /**
     * Describes the failure.
     *
     * @param call the call that failed
     * @param summary what happened, without secrets
     * @param cause the cause, null if there is none
     */
    public UnknownOutcomeException(FailedCall call, String summary, @Nullable Throwable cause) {
        super(call, summary, cause);
    }
}
