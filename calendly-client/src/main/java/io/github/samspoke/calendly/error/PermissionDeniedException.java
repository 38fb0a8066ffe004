package io.github.samspoke.calendly.error;

/** Role, plan or organization forbid the call (403). Neither refreshing the token nor repeating helps. */
public class PermissionDeniedException extends CalendlyException {
    private final transient String calendlyMessage;

    /**
     * Describes the refusal.
     *
     * @param call the call that failed
     * @param summary title and message
     * @param calendlyMessage the message alone, empty if there is none
     */
    public PermissionDeniedException(FailedCall call, String summary, String calendlyMessage) {
        super(call, summary, null);
        this.calendlyMessage = calendlyMessage;
    }

    /**
     * Calendly's own sentence, for people to read.
     *
     * @return empty if it gives none; its wording changes
     */
    public String calendlyMessage() {
        return calendlyMessage;
    }
}
