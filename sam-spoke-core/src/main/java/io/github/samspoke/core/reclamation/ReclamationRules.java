package io.github.samspoke.core.reclamation;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

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
     * @throws io.github.samspoke.core.common.RefusedException if no activity was read yet, or if the rule has people
     *     asked and there is no notifier
     * @throws io.github.samspoke.core.common.NoSuchRecordException if the code that decides is not registered
     */
    RuleRevision review(String id);

    /**
     * Changes a rule. The new revision is to be reviewed; without any change the present one stays as it is.
     *
     * @param id the rule
     * @param changes what to change
     * @return the new revision
     * @throws io.github.samspoke.core.common.InvalidInputException if a value cannot be used
     */
    RuleRevision edit(String id, Consumer<RuleEdit> changes);

    /**
     * Changes how long a person must have been inactive: an {@linkplain #edit edit} of one field.
     *
     * @param id the rule
     * @param threshold the new threshold, at least a day
     * @return the new revision
     */
    default RuleRevision changeThreshold(String id, Duration threshold) {
        return edit(id, rule -> rule.lastActivityThreshold(threshold));
    }

    /**
     * Has a rule decided by code that the host registered: an {@linkplain #edit edit} of one field.
     *
     * @param id the rule
     * @param implementation the id under which the host registered it
     * @return the new revision
     * @throws io.github.samspoke.core.common.NoSuchRecordException if nothing is registered under that id
     */
    default RuleRevision use(String id, String implementation) {
        return edit(id, rule -> rule.implementation(implementation));
    }
}
