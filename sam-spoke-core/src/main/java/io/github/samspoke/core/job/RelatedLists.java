package io.github.samspoke.core.job;

import io.github.samspoke.core.exclusion.IdentifierExclusionRule;
import io.github.samspoke.core.exclusion.UserExclusionRule;
import io.github.samspoke.core.license.SoftwareModel;
import io.github.samspoke.core.license.UnrecognizedIdentifier;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.util.List;

/**
 * The related lists of an integration profile, as its form shows them in ServiceNow. Reads only the store, anew at each
 * call; needs {@code sam_user}. Safe for many threads.
 */
public interface RelatedLists {
    /**
     * Returns the software models of the profile's subscriptions.
     *
     * @return the models; empty before the profile is published
     */
    List<SoftwareModel> softwareModels();

    /**
     * Returns the subscription identifiers without a model.
     *
     * @return the identifiers, each with the reason and how many seats carry it; empty before the first validation
     */
    List<UnrecognizedIdentifier> unrecognizedIdentifiers();

    /**
     * Returns the profile's own jobs; those of the whole instance are in {@link Jobs#scheduled()}.
     *
     * @return the jobs by name
     */
    List<ScheduledJob> scheduledJobs();

    /**
     * Returns the results of the profile's own jobs.
     *
     * @return all of them, oldest first
     */
    List<JobResult> jobResults();

    /**
     * Returns the profile's subscriptions, ended ones too.
     *
     * @return the subscriptions by user URI
     */
    List<SoftwareSubscription> subscriptions();

    /**
     * Returns the user exclusion rules, which apply to all profiles.
     *
     * @return the rules by id
     */
    List<UserExclusionRule> userExclusionRules();

    /**
     * Returns the identifier exclusion rules of the profile's type.
     *
     * @return the rules by id
     */
    List<IdentifierExclusionRule> identifierExclusionRules();
}
