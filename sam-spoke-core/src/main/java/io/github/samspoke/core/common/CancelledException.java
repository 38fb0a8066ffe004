package io.github.samspoke.core.common;

/** Long work was cancelled between two items; what had been finished is kept. */
public final class CancelledException extends SamSpokeException {
    /**
     * Creates the error.
     *
     * @param work what was cancelled
     */
    public CancelledException(String work) {
        super(work + " was cancelled", "Run it again when it is wanted; finished items are not repeated.");
    }
}
