package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.profile.IntegrationProfile;
import java.time.Duration;
import java.util.List;

/** Planning and carrying out removals. Needs {@code sam_admin}. Safe for many threads. */
public interface Reclamation extends Afterwards, Revocations, PastRemovals {
    /**
     * Makes a plan, as {@link #plan(IntegrationProfile, Policy, RunControl)}, without listening.
     *
     * @param profile a published profile
     * @param policy what the plan may do
     * @return the plan, with the breaker's verdict on it
     */
    default ReclamationPlan plan(IntegrationProfile profile, Policy policy) {
        return plan(profile, policy, RunControl.silent());
    }

    /**
     * Makes a plan that says what each planned person would leave behind, and takes nobody on whom a shared event type
     * rests unless the policy names that. Dry: before it is made, a session that cannot remove reads event types, their
     * hosts and routing forms. Does I/O, one listing of the organization and one request for each shared event type, or
     * where that list is long, for each planned person; none at all if nobody would be planned. What a missing scope
     * keeps from being read says that it was not checked, in the plan and so in what is approved, and protects nobody.
     *
     * @param profile a published profile
     * @param policy what the plan may do
     * @param control hears of progress and may cancel
     * @return the plan, with the breaker's verdict on it
     * @throws io.github.samspoke.core.common.RefusedException if the last download is held, no rule was reviewed, the
     *     profile does not reclaim, its connection needs a person, or this machine's clock is known to be wrong
     * @throws io.github.samspoke.core.common.IllegalMoveException if the profile is in OBSERVE mode
     * @throws io.github.samspoke.core.common.CancelledException if it was cancelled
     * @throws io.github.samspoke.core.common.VendorException if the vendor does not answer: no plan is made of people of
     *     whom it is not known what rests on them
     */
    ReclamationPlan plan(IntegrationProfile profile, Policy policy, RunControl control);

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
     * @throws BreakerTrippedException if the breaker refuses the plan and was not lifted for it
     * @throws io.github.samspoke.core.common.RefusedException if the host wants four eyes and the planner approves
     */
    Approval approve(String shownHash, int shownCount);

    /**
     * Lets one plan past the breaker's limit as a whole; the plan still has to be approved. Good for the plan's next
     * execution, and no longer than the plan lives. It never lets an organization fall below two members.
     *
     * @param shownHash the hash that the admin was shown
     * @param shownCount the number of removals that the admin was shown
     * @param reason why so many at once, for the audit trail
     * @return the lift
     * @throws PlanRefusedException if there is no such plan, its count is another, or it has expired
     * @throws BreakerTrippedException if fewer than two members would remain
     * @throws io.github.samspoke.core.common.RefusedException if the breaker does not refuse the plan, or with four eyes
     *     the planner lifts it
     */
    BreakerLift liftBreaker(String shownHash, int shownCount, String reason);

    /**
     * Carries a plan out: a last look and a durable intent before each removal, a reading after it, the quietest
     * first and alone. Does I/O. A plan to be carried out by hand only writes a task for each removal, and sends
     * nothing: its items stay pending, each with its task as its detail.
     *
     * @param plan the plan
     * @param approval its approval
     * @param control hears of progress and may cancel between two items
     * @return what was done; what could not be done is in it, not thrown
     * @throws PlanRefusedException if the plan or the approval is not what the store says, or has expired
     * @throws BreakerTrippedException if the breaker refuses the plan
     * @throws io.github.samspoke.core.common.RefusedException if another execution runs on the organization, or
     *     provisioning is not declared, or was declared otherwise since the plan was made
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

    /**
     * Returns what is still to be done by hand. Reads only the store.
     *
     * @param profile a published profile
     * @return the tasks whose candidates are open
     */
    List<RemovalTask> tasks(IntegrationProfile profile);

    /**
     * Gives a standing approval in the actor's name: a daily job plans, approves and removes under it, the quietest
     * first, as long as it is good. The job is named {@code SAM - Reclaim <name> Subscriptions}. It ends by itself, when
     * it is revoked, and when the rule changes.
     *
     * @param profile a published profile whose people are not provisioned by an identity provider
     * @param shownRule the reviewed rule revision that the person was shown, for example {@code RUL0001 revision 2}
     * @param mostADay the most removals in any 24 hours, within the breaker's limit
     * @param life for how long it is good, from a day to 366
     * @param reason why, for the audit trail
     * @return the standing approval
     * @throws io.github.samspoke.core.common.InvalidInputException if a figure is out of its range
     * @throws io.github.samspoke.core.common.RefusedException if the rule is at another revision or was not reviewed, or
     *     another standing approval of the profile is in force
     */
    StandingApproval grantStanding(
            IntegrationProfile profile, String shownRule, int mostADay, Duration life, String reason);

    /**
     * Takes a standing approval back; a run under it stops before its next removal.
     *
     * @param id the standing approval
     * @param reason why, for the audit trail
     * @return the revoked approval
     * @throws io.github.samspoke.core.common.NoSuchRecordException if there is none of that id
     * @throws io.github.samspoke.core.common.IllegalMoveException if it was revoked before
     */
    StandingApproval revokeStanding(String id, String reason);

    /**
     * Returns the standing approvals of a profile, those too that are over. Reads only the store.
     *
     * @param profile the profile
     * @return the standing approvals by id
     */
    List<StandingApproval> standing(IntegrationProfile profile);
}
