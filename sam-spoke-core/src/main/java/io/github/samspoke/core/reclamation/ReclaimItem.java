package io.github.samspoke.core.reclamation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One removal in the journal.
 *
 * @param execution the execution
 * @param seat the seat
 * @param candidate the candidate's number
 * @param state where it stands
 * @param attempts how many times a request may have left; at most two (I9)
 * @param fence the lease under which it was last claimed
 * @param intentAt when the first intent was written, or null
 * @param updatedAt when it last changed
 * @param detail what happened last
 */
public record ReclaimItem(
        String execution,
        Seat seat,
        String candidate,
        ItemState state,
        int attempts,
        long fence,
        @Nullable Instant intentAt,
        Instant updatedAt,
        String detail) {
    /**
     * Moves the item.
     *
     * @param to the next state
     * @param at when
     * @param why what happened
     * @return the item in its next state
     */
    public ReclaimItem moved(ItemState to, Instant at, String why) {
        return new ReclaimItem(execution, seat, candidate, to, attempts, fence, intentAt, at, why);
    }

    /**
     * Claims the item for a removal.
     *
     * @param at when
     * @param claim the fence of the lease
     * @return the item as an intent
     */
    public ReclaimItem intent(Instant at, long claim) {
        Instant first = intentAt == null ? at : intentAt;
        return new ReclaimItem(
                execution, seat, candidate, ItemState.INTENT, attempts + 1, claim, first, at, "about to be removed");
    }

    /**
     * Takes an intent back that certainly was not carried out: no attempt is spent.
     *
     * @param at when
     * @param why what happened
     * @return the pending item
     */
    public ReclaimItem notExecuted(Instant at, String why) {
        Instant first = attempts <= 1 ? null : intentAt;
        return new ReclaimItem(execution, seat, candidate, ItemState.PENDING, attempts - 1, fence, first, at, why);
    }
}
