package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.common.CancelledException;
import io.github.samspoke.core.common.Progress;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.SamSpokeException;
import io.github.samspoke.core.job.JobCounts;
import io.github.samspoke.core.job.JobKind;
import io.github.samspoke.core.job.JobStatus;
import io.github.samspoke.core.job.ScheduledJob;
import io.github.samspoke.core.license.IdentifierResolution;
import io.github.samspoke.core.license.ReconciliationResult;
import io.github.samspoke.core.license.ReconciliationScope;
import io.github.samspoke.core.license.internal.Reconciler;
import io.github.samspoke.core.license.internal.Reconciliations;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.profile.ProfileStore;
import io.github.samspoke.core.reclamation.RuleRevision;
import io.github.samspoke.core.reclamation.internal.CandidateIdentifier;
import io.github.samspoke.core.subscription.HeldFigure;
import io.github.samspoke.core.subscription.ProfileId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The jobs of the whole instance: candidates, and reconciliation; each profile in a unit of work of its own. */
final class InstanceJobs {
    private final Engine engine;
    private final ProfileStore profiles;

    /** Which profiles a run looks at, and whether some are left out because their own jobs did not succeed. */
    record Scope(List<ProfileId> profiles, boolean broken) {
        static Scope of(List<ProfileId> profiles) {
            return new Scope(profiles, false);
        }

        static Scope all(Engine engine) {
            return of(published(engine));
        }

        /** The published profiles whose last runs succeeded, but for those whose chain is due: it brings them along. */
        static Scope whole(Engine engine) {
            List<ScheduledJob> refreshes = engine.store().jobs().list().stream()
                    .filter(job -> job.kind().refreshes())
                    .toList();
            Set<ProfileId> broken = profiles(refreshes, Scope::failed);
            Set<ProfileId> waiting = profiles(refreshes, job -> !job.due().isAfter(engine.now()));
            List<ProfileId> published = published(engine);
            List<ProfileId> whole = published.stream()
                    .filter(id -> !broken.contains(id) && !waiting.contains(id))
                    .toList();
            return new Scope(whole, published.stream().anyMatch(broken::contains));
        }

        private static Set<ProfileId> profiles(List<ScheduledJob> refreshes, Predicate<ScheduledJob> which) {
            return refreshes.stream()
                    .filter(which)
                    .map(job -> Objects.requireNonNull(job.profile()))
                    .collect(Collectors.toSet());
        }

        private static boolean failed(ScheduledJob job) {
            return job.last() != null && !job.last().status().success();
        }

        private static List<ProfileId> published(Engine engine) {
            return engine.store().profiles().list().stream()
                    .filter(profile -> profile.status() == ProfileStatus.PUBLISHED)
                    .map(ProfileData::id)
                    .toList();
        }
    }

    InstanceJobs(Engine engine) {
        this.engine = engine;
        this.profiles = new ListedProfiles(engine.store().profiles());
    }

    JobOutcome run(JobKind kind, Scope scope, RunControl control) {
        if (scope.profiles().isEmpty() && scope.broken()) {
            return JobOutcome.failed(
                    JobStatus.SKIPPED, "", "the jobs before it did not succeed", "See those jobs' remedies.");
        }
        Tally tally = new Tally();
        int done = 0;
        for (ProfileId id : scope.profiles()) {
            control.check(kind.jobName(""));
            try {
                engine.work().inTransaction(() -> one(kind, id, tally));
            } catch (SamSpokeException e) {
                tally.failed(id, e);
                engine.work().inTransaction(() -> {
                    engine.store().jobs().unmark(kind, id);
                });
            }
            control.progress(
                    Progress.of(kind.jobName(""), 0, ++done, scope.profiles().size()));
        }
        if (kind == JobKind.RECONCILE && done > 0) {
            byPublisher(tally, control);
        }
        return tally.outcome(done);
    }

    /** After each profile for itself, all of them together, as rights are counted once. */
    private void byPublisher(Tally tally, RunControl control) {
        try {
            new Reconciliations(engine.licensePorts())
                    .run(ReconciliationScope.everything(), JobKind.RECONCILE.jobName(""), control.part(progress -> {}));
        } catch (CancelledException e) {
            throw e;
        } catch (SamSpokeException e) {
            tally.warnings.add(e.getMessage());
        }
    }

    /** The note goes first: a chain that ends while this reads has to wait, and notes the profile anew. */
    private void one(JobKind kind, ProfileId id, Tally tally) {
        engine.store().jobs().unmark(kind, id);
        engine.store()
                .profiles()
                .find(id)
                .filter(profile -> profile.status() == ProfileStatus.PUBLISHED)
                .ifPresent(profile -> {
                    switch (kind) {
                        case IDENTIFY_CANDIDATES ->
                            tally.add(profile, identifier().identify(profile, rule(profile)));
                        case UPDATE_CANDIDATES ->
                            tally.add(profile, identifier().update(profile, rule(profile)));
                        case RECONCILE -> reconcile(profile, tally);
                        default -> throw new IllegalArgumentException(kind + " is no job of the instance");
                    }
                });
    }

    private CandidateIdentifier identifier() {
        return new CandidateIdentifier(
                engine.reclamationPorts().reading(profiles),
                engine.registry(),
                engine.settings().asking());
    }

    private RuleRevision rule(ProfileData profile) {
        return engine.store()
                .rules()
                .find(Objects.requireNonNull(profile.rule()))
                .orElseThrow();
    }

    private void reconcile(ProfileData profile, Tally tally) {
        Reconciler reconciler = new Reconciler(engine.licensePorts());
        ReconciliationResult result = reconciler.reconcile(profile.id());
        result.position().warnings().forEach(warning -> tally.warn(profile, warning));
        if (reconciler.resolve(profile.id()) instanceof IdentifierResolution.Unrecognized unknown) {
            tally.warn(profile, unknown.explain());
        }
        tally.counts = tally.counts.plus(new JobCounts(1, 1, 0, 0, 0));
    }

    /**
     * Whose tokens there are is asked for each profile: listed once a run, for else each profile would cost what all of
     * them do. A candidate is judged anew before it is removed.
     */
    private static final class ListedProfiles implements ProfileStore {
        private final ProfileStore store;
        private @Nullable List<ProfileData> list;

        ListedProfiles(ProfileStore store) {
            this.store = store;
        }

        @Override
        public void save(ProfileData data) {
            list = null;
            store.save(data);
        }

        @Override
        public Optional<ProfileData> find(ProfileId id) {
            return store.find(id);
        }

        @Override
        public List<ProfileData> list() {
            List<ProfileData> known = list == null ? store.list() : list;
            list = known;
            return known;
        }
    }

    /** What the profiles came to so far. */
    private static final class Tally {
        private JobCounts counts = JobCounts.NONE;
        private final List<HeldFigure> figures = new ArrayList<>();
        private final List<String> held = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();
        private final List<String> failures = new ArrayList<>();
        private String error = "";
        private String remedy = "";

        void add(ProfileData profile, CandidateIdentifier.Outcome outcome) {
            counts = counts.plus(
                    new JobCounts(outcome.seen(), outcome.created(), outcome.refreshed(), outcome.closed(), 0));
            outcome.held().ifPresent(figure -> {
                figures.add(figure);
                held.add(profile.displayName() + ": " + figure.what());
            });
        }

        void warn(ProfileData profile, String warning) {
            warnings.add(profile.displayName() + ": " + warning);
        }

        void failed(ProfileId id, SamSpokeException e) {
            counts = counts.plus(new JobCounts(0, 0, 0, 0, 1));
            failures.add(id + ": " + e.getMessage());
            error = e.getClass().getSimpleName();
            remedy = e.remedy();
        }

        JobOutcome outcome(int profiles) {
            if (!failures.isEmpty()) {
                JobStatus status = failures.size() == profiles ? JobStatus.FAILED : JobStatus.PARTIAL;
                return new JobOutcome(status, counts, error, String.join("; ", failures), remedy, figures);
            }
            if (!held.isEmpty()) {
                return JobOutcome.of(
                                JobStatus.HELD,
                                counts,
                                String.join("; ", held),
                                "If everybody looks gone, doubt the reading first: check scopes, plan and the"
                                        + " activity job. If it is true, an admin accepts the figure.")
                        .holding(figures);
            }
            return warnings.isEmpty()
                    ? JobOutcome.ok(counts)
                    : JobOutcome.of(
                            JobStatus.OK_WITH_WARNINGS,
                            counts,
                            String.join("; ", warnings),
                            "Look at the entitlements and at the subscription identifiers.");
        }
    }
}
