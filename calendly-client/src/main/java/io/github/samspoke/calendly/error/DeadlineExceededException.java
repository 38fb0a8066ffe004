package io.github.samspoke.calendly.error;

import org.jspecify.annotations.Nullable;

/** A read did not finish within its deadline. Try again later. */
public class DeadlineExceededException extends CalendlyException {
    /**
     * Describes the failure.
     *
     * @param call the call that failed
     * @param summary what happened, without secrets
     * @param cause the cause, null if there is none
     */
    public DeadlineExceededException(FailedCall call, String summary, @Nullable Throwable cause) {
        super(call, summary, cause);
    }
}
