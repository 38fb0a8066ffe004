package io.github.samspoke.calendly.error;

/** An authorization did not come about: the callback is not to be trusted, or Calendly refused. Begin a new one. */
public class AuthorizationFailedException extends RuntimeException {
    /** Why an authorization failed. */
    public enum Reason {
        /** The callback cannot be read, or says something twice. */
        MALFORMED_CALLBACK,
        /** The state is missing or belongs to another authorization. */
        WRONG_STATE,
        /** The authorization was begun too long ago. */
        EXPIRED,
        /** The authorization was finished, or failed, before. */
        ALREADY_USED,
        /** The callback names another authorization server. */
        WRONG_ISSUER,
        /** The person, or Calendly, said no. */
        DENIED,
        /** Calendly did not accept the code. */
        CODE_REFUSED,
        /** The person did not grant everything that is needed; the message names what is missing. */
        MISSING_SCOPE,
        /** Nobody came back in time. */
        NOT_ANSWERED
    }

    private final transient Reason reason;

    /**
     * Describes the failure.
     *
     * @param reason why
     * @param message what happened, without secrets
     */
    public AuthorizationFailedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /**
     * Why the authorization failed.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }
}
