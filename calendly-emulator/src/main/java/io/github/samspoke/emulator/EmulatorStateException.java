package io.github.samspoke.emulator;

import org.jspecify.annotations.Nullable;

/** A state could not be saved or restored; the message says what to do, and the file is as it was. */
public final class EmulatorStateException extends EmulatorException {
    /**
     * Makes one.
     *
     * @param message what went wrong and what to do
     * @param cause why, or null
     */
    public EmulatorStateException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
