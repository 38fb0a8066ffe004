package io.github.samspoke.core.license;

import io.github.samspoke.core.common.ImportReport;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.subscription.ProfileId;
import java.util.List;
import java.util.Optional;

/**
 * Models, entitlements, reconciliation and the licence position. Changes need {@code sam_admin}. Does the store's I/O;
 * calls no vendor. Safe for many threads.
 */
public interface Licenses {
    /**
     * Resolves a profile's subscription identifier, which is its organization's plan, to a software model.
     *
     * @param profile the profile
     * @return the model, or why there is none
     */
    IdentifierResolution resolve(ProfileId profile);

    /**
     * Returns all software models.
     *
     * @return the models by id
     */
    List<SoftwareModel> models();

    /**
     * Keeps a model in place of the one of the same id: a custom one, or one of the catalogue with a cost or buffer of
     * its own.
     *
     * @param model the model
     */
    void save(SoftwareModel model);

    /**
     * Returns what the catalogue proposes for models that somebody has customised. A model that nobody has changed is no
     * part of it: it takes the catalogue's names at the next reconciliation. Cost, buffer and management are never
     * touched.
     *
     * @return the suggestions by model id
     */
    List<ModelSuggestion> modelSuggestions();

    /**
     * Gives a customised model the suggested names.
     *
     * @param modelId the model
     * @param shown the changes as somebody was shown them: a suggestion that is another one by now is not accepted
     * @return the model as it was kept
     * @throws io.github.samspoke.core.common.NoSuchRecordException if nothing is suggested for the model
     * @throws io.github.samspoke.core.common.RefusedException if something else is suggested by now
     */
    SoftwareModel acceptSuggestion(String modelId, List<ModelSuggestion.Change> shown);

    /**
     * Leaves a customised model as it is; the suggestion comes back only if the catalogue changes again.
     *
     * @param modelId the model
     * @param shown the changes as somebody was shown them
     * @throws io.github.samspoke.core.common.NoSuchRecordException if nothing is suggested for the model
     * @throws io.github.samspoke.core.common.RefusedException if something else is suggested by now
     */
    void rejectSuggestion(String modelId, List<ModelSuggestion.Change> shown);

    /**
     * Returns the custom definitions.
     *
     * @return the definitions by type, identifier and stage
     */
    List<SubscriptionDefinition> definitions();

    /**
     * Returns the subscription identifiers of published profiles that have no model.
     *
     * @return the identifiers, with their seats and profiles, and the model that a renamed plan had before
     */
    List<UnrecognizedIdentifier> unrecognized();

    /**
     * Chooses a model for an identifier. It goes before the catalogue, and all subscriptions of the identifier have that
     * model from the next reading on.
     *
     * @param definition the choice; who decided it is taken from the actor
     * @return the choice as it was kept
     * @throws io.github.samspoke.core.common.NoSuchRecordException if there is no such model
     */
    SubscriptionDefinition define(SubscriptionDefinition definition);

    /**
     * Returns the downgrade configurations.
     *
     * @return the configurations by id, inactive ones too
     */
    List<DowngradeConfiguration> downgrades();

    /**
     * Keeps a downgrade configuration in place of the one of the same id. Nothing is executed: reconciliation shows what
     * the move would mean, as an option of the model that the organization has ({@link Remediation.Kind#DOWNGRADE}).
     *
     * @param downgrade the configuration
     */
    void save(DowngradeConfiguration downgrade);

    /**
     * Removes a downgrade configuration.
     *
     * @param id its id
     * @throws io.github.samspoke.core.common.NoSuchRecordException if there is none
     */
    void removeDowngrade(String id);

    /**
     * Records an entitlement in place of the one of the same id: what was bought, for how much and until when. The one
     * before is kept as a revision.
     *
     * @param entitlement the entitlement
     */
    void save(SoftwareEntitlement entitlement);

    /**
     * Takes entitlements over from CSV; the columns are named in {@code docs/licences.md}. With one bad row nothing is
     * kept.
     *
     * @param csv the file with its header
     * @return what became of each row
     * @throws io.github.samspoke.core.common.InvalidInputException if it is no CSV, or lacks a column that is needed
     */
    ImportReport importEntitlements(String csv);

    /**
     * Returns all entitlements.
     *
     * @return the entitlements by id
     */
    List<SoftwareEntitlement> entitlements();

    /**
     * Returns an entitlement as it was saved, each time.
     *
     * @param entitlementId the entitlement
     * @return its revisions, oldest first
     */
    List<EntitlementRevision> revisions(String entitlementId);

    /**
     * Computes a profile's licence position from what is known now.
     *
     * @param profile the profile
     * @return the position; a figure that cannot be computed is absent with its reason
     * @throws MixedCurrenciesException if its prices are in several currencies and the host gave no rates
     */
    LicensePosition position(ProfileId profile);

    /**
     * Returns a profile's last reconciliation.
     *
     * @param profile the profile
     * @return the result, or empty before the first
     */
    Optional<ReconciliationResult> latest(ProfileId profile);

    /**
     * Reconciles now, over all published profiles.
     *
     * @param scope publishers and groups
     * @param control progress and cancelling
     * @return the run, completed
     * @throws MixedCurrenciesException if a model's prices are in several currencies and the host gave no rates; the run
     *     is kept as failed
     */
    ReconciliationRun reconcile(ReconciliationScope scope, RunControl control);

    /**
     * Returns the runs, those of the job too.
     *
     * @return by number
     */
    List<ReconciliationRun> runs();

    /**
     * Returns what a run found.
     *
     * @param run the run's number
     * @return its products; empty while it runs and if it failed
     */
    List<ProductResult> products(String run);

    /**
     * Returns the seats of a model that had a right in a run; those that had none stand in its result.
     *
     * @param run the run's number
     * @param modelId the model
     * @return the seats occupied at the run's instant, but for the unlicensed ones, by profile and person
     * @throws io.github.samspoke.core.common.NoSuchRecordException if there is no such run
     */
    List<SeatRef> licensed(String run, String modelId);

    /**
     * Notes that the vendor refused an invitation for want of a seat. Needs {@code sam_integrator}.
     *
     * @param profile the profile
     * @param detail what the vendor said, without anybody's name
     */
    void invitationRefused(ProfileId profile, String detail);

    /**
     * Tells how badly seats are wanted.
     *
     * @param profile the profile
     * @return open seats, refused and stale invitations
     */
    SeatPressure pressure(ProfileId profile);

    /**
     * Computes how many seats a profile's next term should have.
     *
     * @param profile the profile
     * @return the size, with a text and a calendar file for whoever owns the billing page
     */
    RightSize rightSize(ProfileId profile);
}
