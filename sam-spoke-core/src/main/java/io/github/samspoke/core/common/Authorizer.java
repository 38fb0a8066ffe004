package io.github.samspoke.core.common;

/**
 * Decides who may do what; asked on every command, and for {@link Role#SAM_USER} before anything is read.
 * Implementations must be safe for many threads.
 */
@FunctionalInterface
public interface Authorizer {
    /**
     * Tells whether an actor holds a role.
     *
     * @param actor who acts
     * @param role the role that the command needs
     * @return whether the command may go on
     */
    boolean holds(Actor actor, Role role);

    /**
     * Refuses unless the actor holds the role, or one that includes it.
     *
     * @param actor who acts
     * @param role the role that the command needs
     * @param command what is tried, for the message
     * @throws NotAllowedException if the actor does not hold the role
     */
    default void require(Actor actor, Role role, String command) {
        for (Role held : Role.values()) {
            if (held.includes(role) && holds(actor, held)) {
                return;
            }
        }
        throw new NotAllowedException(actor, role, command);
    }

    /**
     * The authorizer of a host with a single user: everybody holds every role.
     *
     * @return an authorizer that never refuses
     */
    static Authorizer singleUser() {
        return (actor, role) -> true;
    }
}
