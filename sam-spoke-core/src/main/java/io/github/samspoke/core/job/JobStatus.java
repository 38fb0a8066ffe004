package io.github.samspoke.core.job;

/** What a run came to. Only the first two are a success. */
public enum JobStatus {
    /** All done. */
    OK,
    /** All done, with something that a person should know. */
    OK_WITH_WARNINGS,
    /** Some of it done: never a success. */
    PARTIAL,
    /** Done, but too far from the expected to act on without a person. */
    HELD,
    /** Not done. */
    FAILED,
    /** Not begun, because what it depends on was not done. */
    SKIPPED;

    /**
     * Tells whether what depends on the run may go on.
     *
     * @return true for the first two
     */
    public boolean success() {
        return this == OK || this == OK_WITH_WARNINGS;
    }
}
