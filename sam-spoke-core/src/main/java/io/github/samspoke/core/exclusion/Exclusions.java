package io.github.samspoke.core.exclusion;

import java.util.List;
import java.util.Set;

/** The exclusion rules. Changes need {@code sam_admin}. Safe for many threads. */
public interface Exclusions {
    /**
     * Leaves people out by e-mail address.
     *
     * @param pattern an address, or a pattern in which {@code *} stands for any text
     * @param axes what they are kept out of; user rules usually name both
     * @param reason why
     * @return the rule
     */
    UserExclusionRule excludeUsers(String pattern, Set<ExclusionAxis> axes, String reason);

    /**
     * Removes a rule.
     *
     * @param id the rule
     * @throws io.github.samspoke.core.common.NoSuchRecordException if there is no such rule
     */
    void remove(String id);

    /**
     * Returns all rules.
     *
     * @return the rules by id
     */
    List<UserExclusionRule> list();
}
