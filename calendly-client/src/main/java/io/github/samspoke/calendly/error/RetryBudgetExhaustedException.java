package io.github.samspoke.calendly.error;

import org.jspecify.annotations.Nullable;

/**
 * A read failed for a passing reason and is not repeated, because too many calls of this client failed lately: repeating
 * them all would make it worse. {@link #getCause()} is the failure itself. Try again later.
 */
public class RetryBudgetExhaustedException extends CalendlyException {
    /**
     * Describes the failure.
     *
     * @param call the call that failed
     * @param summary what happened, without secrets
     * @param cause the cause, null if there is none
     */
    public RetryBudgetExhaustedException(FailedCall call, String summary, @Nullable Throwable cause) {
        super(call, summary, cause);
    }
}
