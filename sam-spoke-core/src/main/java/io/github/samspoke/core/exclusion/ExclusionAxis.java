package io.github.samspoke.core.exclusion;

/** What an exclusion keeps a person out of. */
public enum ExclusionAxis {
    /** Out of the licence calculation: ServiceNow's meaning of an exclusion rule. */
    COST,
    /** Out of reclamation: never a candidate. */
    RECLAIM
}
