package io.github.samspoke.core.reclamation;

import java.time.Duration;

/** The form of a rule. Valid only while the command that hands it out runs; not safe for many threads. */
public interface RuleEdit {
    /**
     * Sets the name.
     *
     * @param name a name that is not blank
     * @return this form
     */
    RuleEdit name(String name);

    /**
     * Sets how long a person must have been inactive.
     *
     * @param threshold at least a day; 60 days by default
     * @return this form
     */
    RuleEdit lastActivityThreshold(Duration threshold);

    /**
     * Has the person asked first, or not.
     *
     * @param yes whether the person is asked; such a rule can be reviewed only where a notifier is
     * @return this form
     */
    RuleEdit notifyUser(boolean yes);

    /**
     * Sets for how long a person who is asked may be silent.
     *
     * @param days at least 1
     * @return this form
     */
    RuleEdit daysBeforeReclamation(int days);

    /**
     * Has candidates made, or only a report.
     *
     * @param yes false for a report only
     * @return this form
     */
    RuleEdit createCandidate(boolean yes);

    /**
     * Says whether people count as inactive who were never seen.
     *
     * @param yes true by default
     * @return this form
     */
    RuleEdit includeNoActivity(boolean yes);

    /**
     * Says whether people are candidates of whom the host's directory says that they have left or are inactive.
     *
     * @param yes false by default
     * @return this form
     */
    RuleEdit includeLeavers(boolean yes);

    /**
     * Sets the group that looks after the candidates.
     *
     * @param group a name that is not blank
     * @return this form
     */
    RuleEdit assignmentGroup(String group);

    /**
     * Sets the models that the rule applies to.
     *
     * @param identifiers the subscription identifiers that stand for them; none for all
     * @return this form
     */
    RuleEdit identifiers(String... identifiers);

    /**
     * Says for whom the rule is meant.
     *
     * @param condition the condition
     * @return this form
     */
    RuleEdit onlyIf(SubscriptionCondition condition);

    /**
     * Has the rule meant for everybody.
     *
     * @return this form
     */
    RuleEdit forEverybody();

    /**
     * Has the rule decided by code that the host registered, or by the library's own.
     *
     * @param implementation the id under which the host registered it, or {@link RuleRevision#BUILT_IN}
     * @return this form
     * @throws io.github.samspoke.core.common.NoSuchRecordException if nothing is registered under that id
     */
    RuleEdit implementation(String implementation);
}
