package io.github.samspoke.emulator;

/** The part a generated person plays; tests hold results against it. Calendly's answers never show it. */
public enum Persona {
    /** Hosts often, up to now. */
    HEAVY,
    /** Hosts now and then, at least once in the last 60 days. */
    LIGHT,
    /** Hosted once, but for the last time 65 to 200 days ago, and has not logged in since. */
    QUIET,
    /** Has had a seat for 70 days or more and never used it. */
    NEVER_USED,
    /** Joined within the last 30 days. */
    JUST_JOINED,
    /** Joined 30 to 60 days ago, and hosts. */
    JOINED_RECENTLY,
    /** Never hosted, but has meetings to come. */
    FUTURE_ONLY,
    /** Changed an event type within the last 50 days, but does not host. */
    EDITS_ONLY,
    /** Hosts only as second host in meetings of others. */
    CO_HOST_ONLY,
    /** Logs in, but never hosts; the integration account is one of them. */
    LOGS_IN_ONLY
}
