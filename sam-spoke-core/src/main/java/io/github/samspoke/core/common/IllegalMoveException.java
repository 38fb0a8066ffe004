package io.github.samspoke.core.common;

/** A command does not fit the state that its subject is in; the message names both. */
public final class IllegalMoveException extends SamSpokeException {
    /**
     * Creates the error.
     *
     * @param subject what was to be moved
     * @param state the state it is in
     * @param move the move that was tried
     * @param remedy what would make the move possible
     */
    public IllegalMoveException(String subject, String state, String move, String remedy) {
        super(subject + " is " + state + ": cannot " + move, remedy);
    }
}
