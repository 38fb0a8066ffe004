package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.subscription.ProfileId;

/**
 * Taking back invitations that nobody has answered: it frees the seats that they reserve. Planned dry, approved by hash
 * and count, carried out with a reading before and after each. Part of {@link Reclamation}.
 */
public interface Revocations {
    /**
     * Plans to revoke the pending invitations of the last download that were last sent over 30 days ago, at most 100.
     * Dry: reads only the store.
     *
     * @param profile the profile
     * @return the plan
     * @throws io.github.samspoke.core.common.RefusedException if the profile does not reclaim, or the last download is
     *     held or too old
     */
    InvitationPlan planRevocations(ProfileId profile);

    /**
     * Approves a plan of revocations by what a person was shown.
     *
     * @param shownHash the hash that the person was shown
     * @param shownCount the number of invitations that the person was shown
     * @return the approval, good for one run
     * @throws PlanRefusedException if there is no such plan, its count is another, or it has expired
     */
    Approval approveRevocations(String shownHash, int shownCount);

    /**
     * Carries a plan of revocations out: each invitation is read, revoked once and read again. Does I/O. Needs the
     * scope {@code organizations:write}.
     *
     * @param plan the plan
     * @param approval its approval
     * @param control hears of progress and may cancel between two invitations
     * @return what was done; what could not be done is in it, not thrown
     * @throws PlanRefusedException if the plan or the approval is not what the store says, or has expired
     * @throws io.github.samspoke.core.common.RefusedException if the profile does not reclaim, or an execution runs on
     *     the organization
     */
    RevocationReport revoke(InvitationPlan plan, Approval approval, RunControl control);
}
