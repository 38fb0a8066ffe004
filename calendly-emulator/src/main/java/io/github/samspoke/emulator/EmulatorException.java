package io.github.samspoke.emulator;

/** The root of what this module throws of its own. */
public class EmulatorException extends RuntimeException {
    /**
     * Makes one.
     *
     * @param message what went wrong
     * @param cause why
     */
    public EmulatorException(String message, Throwable cause) {
        super(message, cause);
    }
}
