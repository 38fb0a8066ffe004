package io.github.samspoke.core.exclusion;

import io.github.samspoke.core.common.ImportReport;
import io.github.samspoke.core.subscription.ProfileId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The exclusion rules. Changes need {@code sam_admin}. Does the store's I/O. Safe for many threads.
 *
 * <p>There are two axes. COST is ServiceNow's meaning: the seat is left out of the licence calculation and can still be
 * taken back. RECLAIM protects: the person never is a candidate, and stays counted.
 */
public interface Exclusions {
    /**
     * Leaves people out by e-mail address.
     *
     * @param pattern an address, {@code @} and a domain, or a text in which {@code *} stands for any text
     * @param axes what they are kept out of; user rules usually name both
     * @param reason why
     * @return the rule
     * @throws io.github.samspoke.core.common.InvalidInputException if the pattern or the axes are empty
     */
    UserExclusionRule excludeUsers(String pattern, Set<ExclusionAxis> axes, String reason);

    /**
     * Leaves people out by e-mail address, in all profiles; of both axes unless the terms name one.
     *
     * @param pattern an address, {@code @} and a domain, or a text in which {@code *} stands for any text
     * @param terms axes, reason, owner and the rest
     * @return the rule
     * @throws io.github.samspoke.core.common.InvalidInputException if the pattern or the reason is empty
     */
    UserExclusionRule excludeUsers(String pattern, ExclusionTerms terms);

    /**
     * Leaves the seats of an identifier out, in the profiles of one type; of COST unless the terms name axes.
     *
     * @param profileType the type of the profiles
     * @param identifier the subscription identifier
     * @param terms axes, reason, owner and the rest
     * @return the rule
     * @throws io.github.samspoke.core.common.InvalidInputException if a text is empty
     */
    IdentifierExclusionRule excludeIdentifier(String profileType, String identifier, ExclusionTerms terms);

    /**
     * Gives a rule other terms; whom it means stays.
     *
     * @param id the rule
     * @param terms the new terms
     * @return the rule
     * @throws io.github.samspoke.core.common.NoSuchRecordException if there is no such rule
     */
    ExclusionRule change(String id, ExclusionTerms terms);

    /**
     * Removes a rule.
     *
     * @param id the rule
     * @throws io.github.samspoke.core.common.NoSuchRecordException if there is no such rule
     */
    void remove(String id);

    /**
     * Takes over rules from ServiceNow's two exclusion forms, exported as CSV: {@code User principal name}, or {@code
     * Subscription identifier} with {@code Profile type}; and {@code Active}. They exclude from COST, as they do there.
     * A row whose rule is there already adds none. With one bad row nothing is kept.
     *
     * @param csv the export with its header
     * @return what became of each row
     */
    ImportReport importServiceNow(String csv);

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
     * Returns the rules whose review is due or that have ended.
     *
     * @param on the day
     * @return the rules by id
     */
    List<ExclusionRule> dueForReview(LocalDate on);

    /**
     * Explains which rules leave a person's seat out, and on which data; rules that match and are not in force are named
     * too.
     *
     * @param profile the profile of the seat
     * @param userUri the person
     * @return a verdict a rule and axis, by rule; empty if no rule matches
     * @throws io.github.samspoke.core.common.NoSuchRecordException if there is no such seat
     */
    List<ExclusionVerdict> explain(ProfileId profile, String userUri);
}
