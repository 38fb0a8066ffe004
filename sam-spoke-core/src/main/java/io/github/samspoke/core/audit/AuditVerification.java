package io.github.samspoke.core.audit;

import java.util.Optional;

/**
 * The outcome of recomputing the audit trail.
 *
 * @param entries how many rows were read
 * @param keyed how many of them are sealed with a key of the host's
 * @param firstBreak where the first row stands that does not fit, or is missing, as {@code chain/sequence}, or empty
 * @param problem what does not fit there, for a person to read; empty if all fits
 */
public record AuditVerification(long entries, long keyed, Optional<String> firstBreak, String problem) {
    /**
     * The outcome of a trail that holds.
     *
     * @param entries how many rows were read
     * @param keyed how many of them are sealed with a key of the host's
     * @return the outcome
     */
    public static AuditVerification holds(long entries, long keyed) {
        return new AuditVerification(entries, keyed, Optional.empty(), "");
    }

    /**
     * Tells whether every row fits. Without published heads, what was cut off the end together with the record of the
     * chain's length is not seen.
     *
     * @return true if no row was changed, removed, inserted or moved
     */
    public boolean verified() {
        return firstBreak.isEmpty();
    }
}
