package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.subscription.ProfileId;
import java.util.List;
import java.util.Optional;

/** What was planned and carried out, to be looked at again. Reads only the store. Part of {@link Reclamation}. */
public interface PastRemovals {
    /**
     * Returns the plans of a profile, expired and executed ones too.
     *
     * @param profile the profile
     * @return the plans, the newest first
     */
    List<ReclamationPlan> plans(ProfileId profile);

    /**
     * Finds a plan.
     *
     * @param idOrHash its number or its hash
     * @return the plan as it was made
     * @throws io.github.samspoke.core.common.NoSuchRecordException if there is none
     */
    ReclamationPlan planOf(String idOrHash);

    /**
     * Returns the lift of the breaker that stands for a plan.
     *
     * @param planHash the plan's hash
     * @return the lift, or empty if none was given or it was used
     */
    Optional<BreakerLift> lift(String planHash);

    /**
     * Returns the executions on a profile's organization. One that was carried out by hand is not among them: it left
     * {@linkplain Reclamation#tasks tasks}.
     *
     * @param profile the profile
     * @return the executions, the newest first
     */
    List<Execution> executions(ProfileId profile);

    /**
     * Returns what an execution has done so far.
     *
     * @param execution the execution's number
     * @return its items in the plan's order; none if there is no such execution
     */
    List<ReclaimItem> items(String execution);

    /**
     * Finds a plan of revocations.
     *
     * @param hash its hash
     * @return the plan as it was made
     * @throws io.github.samspoke.core.common.NoSuchRecordException if there is none
     */
    InvitationPlan invitationPlan(String hash);

    /**
     * Returns what became of revocations on a profile's organization.
     *
     * @param profile the profile
     * @return the revocations in the order in which they were begun
     */
    List<Revocation> revocations(ProfileId profile);
}
