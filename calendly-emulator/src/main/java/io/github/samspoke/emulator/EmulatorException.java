package io.github.samspoke.emulator;

import org.jspecify.annotations.Nullable;

/** The root of what this module throws of its own. */
public class EmulatorException extends RuntimeException {
    /**
     * Makes one.
     *
     * @param message what went wrong
     * @param cause why, or null
     */
    public EmulatorException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
