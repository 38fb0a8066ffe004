package io.github.samspoke.core.audit;

import java.util.List;

/** The audit trail as a person reads it. Does no I/O but to the store; safe for many threads. */
public interface AuditTrail {
    /**
     * Returns the rows of a chain in order.
     *
     * @param chain a profile's id, or {@code instance}
     * @return its rows
     */
    List<AuditEntry> entries(String chain);

    /**
     * Recomputes every hash of every chain.
     *
     * @return whether all of them hold, and where the first break is
     */
    AuditVerification verify();
}
