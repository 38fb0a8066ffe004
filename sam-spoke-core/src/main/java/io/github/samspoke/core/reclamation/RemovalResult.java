package io.github.samspoke.core.reclamation;

/** What came of asking a vendor to remove a seat. */
public sealed interface RemovalResult {
    /** The vendor says that it is done. */
    record Accepted() implements RemovalResult {}

    /**
     * The vendor says that there is no such seat.
     *
     * @param answer what it said
     */
    record NotThere(String answer) implements RemovalResult {}

    /**
     * The vendor will not.
     *
     * @param answer what it said
     */
    record Refused(String answer) implements RemovalResult {}

    /**
     * It was certainly not carried out, and may be tried again after another look.
     *
     * @param reason why
     * @param stop whether trying on makes no sense: the credential is dead
     */
    record NotExecuted(String reason, boolean stop) implements RemovalResult {}

    /**
     * It may or may not have been carried out: only reading tells (I9).
     *
     * @param reason what happened
     */
    record OutcomeUnknown(String reason) implements RemovalResult {}
}
