package io.github.samspoke.core.spoke;

/** What a session is opened for. */
public enum Access {
    /** Reading: the session has no reclaimer, so nothing in it can remove anybody (I11). */
    READ_ONLY,
    /** Carrying out an approved plan. */
    RECLAIM
}
