package io.github.samspoke.core.subscription;

import java.time.Instant;

/**
 * One download, as it was published or not.
 *
 * @param run the job run that made it
 * @param profile the profile it belongs to
 * @param at when reading began
 * @param status what became of it
 * @param callerUri the account that read, or empty if it did not get that far
 * @param members how many members it saw
 * @param invitations how many pending invitations it saw
 * @param groupRolesKnown whether group roles were read
 * @param detail why it was held or is incomplete, else empty
 */
public record Snapshot(
        String run,
        ProfileId profile,
        Instant at,
        Status status,
        String callerUri,
        int members,
        int invitations,
        boolean groupRolesKnown,
        String detail) {
    /**
     * Tells whether the download saw everybody, whatever became of it.
     *
     * @return true unless it is incomplete
     */
    public boolean complete() {
        return status != Status.INCOMPLETE;
    }

    /** What became of a snapshot. */
    public enum Status {
        /** Complete and published: it may retire subscriptions. */
        PUBLISHED,
        /** Complete, but so much smaller than the one before that nothing is retired and nothing planned. */
        HELD,
        /** Not complete: nothing of it was published. */
        INCOMPLETE
    }
}
