package io.github.samspoke.examples;

/** The folder of {@code --store} cannot be used as it is; the message says what to do. */
final class FolderException extends RuntimeException {
    FolderException(String message) {
        super(message);
    }

    FolderException(String message, Throwable cause) {
        super(message + " (" + cause.getMessage() + ")", cause);
    }
}
