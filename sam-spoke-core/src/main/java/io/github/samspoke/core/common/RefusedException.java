package io.github.samspoke.core.common;

/** A safety rule refused a command; nothing was changed. Subclasses name the rule. */
public class RefusedException extends SamSpokeException {
    /**
     * Creates the error.
     *
     * @param message which rule refused and why
     * @param remedy what a careful person would do next
     */
    public RefusedException(String message, String remedy) {
        super(message, remedy);
    }
}
