package io.github.samspoke.core.reclamation;

import java.time.Duration;
import java.util.List;

/** The stored rules. Changes need {@code sam_admin}. Safe for many threads. */
public interface ReclamationRules {
    /**
     * Returns all rules.
     *
     * @return the present revisions by id
     */
    List<RuleRevision> list();

    /**
     * Returns a rule.
     *
     * @param id the rule
     * @return its present revision
     */
    RuleRevision get(String id);

    /**
     * Records that a person has looked at a rule's present revision: from now on it may enter plans, and it needs
     * every source of activity that is there now. If these are others than at the review before, it is a new revision.
     *
     * @param id the rule
     * @return the reviewed revision
     * @throws io.github.samspoke.core.common.RefusedException if no activity was read yet
     */
    RuleRevision review(String id);

    /**
     * Changes how long a person must have been inactive. The new revision is to be reviewed.
     *
     * @param id the rule
     * @param threshold the new threshold, at least a day
     * @return the new revision
     */
    RuleRevision changeThreshold(String id, Duration threshold);

    /**
     * Has a rule decided by code that the host registered. The new revision is to be reviewed.
     *
     * @param id the rule
     * @param implementation the id under which the host registered it
     * @return the new revision
     * @throws io.github.samspoke.core.common.NoSuchRecordException if nothing is registered under that id
     */
    RuleRevision use(String id, String implementation);
}
