package io.github.samspoke.calendly.error;

/**
 * A message to a webhook endpoint that is not to be trusted. Anybody can send one, so nothing of it is repeated. Answer
 * with a status of 4xx and do not read the body.
 */
public class WebhookRejectedException extends RuntimeException {
    /** Why a message was rejected. */
    public enum Reason {
        /** There is no signature: not Calendly's, or the subscription was created without a signing key. */
        UNSIGNED,
        /** The signature header cannot be read; the message of the exception says what is wrong with it. */
        MALFORMED,
        /** The body is longer than Calendly's are. */
        TOO_LARGE,
        /** No signature fits body and keys: not Calendly's, changed on the way, or signed with a key not given. */
        NO_MATCH,
        /** Signed by Calendly, too long ago: sent again by somebody, late, or this clock is ahead. */
        TOO_OLD,
        /** Signed by Calendly, too far in the future: this clock is behind. */
        TOO_NEW
    }

    private final transient Reason reason;

    /**
     * Describes the rejection.
     *
     * @param reason why
     * @param message what is wrong, without repeating it
     */
    public WebhookRejectedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /**
     * Why the message was rejected.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }
}
