package io.github.samspoke.core.audit;

import java.util.List;
import java.util.Optional;

/**
 * Storage port of the audit trail: rows are appended, never changed or removed. Who the people in them are stands beside
 * them, and can be erased.
 */
public interface AuditStore {
    /**
     * Appends a row; joins the running unit of work. When that is kept, the row is on disk.
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
     * Returns some rows of a chain in order.
     *
     * @param chain the chain
     * @param after the number of the row before the first
     * @param most how many at most
     * @return the rows whose numbers are greater
     */
    List<AuditEntry> page(String chain, long after, int most);

    /**
     * Returns how many rows a chain has had appended, as kept apart from the rows.
     *
     * @param chain the chain
     * @return the number of its last row, 0 if there is none
     */
    long length(String chain);

    /**
     * Returns the names of all chains.
     *
     * @return the chains, sorted
     */
    List<String> chains();

    /**
     * Stores who somebody is, unless it is known.
     *
     * @param person the person, by chain and mark
     */
    void addPerson(AuditPerson person);

    /**
     * Finds the people of one user URI.
     *
     * @param userUri the URI, not empty
     * @return a row a chain and address, by chain and mark
     */
    List<AuditPerson> peopleOf(String userUri);

    /**
     * Finds the people of one address.
     *
     * @param email the address in lower case
     * @return a row a chain and user, by chain and mark
     */
    List<AuditPerson> peopleWith(String email);

    /**
     * Finds who a mark stands for.
     *
     * @param chain the chain
     * @param mark the mark
     * @return the person, or empty if it was erased
     */
    Optional<AuditPerson> person(String chain, String mark);

    /**
     * Removes a person for good; does nothing if nobody is there.
     *
     * @param chain the chain
     * @param mark the mark
     */
    void removePerson(String chain, String mark);
}
