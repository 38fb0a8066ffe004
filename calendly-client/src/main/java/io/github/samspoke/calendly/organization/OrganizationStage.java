package io.github.samspoke.calendly.organization;

import java.util.List;

/**
 * Whether an organization pays. An open value: a word this version does not know is kept as it came.
 *
 * @param value the word as Calendly writes it
 */
public record OrganizationStage(String value) {
    /** The word {@code trial}. */
    public static final OrganizationStage TRIAL = new OrganizationStage("trial");

    /** The word {@code free}. */
    public static final OrganizationStage FREE = new OrganizationStage("free");

    /** The word {@code paid}. */
    public static final OrganizationStage PAID = new OrganizationStage("paid");

    private static final List<OrganizationStage> KNOWN = List.of(TRIAL, FREE, PAID);

    /**
     * The value written as {@code text}.
     *
     * @param text the word as Calendly writes it
     * @return the shared constant if the word is known, otherwise a new value that keeps it
     */
    public static OrganizationStage of(String text) {
        for (OrganizationStage known : KNOWN) {
            if (known.value.equals(text)) {
                return known;
            }
        }
        return new OrganizationStage(text);
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
