package io.github.samspoke.calendly.error;

import org.jspecify.annotations.Nullable;

/**
 * Calendly could not reach the calendar of a user in Google, Outlook or elsewhere (424). Try again later; if it stays
 * so, the user has to connect the calendar again. Not repeated by itself, for it does not pass within seconds.
 */
public class CalendarUnreachableException extends ServerErrorException {
    /**
     * Describes the failure.
     *
     * @param call the call that failed
     * @param summary what happened, without secrets
     * @param cause the cause, null if there is none
     */
    public CalendarUnreachableException(FailedCall call, String summary, @Nullable Throwable cause) {
        super(call, summary, cause);
    }
}
