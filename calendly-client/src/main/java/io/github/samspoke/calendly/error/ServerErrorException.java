package io.github.samspoke.calendly.error;

import org.jspecify.annotations.Nullable;

/** Calendly failed to answer a read (5xx), or needs a calendar that does not answer (424). Try again later. */
public class ServerErrorException extends CalendlyException {
    /**
     * Describes the failure.
     *
     * @param call the call that failed
     * @param summary what happened, without secrets
     * @param cause the cause, null if there is none
     */
    public ServerErrorException(FailedCall call, String summary, @Nullable Throwable cause) {
        super(call, summary, cause);
    }
}
