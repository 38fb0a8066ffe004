package io.github.samspoke.core.reclamation;

import java.util.List;
import java.util.Optional;

/** Storage port of plans and approvals. */
public interface PlanStore {
    /**
     * Stores a plan under its hash.
     *
     * @param plan the plan
     */
    void save(ReclamationPlan plan);

    /**
     * Finds a plan.
     *
     * @param hash its hash
     * @return the plan, or empty
     */
    Optional<ReclamationPlan> find(String hash);

    /**
     * Returns all plans.
     *
     * @return the plans by id
     */
    List<ReclamationPlan> list();

    /**
     * Stores an approval.
     *
     * @param approval the approval
     */
    void save(Approval approval);

    /**
     * Uses an approval up.
     *
     * @param id the approval
     * @return the approval as stored, or empty if there is none or it was used before
     */
    Optional<Approval> use(String id);
}
