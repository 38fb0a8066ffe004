package io.github.samspoke.calendly.error;

/**
 * Something sealed does not open: it was altered or cut, belongs to another tenant, purpose or version, or its key is
 * not known. Which of these is not said, to nobody's help who would try.
 */
public class SealBrokenException extends RuntimeException {
    /** Describes nothing. */
    public SealBrokenException() {
        super("a stored credential does not open");
    }
}
