package io.github.samspoke.calendly.error;

import org.jspecify.annotations.Nullable;

/** The answer is not what the API promises. Names the place in the JSON, never the value. */
public class ProtocolException extends CalendlyException {
    /**
     * Describes the failure.
     *
     * @param call the call that failed
     * @param summary what happened, without secrets
     * @param cause the cause, null if there is none
     */
    public ProtocolException(FailedCall call, String summary, @Nullable Throwable cause) {
        super(call, summary, cause);
    }
}
