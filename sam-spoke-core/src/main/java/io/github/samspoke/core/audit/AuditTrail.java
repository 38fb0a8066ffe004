package io.github.samspoke.core.audit;

import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;

/**
 * The audit trail as a person reads it: append-only, each row sealed with the one before. Rows speak of people by their
 * user URI and by marks; names and addresses stand beside the trail and can be erased. Does no I/O but to the store; safe
 * for many threads.
 */
public interface AuditTrail {
    /**
     * Returns the rows of a chain in order; for long chains see {@link #entries(String, long, int)}.
     *
     * @param chain a profile's id, or {@code instance}
     * @return its rows
     */
    List<AuditEntry> entries(String chain);

    /**
     * Returns some rows of a chain in order.
     *
     * @param chain a profile's id, or {@code instance}
     * @param after the number of the row before the first, 0 to begin
     * @param most how many at most
     * @return the rows; none at the end
     */
    List<AuditEntry> entries(String chain, long after, int most);

    /**
     * Recomputes every hash of every chain, page by page.
     *
     * @return whether all of them hold, and where the first break is
     */
    default AuditVerification verify() {
        return verify(List.of());
    }

    /**
     * Recomputes every hash of every chain, page by page, and holds heads that were published before against it: a chain
     * that was cut off or written anew since no longer has them.
     *
     * @param published heads as the host has kept them, of any chains and times
     * @return whether all of them hold, and where the first break is
     */
    AuditVerification verify(Collection<AuditHead> published);

    /**
     * Returns the last row of each chain, to be kept out of the database's reach.
     *
     * @return the heads, by chain
     */
    List<AuditHead> heads();

    /**
     * Writes a row as a line for a person, with names where they are still known and user URIs where not. Not for logs.
     *
     * @param row the row
     * @return one line
     */
    String describe(AuditEntry row);

    /**
     * Writes all chains down, row by row, with their hashes and without any name.
     *
     * @param format how
     * @param to where to; flushed and closed by the caller
     * @return the head of each chain as it was written
     * @throws UncheckedIOException if it cannot be written to
     */
    List<AuditHead> export(AuditFormat format, Appendable to);

    /**
     * Erases a person's name and addresses from beside the trail; the trail itself stays whole, and readers show the user
     * URI from now on. Rows that are written later keep the URI alone. Of ended subscriptions of the person the name and
     * the addresses are erased too, and who the host's directory said held the seat; the person's addresses are taken out
     * of those that entitlements, and their earlier revisions, are allocated to. Needs {@code sam_admin}.
     *
     * <p>What stays, because it is not the trail's: the subscription of somebody who is still a member, which is the
     * vendor's data and would come back with the next download; plans and the journal of removals, which prove what was
     * approved and keep an account that came back from being removed again; exclusion rules, which name addresses to
     * protect them; what the host was told in events, exports and logs, and backups. Work notes of candidates are texts
     * of the host's. An address that a later command quotes without its user is kept anew until it is erased again.
     *
     * @param user the person's user URI
     * @param reason why, without naming the person; recorded
     * @return how many rows beside the trail were erased
     * @throws io.github.samspoke.core.common.NoSuchRecordException if nothing is kept of that person
     * @throws io.github.samspoke.core.common.InvalidInputException if the reason is blank
     */
    int erase(String user, String reason);
}
