package io.github.samspoke.core.people;

import java.util.List;

/** Who in the host's directory holds a seat, as far as that can be told. */
public sealed interface Resolution {
    /**
     * One person was found.
     *
     * @param user the person
     * @param by how: {@value #EXACT}, or the name of the rule
     */
    record Resolved(DirectoryUser user, String by) implements Resolution {}

    /**
     * Several were found, and nobody may choose among them.
     *
     * @param directoryIds the directory's ids of all of them, in order
     * @param by how: {@value #EXACT}, or the name of the rule
     */
    record Ambiguous(List<String> directoryIds, String by) implements Resolution {
        /** Takes a sorted copy of the ids. */
        public Ambiguous {
            directoryIds = directoryIds.stream().sorted().toList();
        }
    }

    /**
     * Nobody was found.
     *
     * @param reason why, for a person to read
     */
    record Unresolved(String reason) implements Resolution {}

    /** How a person was found whose e-mail address or user id is the seat's e-mail address. */
    String EXACT = "exact e-mail or user id";

    /**
     * Tells whether one person was found of whom the directory says that they left or are not active.
     *
     * @return true for a leaver
     */
    default boolean leaver() {
        return this instanceof Resolved resolved && resolved.user().leaver();
    }
}
