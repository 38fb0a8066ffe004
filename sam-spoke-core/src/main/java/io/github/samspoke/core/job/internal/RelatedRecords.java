package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.exclusion.UserExclusionRule;
import io.github.samspoke.core.job.JobResult;
import io.github.samspoke.core.job.RelatedLists;
import io.github.samspoke.core.job.ScheduledJob;
import io.github.samspoke.core.license.IdentifierResolution;
import io.github.samspoke.core.license.SoftwareModel;
import io.github.samspoke.core.license.internal.Reconciler;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.util.List;
import java.util.Optional;

/** The related lists of one profile. */
public record RelatedRecords(Engine engine, ProfileId profile) implements RelatedLists {
    @Override
    public List<SoftwareModel> softwareModels() {
        return resolution()
                .filter(IdentifierResolution.Recognized.class::isInstance)
                .map(IdentifierResolution.Recognized.class::cast)
                .flatMap(known ->
                        engine.store().licenses().findModel(known.model().id()))
                .stream()
                .toList();
    }

    @Override
    public List<IdentifierResolution.Unrecognized> unrecognizedIdentifiers() {
        return resolution()
                .filter(IdentifierResolution.Unrecognized.class::isInstance)
                .map(IdentifierResolution.Unrecognized.class::cast)
                .stream()
                .toList();
    }

    /** All subscriptions of a profile carry its organization's plan. */
    private Optional<IdentifierResolution> resolution() {
        return engine.store()
                .profiles()
                .find(profile)
                .orElseThrow(() -> new NoSuchRecordException("profile", profile.value()))
                .pinned()
                .map(organization -> new Reconciler(engine.licensePorts()).resolve(profile));
    }

    @Override
    public List<ScheduledJob> scheduledJobs() {
        return engine.store().jobs().list().stream()
                .filter(job -> profile.equals(job.profile()))
                .toList();
    }

    @Override
    public List<JobResult> jobResults() {
        return engine.store().jobs().results().stream()
                .filter(result -> profile.equals(result.profile()))
                .toList();
    }

    @Override
    public List<SoftwareSubscription> subscriptions() {
        return engine.store().subscriptions().list(profile);
    }

    @Override
    public List<UserExclusionRule> userExclusionRules() {
        return engine.store().exclusions().list();
    }
}
