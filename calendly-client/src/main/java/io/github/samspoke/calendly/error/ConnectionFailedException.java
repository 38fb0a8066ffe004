package io.github.samspoke.calendly.error;

import org.jspecify.annotations.Nullable;

/** No answer came: the connection failed or was lost during a read. Try again later. */
public class ConnectionFailedException extends CalendlyException {
    /**
     * Describes the failure.
     *
     * @param call the call that failed
     * @param summary what happened, without secrets
     * @param cause the cause, null if there is none
     */
    public ConnectionFailedException(FailedCall call, String summary, @Nullable Throwable cause) {
        super(call, summary, cause);
    }
}
