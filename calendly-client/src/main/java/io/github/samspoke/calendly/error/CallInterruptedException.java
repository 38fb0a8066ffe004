package io.github.samspoke.calendly.error;

import org.jspecify.annotations.Nullable;

/** The thread was interrupted before the call finished; the interrupt flag is set again. */
public class CallInterruptedException extends CalendlyException {
    /**
     * Describes the failure.
     *
     * @param call the call that failed
     * @param summary what happened, without secrets
     * @param cause the cause, null if there is none
     */
    public CallInterruptedException(FailedCall call, String summary, @Nullable Throwable cause) {
        super(call, summary, cause);
    }
}
