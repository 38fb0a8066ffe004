package io.github.samspoke.core.profile;

/** Where a profile stands. */
public enum ProfileStatus {
    /** Being set up: nothing runs. */
    DRAFT,
    /** At work: its jobs run. */
    PUBLISHED,
    /** Gone for everybody; kept for the records that refer to it. */
    DELETED
}
