package io.github.samspoke.core.license;

/** What the unit price of an entitlement pays for. */
public enum SubscriptionPeriod {
    /** A month. */
    MONTHLY,
    /** Three months. */
    QUARTERLY,
    /** A year. */
    ANNUALLY,
    /** The whole time from start to end, both included. */
    ENTIRE
}
