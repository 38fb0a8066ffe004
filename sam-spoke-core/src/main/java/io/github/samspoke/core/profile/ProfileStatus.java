package io.github.samspoke.core.profile;

/** Where a profile stands. */
public enum ProfileStatus {
    /** Being set up: nothing runs. */
    DRAFT,
    /** At work: its jobs run. */
    PUBLISHED
}
