package io.github.samspoke.core.reclamation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's word for one plan. Good for one execution.
 *
 * @param id the approval
 * @param planHash the hash that the person was shown
 * @param count the number of removals that the person was shown
 * @param approver who approved
 * @param at when
 * @param standing the standing approval it was given under, or null for a person who was shown the plan
 */
public record Approval(
        String id,
        String planHash,
        int count,
        String approver,
        Instant at,
        @Nullable String standing) {
    /**
     * Creates the approval of a person who was shown the plan.
     *
     * @param id the approval
     * @param planHash the hash that the person was shown
     * @param count the number of removals that the person was shown
     * @param approver who approved
     * @param at when
     */
    public Approval(String id, String planHash, int count, String approver, Instant at) {
        this(id, planHash, count, approver, at, null);
    }
}
