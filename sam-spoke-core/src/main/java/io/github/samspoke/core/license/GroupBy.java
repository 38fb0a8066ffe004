package io.github.samspoke.core.license;

import io.github.samspoke.core.people.DirectoryUser;

/** What a reconciliation is grouped by: an attribute of the people in the host's directory, and of entitlements. */
public enum GroupBy {
    /** The company. */
    COMPANY(DirectoryUser.COMPANY),
    /** The cost center. */
    COST_CENTER(DirectoryUser.COST_CENTER),
    /** The country. */
    COUNTRY(DirectoryUser.COUNTRY),
    /** The department. */
    DEPARTMENT(DirectoryUser.DEPARTMENT),
    /** The region. */
    REGION(DirectoryUser.REGION);

    private final String attribute;

    GroupBy(String attribute) {
        this.attribute = attribute;
    }

    /**
     * Returns the attribute's name.
     *
     * @return for example {@code costCenter}
     */
    public String attribute() {
        return attribute;
    }
}
