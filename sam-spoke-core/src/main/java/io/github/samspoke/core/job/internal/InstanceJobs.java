package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.job.JobCounts;
import io.github.samspoke.core.job.JobStatus;
import io.github.samspoke.core.license.IdentifierResolution;
import io.github.samspoke.core.license.ReconciliationResult;
import io.github.samspoke.core.license.internal.Reconciler;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.RuleRevision;
import io.github.samspoke.core.reclamation.internal.CandidateIdentifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The jobs of the whole instance: candidates, and reconciliation. */
final class InstanceJobs {
    private final Engine engine;

    InstanceJobs(Engine engine) {
        this.engine = engine;
    }

    /** "SAM - Identify new reclamation candidates". */
    JobOutcome identify(List<ProfileData> profiles) {
        CandidateIdentifier identifier = new CandidateIdentifier(engine.reclamationPorts(), engine.registry());
        long seen = 0;
        long created = 0;
        long refreshed = 0;
        long closed = 0;
        List<String> held = new ArrayList<>();
        for (ProfileData profile : profiles) {
            RuleRevision rule = engine.store()
                    .rules()
                    .find(Objects.requireNonNull(profile.rule()))
                    .orElseThrow();
            CandidateIdentifier.Outcome outcome = engine.work().inTransaction(() -> identifier.identify(profile, rule));
            seen += outcome.seen();
            created += outcome.created();
            refreshed += outcome.refreshed();
            closed += outcome.closed();
            if (!outcome.held().isEmpty()) {
                held.add(profile.displayName() + ": " + outcome.held());
            }
        }
        JobCounts counts = new JobCounts(seen, created, refreshed, closed, 0);
        return held.isEmpty()
                ? JobOutcome.ok(counts)
                : JobOutcome.of(
                        JobStatus.HELD,
                        counts,
                        String.join("; ", held),
                        "If everybody looks gone, doubt the reading first: check scopes, plan and the activity job.");
    }

    /** "SAM - Reconcile". */
    JobOutcome reconcile(List<ProfileData> profiles) {
        Reconciler reconciler = new Reconciler(engine.licensePorts());
        List<String> warnings = new ArrayList<>();
        for (ProfileData profile : profiles) {
            ReconciliationResult result = engine.work().inTransaction(() -> reconciler.reconcile(profile.id()));
            result.position().warnings().forEach(w -> warnings.add(profile.displayName() + ": " + w));
            if (reconciler.resolve(profile.id()) instanceof IdentifierResolution.Unrecognized unknown) {
                warnings.add(profile.displayName() + ": " + unknown.explain());
            }
        }
        // The last job of the day tidies up.
        engine.forgetOld();
        JobCounts counts = new JobCounts(profiles.size(), profiles.size(), 0, 0, 0);
        return warnings.isEmpty()
                ? JobOutcome.ok(counts)
                : JobOutcome.of(
                        JobStatus.OK_WITH_WARNINGS,
                        counts,
                        String.join("; ", warnings),
                        "Look at the entitlements and at the subscription identifiers.");
    }
}
