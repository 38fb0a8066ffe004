package io.github.samspoke.calendly.error;

import org.jspecify.annotations.Nullable;

/** A token store could not be opened, read or written. Carries no secret. */
public class TokenStoreException extends RuntimeException {
    /**
     * Describes the failure.
     *
     * @param message what happened, without secrets
     * @param cause the cause, null if there is none
     */
    public TokenStoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
