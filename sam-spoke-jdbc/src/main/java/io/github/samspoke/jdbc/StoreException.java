package io.github.samspoke.jdbc;

import io.github.samspoke.core.common.SamSpokeException;

/** The database does not do what the store needs of it, or is not set up for it. What was under way is undone. */
public final class StoreException extends SamSpokeException {
    /**
     * Creates an error.
     *
     * @param message what is wrong
     * @param remedy what the operator can do about it
     */
    public StoreException(String message, String remedy) {
        super(message, remedy);
    }

    /**
     * Creates an error that the database reported.
     *
     * @param message what is wrong
     * @param remedy what the operator can do about it
     * @param cause what the database said
     */
    public StoreException(String message, String remedy, Throwable cause) {
        super(message, remedy, cause);
    }
}
