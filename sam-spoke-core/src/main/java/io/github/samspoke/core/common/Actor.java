package io.github.samspoke.core.common;

/**
 * Who gives a command: a person or a named process of the host. Recorded with everything that is done.
 *
 * @param name a name that is not blank
 */
public record Actor(String name) {
    /** The engine itself, for what jobs do on their own. */
    public static final Actor SYSTEM = new Actor("system");

    /**
     * Checks the name.
     *
     * @throws InvalidInputException if it is blank
     */
    public Actor {
        if (name.isBlank()) {
            throw new InvalidInputException("actor", "the name is blank", "Give the login of the person who acts.");
        }
    }

    /**
     * Names an actor.
     *
     * @param name a name that is not blank
     * @return the actor
     */
    public static Actor of(String name) {
        return new Actor(name);
    }
}
