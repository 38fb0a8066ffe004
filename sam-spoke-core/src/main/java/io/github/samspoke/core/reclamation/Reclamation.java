package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.profile.IntegrationProfile;

/** Planning and carrying out removals. Needs {@code sam_admin}. Safe for many threads. */
public interface Reclamation extends Afterwards, Revocations {
    /**
     * Makes a plan. Dry: reads only the store, nothing leaves.
     *
     * @param profile a published profile
     * @param policy what the plan may do
     * @return the plan, with the breaker's verdict on it
     * @throws io.github.samspoke.core.common.RefusedException if the last download is held, no rule was reviewed, the
     *     profile does not reclaim, or this machine's clock is known to be wrong
     * @throws io.github.samspoke.core.common.IllegalMoveException if the profile is in OBSERVE mode
     */
    ReclamationPlan plan(IntegrationProfile profile, Policy policy);

    /**
     * Asks the breaker how many removals it would allow now.
     *
     * @param profile a published profile
     * @param planned how many are wanted
     * @return its verdict
     */
    BreakerVerdict breaker(IntegrationProfile profile, int planned);

    /**
     * Approves a plan by what a person was shown; its candidates await revocation from now on.
     *
     * @param shownHash the hash that the person was shown
     * @param shownCount the number of removals that the person was shown
     * @return the approval, good for one execution
     * @throws PlanRefusedException if there is no such plan, its count is another, or it has expired
     * @throws BreakerTrippedException if the breaker refuses the plan
     */
    Approval approve(String shownHash, int shownCount);

    /**
     * Carries a plan out: a last look and a durable intent before each removal, a reading after it, the quietest
     * first and alone. Does I/O.
     *
     * @param plan the plan
     * @param approval its approval
     * @param control hears of progress and may cancel between two items
     * @return what was done; what could not be done is in it, not thrown
     * @throws PlanRefusedException if the plan or the approval is not what the store says, or has expired
     * @throws BreakerTrippedException if the breaker refuses the plan
     * @throws io.github.samspoke.core.common.RefusedException if another execution runs on the organization, or
     *     provisioning is not declared
     */
    ExecutionReport execute(ReclamationPlan plan, Approval approval, RunControl control);

    /**
     * Carries a plan out without listening.
     *
     * @param plan the plan
     * @param approval its approval
     * @return what was done
     */
    default ExecutionReport execute(ReclamationPlan plan, Approval approval) {
        return execute(plan, approval, RunControl.silent());
    }
}
