package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.subscription.ProfileId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Storage port of plans, and of the words that people give for them. */
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

    /**
     * Returns the approvals that were given under a standing one, used ones too.
     *
     * @param standing the standing approval
     * @param since the instant from which on they were given
     * @return the approvals by id
     */
    List<Approval> under(String standing, Instant since);

    /**
     * Stores a lift of the breaker in place of the one of the same plan.
     *
     * @param lift the lift
     */
    void save(BreakerLift lift);

    /**
     * Finds the lift of a plan that was not used yet.
     *
     * @param planHash the plan
     * @return the lift, or empty
     */
    Optional<BreakerLift> lift(String planHash);

    /**
     * Uses the lift of a plan up.
     *
     * @param planHash the plan
     * @return the lift as stored, or empty if there is none or it was used before
     */
    Optional<BreakerLift> useLift(String planHash);

    /**
     * Stores a standing approval in place of the one of the same id.
     *
     * @param standing the standing approval
     */
    void save(StandingApproval standing);

    /**
     * Finds a standing approval. Inside a unit of work it stays as it is until that ends.
     *
     * @param id its id
     * @return the standing approval, or empty
     */
    Optional<StandingApproval> standing(String id);

    /**
     * Returns the standing approvals of a profile, revoked and ended ones too.
     *
     * @param profile the profile
     * @return the standing approvals by id
     */
    List<StandingApproval> standing(ProfileId profile);

    /**
     * Stores a task in place of the one of the same plan and candidate.
     *
     * @param task the task
     */
    void save(RemovalTask task);

    /**
     * Returns the tasks of an organization.
     *
     * @param organizationUri the organization
     * @param since the instant from which on they were written
     * @return the tasks by candidate
     */
    List<RemovalTask> tasks(String organizationUri, Instant since);
}
