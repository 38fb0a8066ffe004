package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.exclusion.IdentifierExclusionRule;
import io.github.samspoke.core.exclusion.UserExclusionRule;
import io.github.samspoke.core.job.JobResult;
import io.github.samspoke.core.job.RelatedLists;
import io.github.samspoke.core.job.ScheduledJob;
import io.github.samspoke.core.license.IdentifierResolution;
import io.github.samspoke.core.license.SoftwareModel;
import io.github.samspoke.core.license.UnrecognizedIdentifier;
import io.github.samspoke.core.license.internal.Reconciler;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.subscription.OrganizationFacts;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The related lists of one profile. */
public record RelatedRecords(Engine engine, ProfileId profile) implements RelatedLists {
    @Override
    public List<SoftwareModel> softwareModels() {
        return seats(IdentifierResolution.Recognized.class).keySet().stream()
                .map(known -> known.model().id())
                .distinct()
                .sorted()
                .flatMap(id -> engine.store().licenses().findModel(id).stream())
                .toList();
    }

    @Override
    public List<UnrecognizedIdentifier> unrecognizedIdentifiers() {
        String stage = data().pinned().map(OrganizationFacts::stage).orElse("");
        List<UnrecognizedIdentifier> list = new ArrayList<>();
        seats(IdentifierResolution.Unrecognized.class)
                .forEach((unknown, count) -> list.add(new UnrecognizedIdentifier(
                        data().profileType(),
                        unknown.identifier(),
                        stage,
                        unknown.reason(),
                        count,
                        List.of(profile.value()),
                        new Reconciler(engine.licensePorts())
                                .suggested(profile, unknown.identifier())
                                .map(SoftwareModel::id)
                                .orElse(null))));
        return list;
    }

    /** The identifiers that resolve in one way, and how many seats carry each; the plan itself before any seat does. */
    private <T extends IdentifierResolution> Map<T, Integer> seats(Class<T> way) {
        Map<T, Integer> found = new LinkedHashMap<>();
        if (data().pinned().isPresent()) {
            new Reconciler(engine.licensePorts()).identifiers(profile).forEach((resolution, count) -> {
                if (way.isInstance(resolution)) {
                    found.put(way.cast(resolution), count);
                }
            });
        }
        return found;
    }

    private ProfileData data() {
        return engine.store()
                .profiles()
                .find(profile)
                .orElseThrow(() -> new NoSuchRecordException("profile", profile.value()));
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

    @Override
    public List<IdentifierExclusionRule> identifierExclusionRules() {
        String type = data().profileType();
        return engine.store().exclusions().identifierRules().stream()
                .filter(rule -> rule.of(type))
                .toList();
    }
}
