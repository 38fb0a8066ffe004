package io.github.samspoke.examples;

/** What an example stands on cannot be used as it is: a folder, a file, a database. The message says what to do. */
final class SetUpException extends RuntimeException {
    SetUpException(String message) {
        super(message);
    }

    SetUpException(String message, Throwable cause) {
        super(message + " (" + cause.getMessage() + ")", cause);
    }
}
