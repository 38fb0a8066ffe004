package io.github.samspoke.core.exclusion;

import java.util.ArrayList;
import java.util.List;

/** Storage port of exclusion rules. */
public interface ExclusionStore {
    /**
     * Stores a user rule in place of the one of the same id.
     *
     * @param rule the rule
     */
    void save(UserExclusionRule rule);

    /**
     * Stores an identifier rule in place of the one of the same id.
     *
     * @param rule the rule
     */
    void saveIdentifierRule(IdentifierExclusionRule rule);

    /**
     * Returns the user rules.
     *
     * @return the rules by id
     */
    List<UserExclusionRule> list();

    /**
     * Returns the identifier rules.
     *
     * @return the rules by id
     */
    List<IdentifierExclusionRule> identifierRules();

    /**
     * Removes a rule of either kind; does nothing if there is none.
     *
     * @param id the rule
     */
    void remove(String id);

    /**
     * Returns the rules that can matter to a profile.
     *
     * @param profileType the profile's type
     * @return the user rules, then the identifier rules of the type, each by id
     */
    default List<ExclusionRule> rulesFor(String profileType) {
        List<ExclusionRule> rules = new ArrayList<>(list());
        identifierRules().stream().filter(rule -> rule.of(profileType)).forEach(rules::add);
        return rules;
    }
}
