package io.github.samspoke.core.exclusion;

import java.util.List;

/** Storage port of exclusion rules. */
public interface ExclusionStore {
    /**
     * Stores a rule in place of the one of the same id.
     *
     * @param rule the rule
     */
    void save(UserExclusionRule rule);

    /**
     * Returns all rules.
     *
     * @return the rules by id
     */
    List<UserExclusionRule> list();

    /**
     * Removes a rule; does nothing if there is none.
     *
     * @param id the rule
     */
    void remove(String id);
}
