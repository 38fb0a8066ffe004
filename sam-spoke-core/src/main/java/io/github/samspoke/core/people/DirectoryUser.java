package io.github.samspoke.core.people;

import java.util.Map;

/**
 * A person in the host's own directory.
 *
 * @param id the directory's id of the person, by which the host knows them
 * @param name the person's name, for people to read
 * @param standing whether the person still works there
 * @param attributes what else the host tells of the person and wants rules, protections and reports to ask for, such as
 *     {@link #DEPARTMENT}; empty if it tells nothing
 */
public record DirectoryUser(String id, String name, Standing standing, Map<String, String> attributes) {
    /** The attribute that names the person's company. */
    public static final String COMPANY = "company";
    /** The attribute that names the person's cost center. */
    public static final String COST_CENTER = "costCenter";
    /** The attribute that names the person's country. */
    public static final String COUNTRY = "country";
    /** The attribute that names the person's department. */
    public static final String DEPARTMENT = "department";
    /** The attribute that names the person's region. */
    public static final String REGION = "region";

    /** Takes a copy of the attributes. */
    public DirectoryUser {
        // A stored row of an earlier version does not say.
        attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
    }

    /**
     * Creates a person of whom the host tells nothing else.
     *
     * @param id the directory's id of the person
     * @param name the person's name
     * @param standing whether the person still works there
     */
    public DirectoryUser(String id, String name, Standing standing) {
        this(id, name, standing, Map.of());
    }

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
