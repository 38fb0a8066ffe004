package io.github.samspoke.core.audit;

import java.util.List;
import java.util.Optional;

/** Storage port of the audit trail: rows are appended, never changed or removed. */
public interface AuditStore {
    /**
     * Appends a row; joins the running unit of work.
     *
     * @param entry the row, whose sequence follows the head's
     * @throws IllegalStateException if it does not, which would fork the chain
     */
    void append(AuditEntry entry);

    /**
     * Returns the last row of a chain, locked for the running unit of work.
     *
     * @param chain the chain
     * @return its last row, or empty
     */
    Optional<AuditEntry> head(String chain);

    /**
     * Returns the rows of a chain in order.
     *
     * @param chain the chain
     * @return all rows
     */
    List<AuditEntry> entries(String chain);

    /**
     * Returns the names of all chains.
     *
     * @return the chains, sorted
     */
    List<String> chains();
}
