package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.subscription.ProfileId;
import java.util.List;

/** What comes after a removal was begun: going on after a crash, giving seats back, and what it did wrong. Part of {@link Reclamation}. */
public interface Afterwards {
    /**
     * Returns the executions that were cut off by a crash, and those that run now on whatever node. Reads only the
     * store. The profile's download settles by reading what one of them left in flight, and ends it once its plan has
     * expired; until then it waits for {@link #resume}, which no job calls.
     *
     * @param profile the profile
     * @return the executions without an end, by number
     */
    List<Execution> unfinished(ProfileId profile);

    /**
     * Goes on with an execution that a crash cut off, on any node, with the approval that it was begun with: what was
     * in flight is settled by reading, what is left is looked at and removed. If the plan has expired or is void
     * since, what was in flight is settled and nothing more is sent. Does I/O.
     *
     * @param execution the execution's number
     * @param control hears of progress and may cancel between two items
     * @return what was done
     * @throws io.github.samspoke.core.common.NoSuchRecordException if there is no such execution without an end
     * @throws io.github.samspoke.core.common.RefusedException if it has ended, or another execution runs on the
     *     organization, as the crashed one seems to do until its lease has run out
     */
    ExecutionReport resume(String execution, RunControl control);

    /**
     * Gives a seat back: invites the person again, after having read that they are neither member nor invited, and
     * shields them for 30 days. What the vendor refuses is in the outcome, not thrown. An outcome that is not known is
     * settled by reading; nothing is sent twice blindly. Does I/O. Needs the scope {@code organizations:write}.
     *
     * @param profile the profile
     * @param user the removed person: a user URI, or the e-mail address at the removal
     * @return what became of it, with what comes back and what does not
     * @throws io.github.samspoke.core.common.NoSuchRecordException if nobody of that name was removed
     * @throws io.github.samspoke.core.common.RefusedException if the profile does not reclaim, provisioning is not
     *     declared, or an execution runs on the organization
     * @throws io.github.samspoke.core.common.VendorException if nothing could be read before inviting
     */
    Restoration restore(ProfileId profile, String user);

    /**
     * Returns the restorations of an organization.
     *
     * @param profile a profile on it
     * @return the restorations by number
     */
    List<Restoration> restorations(ProfileId profile);

    /**
     * Lets somebody who came back after a removal be planned again. A second return is final.
     *
     * @param profile the profile
     * @param user the person: a user URI or an e-mail address
     * @param reason why, for the audit trail
     * @return the clearance
     * @throws io.github.samspoke.core.common.NoSuchRecordException if nobody of that name was removed
     * @throws io.github.samspoke.core.common.IllegalMoveException if the person was removed twice
     * @throws io.github.samspoke.core.common.InvalidInputException if the reason is empty
     */
    ClearedReappearance clearReappearance(ProfileId profile, String user, String reason);

    /**
     * Tells, for each rule, how many of those it named came back, objected or were active after all. Reads only the
     * store.
     *
     * @param profile the profile
     * @return one a rule that has made candidates, by the rule's id
     */
    List<Harm> harm(ProfileId profile);
}
