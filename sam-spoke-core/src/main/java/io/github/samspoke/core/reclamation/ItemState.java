package io.github.samspoke.core.reclamation;

/** The states of one removal in the journal. */
public enum ItemState {
    /** Not begun. */
    PENDING,
    /** About to be sent: durable before anything leaves. */
    INTENT,
    /** Sent; the answer is being confirmed. */
    CONFIRMING,
    /** Sent, with an unknown outcome. */
    UNKNOWN,
    /** Still there after an unknown outcome: one more look, then one more try. */
    PENDING_RETRY,
    /** Removed, and confirmed by reading. */
    REMOVED,
    /** Was gone already. */
    ABSENT,
    /** The vendor refused. */
    REFUSED,
    /** The last look said no. */
    SKIPPED_CHANGED,
    /** Could not be settled by reading. */
    UNSETTLED;

    /**
     * Tells whether the item has come to its end.
     *
     * @return false while anything is still to be sent or read
     */
    public boolean ended() {
        return !inFlight() && this != PENDING && this != PENDING_RETRY;
    }

    /**
     * Tells whether a request may have left that nobody has settled yet.
     *
     * @return true for the states that a crash leaves behind
     */
    public boolean inFlight() {
        return this == INTENT || this == CONFIRMING || this == UNKNOWN;
    }
}
