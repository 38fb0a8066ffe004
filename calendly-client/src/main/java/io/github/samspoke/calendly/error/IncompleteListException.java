package io.github.samspoke.calendly.error;

import org.jspecify.annotations.Nullable;

/** A list broke off before its last page, so what was read is not the whole. */
public class IncompleteListException extends ProtocolException {
    /**
     * Describes the failure.
     *
     * @param call the call that failed
     * @param summary what happened, without secrets
     * @param cause the cause, null if there is none
     */
    public IncompleteListException(FailedCall call, String summary, @Nullable Throwable cause) {
        super(call, summary, cause);
    }
}
