package io.github.samspoke.calendly.organization;

import java.util.List;

/**
 * The plan an organization is on. An open value: a word this version does not know is kept as it came.
 *
 * @param value the word as Calendly writes it
 */
public record OrganizationPlan(String value) {
    /** The word {@code basic}. */
    public static final OrganizationPlan BASIC = new OrganizationPlan("basic");

    /** The word {@code essentials}. */
    public static final OrganizationPlan ESSENTIALS = new OrganizationPlan("essentials");

    /** The word {@code standard}. */
    public static final OrganizationPlan STANDARD = new OrganizationPlan("standard");

    /** The word {@code professional}. */
    public static final OrganizationPlan PROFESSIONAL = new OrganizationPlan("professional");

    /** The word {@code teams}. */
    public static final OrganizationPlan TEAMS = new OrganizationPlan("teams");

    /** The word {@code enterprise}. */
    public static final OrganizationPlan ENTERPRISE = new OrganizationPlan("enterprise");

    private static final List<OrganizationPlan> KNOWN =
            List.of(BASIC, ESSENTIALS, STANDARD, PROFESSIONAL, TEAMS, ENTERPRISE);

    /**
     * The value written as {@code text}.
     *
     * @param text the word as Calendly writes it
     * @return the shared constant if the word is known, otherwise a new value that keeps it
     */
    public static OrganizationPlan of(String text) {
        for (OrganizationPlan known : KNOWN) {
            if (known.value.equals(text)) {
                return known;
            }
        }
        return new OrganizationPlan(text);
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
