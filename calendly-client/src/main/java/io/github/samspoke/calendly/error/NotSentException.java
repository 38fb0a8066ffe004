package io.github.samspoke.calendly.error;

import org.jspecify.annotations.Nullable;

/** Nothing left for Calendly: no connection, or no permission to send in time. */
public class NotSentException extends CalendlyException {
    /**
     * Describes the failure.
     *
     * @param call the call that failed
     * @param summary what happened, without secrets
     * @param cause the cause, null if there is none
     */
    public NotSentException(FailedCall call, String summary, @Nullable Throwable cause) {
        super(call, summary, cause);
    }
}
