package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.subscription.ProfileId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An approved plan being carried out. One that a crash cut off has no end and can be resumed on any node; one that
 * ended, however early, is over: its approval is used.
 *
 * @param id its number, {@code EXE} and five digits
 * @param profile the profile
 * @param organizationUri the organization
 * @param planHash the hash of the plan
 * @param approval the approval that it used
 * @param actor who began it
 * @param begunAt when it began
 * @param endedAt when it ended, or null
 * @param stopped why it ended early; empty if it did not, or has not ended
 * @param lifted whether it used up a lift of the breaker: that is good for as long as this execution has no end
 */
public record Execution(
        String id,
        ProfileId profile,
        String organizationUri,
        String planHash,
        String approval,
        String actor,
        Instant begunAt,
        @Nullable Instant endedAt,
        String stopped,
        boolean lifted) {
    /**
     * Tells whether it was cut off, or is under way.
     *
     * @return true if it has no end
     */
    public boolean open() {
        return endedAt == null;
    }

    /**
     * Ends it.
     *
     * @param at when
     * @param why why early, or empty
     * @return the ended execution
     */
    public Execution ended(Instant at, String why) {
        return new Execution(id, profile, organizationUri, planHash, approval, actor, begunAt, at, why, lifted);
    }
}
