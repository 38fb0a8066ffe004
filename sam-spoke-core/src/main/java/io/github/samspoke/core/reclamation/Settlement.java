package io.github.samspoke.core.reclamation;

/** What reading says of a seat after a removal was tried (rules 5). */
public sealed interface Settlement {
    /**
     * The seat is gone, proven by a control reading where one was needed.
     *
     * @param proof what was read
     */
    record Gone(String proof) implements Settlement {}

    /** The seat is still there. */
    record StillThere() implements Settlement {}

    /**
     * Reading does not tell.
     *
     * @param reason why
     */
    record Unclear(String reason) implements Settlement {}
}
