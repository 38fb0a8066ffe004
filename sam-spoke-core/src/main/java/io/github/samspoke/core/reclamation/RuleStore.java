package io.github.samspoke.core.reclamation;

import java.util.List;
import java.util.Optional;

/** Storage port of rules. */
public interface RuleStore {
    /**
     * Stores a revision as the present one of its rule.
     *
     * @param rule the revision
     */
    void save(RuleRevision rule);

    /**
     * Finds a rule's present revision.
     *
     * @param id the rule
     * @return the revision, or empty
     */
    Optional<RuleRevision> find(String id);

    /**
     * Returns the present revisions.
     *
     * @return all rules by id
     */
    List<RuleRevision> list();
}
