package io.github.samspoke.calendly.organization;

import java.util.List;

/**
 * Whether an organization is for one person or several. An open value: a word this version does not know is kept as it came.
 *
 * @param value the word as Calendly writes it
 */
public record OrganizationKind(String value) {
    /** The word {@code single}. */
    public static final OrganizationKind SINGLE = new OrganizationKind("single");

    /** The word {@code multiple}. */
    public static final OrganizationKind MULTIPLE = new OrganizationKind("multiple");

    private static final List<OrganizationKind> KNOWN = List.of(SINGLE, MULTIPLE);

    /**
     * The value written as {@code text}.
     *
     * @param text the word as Calendly writes it
     * @return the shared constant if the word is known, otherwise a new value that keeps it
     */
    public static OrganizationKind of(String text) {
        for (OrganizationKind known : KNOWN) {
            if (known.value.equals(text)) {
                return known;
            }
        }
        return new OrganizationKind(text);
    }

    /**
     * Whether this version of the library knows the word.
     *
     * @return false for a word that Calendly added later
     */
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
