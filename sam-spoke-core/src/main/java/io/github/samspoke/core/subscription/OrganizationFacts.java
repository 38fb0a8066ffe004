package io.github.samspoke.core.subscription;

/**
 * What the vendor tells of an organization as a whole.
 *
 * @param uri the organization
 * @param name its name, or its id where the vendor gives none
 * @param plan the plan, in the vendor's word
 * @param stage the stage, in the vendor's word: trial, free or paid
 * @param kind whether it is for one person or several, in the vendor's word; empty if the vendor does not say
 */
public record OrganizationFacts(String uri, String name, String plan, String stage, String kind) {
    /** Takes a kind that is not said for empty. */
    public OrganizationFacts {
        // A stored record of an earlier version does not say.
        kind = kind == null ? "" : kind;
    }

    /**
     * Creates the facts of an organization whose kind is not known.
     *
     * @param uri the organization
     * @param name its name
     * @param plan the plan
     * @param stage the stage
     */
    public OrganizationFacts(String uri, String name, String plan, String stage) {
        this(uri, name, plan, stage, "");
    }
}
