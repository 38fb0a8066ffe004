package io.github.samspoke.core.subscription;

/** Whether a download saw everybody, with proof or reason. */
public sealed interface Completeness {
    /**
     * Everybody was seen.
     *
     * @param pages pages read, the last of which had no successor
     * @param groupRolesKnown whether group roles were read to the end as well
     * @param callerUri the account that read
     */
    record Complete(int pages, boolean groupRolesKnown, String callerUri) implements Completeness {}

    /**
     * Somebody may be missing: nothing may be retired on the strength of this download.
     *
     * @param reason why, for a person
     */
    record Incomplete(String reason) implements Completeness {}
}
