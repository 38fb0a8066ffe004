package io.github.samspoke.core.common;

/** The actor lacks the role that a command needs. */
public final class NotAllowedException extends SamSpokeException {
    /**
     * Creates the error.
     *
     * @param actor who tried
     * @param role the role that is needed
     * @param command what was tried
     */
    public NotAllowedException(Actor actor, Role role, String command) {
        super(actor.name() + " may not " + command, "Ask somebody with the role " + role.label() + ".");
    }
}
