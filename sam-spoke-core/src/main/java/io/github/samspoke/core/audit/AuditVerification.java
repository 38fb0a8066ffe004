package io.github.samspoke.core.audit;

import java.util.Optional;

/**
 * The outcome of recomputing the audit trail.
 *
 * @param entries how many rows were read
 * @param firstBreak where the first row stands that does not fit, as {@code chain/sequence}, or empty
 */
public record AuditVerification(long entries, Optional<String> firstBreak) {
    /**
     * Tells whether every row fits.
     *
     * @return true if no row was changed, removed from the middle, or moved
     */
    public boolean verified() {
        return firstBreak.isEmpty();
    }
}
