package io.github.samspoke.core.license;

/** Where a subscription entitlement stands on a day; start and end alone decide it. */
public enum EntitlementState {
    /** Its start lies ahead. */
    ON_ORDER,
    /** It runs. */
    IN_USE,
    /** Its end has passed; it gives no rights. */
    RETIRED
}
