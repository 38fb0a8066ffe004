package io.github.samspoke.core.people;

/**
 * A person in the host's own directory.
 *
 * @param id the directory's id of the person, by which the host knows them
 * @param name the person's name, for people to read
 * @param standing whether the person still works there
 */
public record DirectoryUser(String id, String name, Standing standing) {
    /** Whether a person still works for the company, as its directory says. */
    public enum Standing {
        /** Works there. */
        ACTIVE,
        /** Is in the directory and switched off: on leave, suspended, or about to be taken out. */
        INACTIVE,
        /** Has left. */
        GONE
    }

    /**
     * Tells whether the directory says that the person is not there any more, or not at work.
     *
     * @return true unless the person is active
     */
    public boolean leaver() {
        return standing != Standing.ACTIVE;
    }
}
