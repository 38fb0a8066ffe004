package io.github.samspoke.core.reclamation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Storage port of the journal: what was about to be removed, and what came of it. */
public interface JournalStore {
    /**
     * Stores an item in place of the one of the same execution and membership.
     *
     * @param item the item
     */
    void save(ReclaimItem item);

    /**
     * Returns the items of an execution.
     *
     * @param execution the execution
     * @return the items in the order in which they were first stored
     */
    List<ReclaimItem> items(String execution);

    /**
     * Returns the items of an organization whose first intent was written after an instant.
     *
     * @param organizationUri the organization
     * @param since the instant
     * @return the items
     */
    List<ReclaimItem> intentsSince(String organizationUri, Instant since);

    /**
     * Returns the items of an organization that a crash or a stop left in flight.
     *
     * @param organizationUri the organization
     * @return the items
     */
    List<ReclaimItem> inFlight(String organizationUri);

    /**
     * Stores an execution in place of the one of the same number.
     *
     * @param execution the execution
     */
    void save(Execution execution);

    /**
     * Returns the executions of an organization.
     *
     * @param organizationUri the organization
     * @return the executions by number
     */
    List<Execution> executions(String organizationUri);

    /**
     * Stores a restoration in place of the one of the same number. Durable before anything leaves.
     *
     * @param restoration the restoration
     */
    void save(Restoration restoration);

    /**
     * Returns the restorations of an organization.
     *
     * @param organizationUri the organization
     * @return the restorations by number
     */
    List<Restoration> restorations(String organizationUri);

    /**
     * Stores a clearance in place of the one for the same membership.
     *
     * @param clearance the clearance
     */
    void save(ClearedReappearance clearance);

    /**
     * Returns the clearances of an organization.
     *
     * @param organizationUri the organization
     * @return the clearances by membership
     */
    List<ClearedReappearance> cleared(String organizationUri);

    /**
     * Stores a plan of revocations under its hash.
     *
     * @param plan the plan
     */
    void save(InvitationPlan plan);

    /**
     * Finds a plan of revocations.
     *
     * @param hash its hash
     * @return the plan, or empty
     */
    Optional<InvitationPlan> invitationPlan(String hash);

    /**
     * Stores a revocation in place of the one of the same run and invitation. Durable before anything leaves.
     *
     * @param revocation the revocation
     */
    void save(Revocation revocation);

    /**
     * Returns the revocations of an organization.
     *
     * @param organizationUri the organization
     * @return the revocations in the order in which they were first stored
     */
    List<Revocation> revocations(String organizationUri);

    /**
     * Gives out the next execution's number.
     *
     * @return the number
     */
    String nextExecution();
}
