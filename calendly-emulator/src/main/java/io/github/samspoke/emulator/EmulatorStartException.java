package io.github.samspoke.emulator;

/** The emulator could not start, as a rule because its port is taken: choose another, or 0 for a free one. */
public final class EmulatorStartException extends EmulatorException {
    /**
     * Makes one.
     *
     * @param message what went wrong
     * @param cause why
     */
    public EmulatorStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
