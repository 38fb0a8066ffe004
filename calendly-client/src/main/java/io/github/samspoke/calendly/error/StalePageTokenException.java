package io.github.samspoke.calendly.error;

import java.util.List;

/** A page token is no longer accepted (400). The list has to be read again from its first page. */
public class StalePageTokenException extends InvalidRequestException {
    /**
     * Describes the refusal.
     *
     * @param call the call that failed
     * @param summary title and message
     * @param details what Calendly says about single parameters
     */
    public StalePageTokenException(FailedCall call, String summary, List<ErrorDetail> details) {
        super(call, summary, details);
    }
}
