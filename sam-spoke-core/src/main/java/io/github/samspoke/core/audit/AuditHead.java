package io.github.samspoke.core.audit;

import io.github.samspoke.core.common.SamEvent;

/**
 * The last row of a chain at some time. A host that keeps heads where the database's owner cannot reach them can prove
 * later that nothing before was cut off or written anew.
 *
 * @param chain the chain
 * @param sequence the row's number
 * @param hash the row's hash
 */
public record AuditHead(String chain, long sequence, String hash) {
    /**
     * Returns the head that an event tells of.
     *
     * @param event the event
     * @return the head
     */
    public static AuditHead of(SamEvent.AuditHeadMoved event) {
        return new AuditHead(event.chain(), event.sequence(), event.hash());
    }

    /**
     * Returns a row as a head.
     *
     * @param row a chain's last row
     * @return the head
     */
    public static AuditHead of(AuditEntry row) {
        return new AuditHead(row.chain(), row.sequence(), row.hash());
    }
}
