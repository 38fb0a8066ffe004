package io.github.samspoke.core.reclamation;

/**
 * What the breaker says of a number of removals (I8).
 *
 * @param planned how many are planned
 * @param limit how many are allowed in 24 hours
 * @param used how many of these are used up
 * @param reason why it refuses, or empty if it does not
 */
public record BreakerVerdict(int planned, int limit, int used, String reason) {
    /**
     * Tells whether the removals are refused.
     *
     * @return true if nothing of the plan may be carried out
     */
    public boolean refused() {
        return !reason.isEmpty();
    }

    /**
     * Returns how many removals are still allowed now.
     *
     * @return the limit less what is used, never negative
     */
    public int left() {
        return Math.max(0, limit - used);
    }
}
