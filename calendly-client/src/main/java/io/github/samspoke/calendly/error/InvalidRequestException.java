package io.github.samspoke.calendly.error;

import java.util.List;

/** Calendly refuses the request as it stands (400 or another 4xx). Fix it; repeating it is of no use. */
public class InvalidRequestException extends CalendlyException {
    private final transient List<ErrorDetail> details;

    /**
     * Describes the refusal.
     *
     * @param call the call that failed
     * @param summary title and message
     * @param details what Calendly says about single parameters, empty if nothing
     */
    public InvalidRequestException(FailedCall call, String summary, List<ErrorDetail> details) {
        super(call, summary, null);
        this.details = List.copyOf(details);
    }

    /**
     * What Calendly says about single parameters.
     *
     * @return empty if nothing
     */
    public List<ErrorDetail> details() {
        return details;
    }
}
