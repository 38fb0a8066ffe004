package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.SamEvent;
import io.github.samspoke.core.job.JobCounts;
import io.github.samspoke.core.job.JobStatus;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.reclamation.Seat;
import io.github.samspoke.core.spoke.SpokeSession;
import io.github.samspoke.core.subscription.Completeness;
import io.github.samspoke.core.subscription.ControlTotal;
import io.github.samspoke.core.subscription.DownloadRequest;
import io.github.samspoke.core.subscription.OrganizationFacts;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.Snapshot;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import io.github.samspoke.core.subscription.SubscriptionStore;
import io.github.samspoke.core.subscription.internal.SnapshotPublisher;
import io.github.samspoke.core.subscription.internal.StagedSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** "SAM - Refresh <name> Subscriptions": a staged snapshot, published only when it is complete. */
final class SubscriptionsJob {
    private final Engine engine;

    SubscriptionsJob(Engine engine) {
        this.engine = engine;
    }

    JobOutcome run(String number, ProfileData profile, SpokeSession session, RunControl control) {
        Sessions.requireSameAccount(profile, session);
        OrganizationFacts pinned = profile.pinned().orElseThrow();
        Instant started = engine.now();
        DownloadRequest request = new DownloadRequest(pinned.uri(), expectedMembers(profile, pinned));
        StagedSnapshot staged = new StagedSnapshot();
        Completeness completeness = session.downloader()
                .orElseThrow(() -> new RefusedException("This vendor lists no members", "Use another profile type."))
                .download(request, staged, control);
        OrganizationFacts facts = staged.organization().orElse(pinned);
        SnapshotPublisher.Run run =
                new SnapshotPublisher.Run(number, profile.id(), started, facts.plan(), removedByUs(pinned.uri()));
        JobOutcome result = engine.work().inTransaction(() -> {
            engine.requireThere(profile);
            return publish(run, staged, completeness, facts);
        });
        return result.status() == JobStatus.PARTIAL ? result : resolved(profile, result);
    }

    private JobOutcome publish(
            SnapshotPublisher.Run run, StagedSnapshot staged, Completeness completeness, OrganizationFacts facts) {
        SubscriptionStore store = engine.store().subscriptions();
        SnapshotPublisher publisher =
                new SnapshotPublisher(store, engine.store().acceptances());
        if (completeness instanceof Completeness.Complete proof) {
            keepFacts(run.profile(), facts);
            SnapshotPublisher.Outcome outcome = announced(run.profile(), publisher.publish(run, staged, proof));
            return outcome(outcome, staged, store.takeControlTotal(run.profile()));
        }
        String reason = ((Completeness.Incomplete) completeness).reason();
        return outcome(publisher.incomplete(run, staged, reason), staged, Optional.empty());
    }

    private SnapshotPublisher.Outcome announced(ProfileId profile, SnapshotPublisher.Outcome outcome) {
        if (outcome.held().isEmpty()) {
            engine.events()
                    .publish(
                            profile.value(),
                            head -> new SamEvent.SubscriptionsPublished(
                                    head,
                                    outcome.snapshot().members(),
                                    outcome.created(),
                                    outcome.updated(),
                                    outcome.ended()));
        }
        return outcome;
    }

    /** The host's directory is asked outside of the transaction; if it fails the download stands. */
    private JobOutcome resolved(ProfileData profile, JobOutcome result) {
        String failed = new HolderResolution(engine).run(profile.id());
        return failed.isEmpty()
                ? result
                : result.noting(failed, "See to the directory; the next download asks it again.");
    }

    /** Those of the last download without those whom we have removed since; -1 before the first. */
    private long expectedMembers(ProfileData profile, OrganizationFacts pinned) {
        SubscriptionStore store = engine.store().subscriptions();
        if (store.latestComplete(profile.id()).isEmpty()) {
            return -1;
        }
        long removed = removals(pinned.uri())
                .flatMap(seat -> store
                        .find(profile.id(), seat.userUri())
                        .filter(known -> known.status() == SubscriptionStatus.ACTIVE)
                        .filter(known -> known.membershipUri().equals(seat.membershipUri()))
                        .stream())
                .map(SoftwareSubscription::userUri)
                .distinct()
                .count();
        return store.count(profile.id(), SubscriptionStatus.ACTIVE) - removed;
    }

    /**
     * A plan or name that has changed at the vendor is taken over; the organization itself is pinned. The profile is read
     * again, for reading the members may have taken an hour.
     */
    private void keepFacts(ProfileId id, OrganizationFacts facts) {
        engine.store()
                .profiles()
                .find(id)
                .filter(profile -> !profile.pinned().map(facts::equals).orElse(false))
                .ifPresent(profile -> engine.store()
                        .profiles()
                        .save(profile.next().organization(facts).build()));
    }

    private Stream<Seat> removals(String organizationUri) {
        return engine.store().journal().intentsSince(organizationUri, Instant.EPOCH).stream()
                .filter(item -> item.state() == ItemState.REMOVED || item.state() == ItemState.ABSENT)
                .map(ReclaimItem::seat);
    }

    private Set<String> removedByUs(String organizationUri) {
        return removals(organizationUri).map(Seat::membershipUri).collect(Collectors.toSet());
    }

    private static JobOutcome outcome(
            SnapshotPublisher.Outcome outcome, StagedSnapshot staged, Optional<ControlTotal> total) {
        Snapshot snapshot = outcome.snapshot();
        JobCounts counts = new JobCounts(snapshot.members(), outcome.created(), outcome.updated(), outcome.ended(), 0);
        List<String> warnings = warnings(snapshot, staged, total);
        return switch (snapshot.status()) {
            case PUBLISHED -> published(counts, staged, warnings);
            case HELD ->
                JobOutcome.of(
                                JobStatus.HELD,
                                counts,
                                String.join(
                                        "; ",
                                        Stream.concat(Stream.of(snapshot.detail()), warnings.stream())
                                                .toList()),
                                "Look into it; nothing is retired or planned until a download is complete, or an"
                                        + " admin accepts the figure and the job has run again.")
                        .holding(outcome.held().stream().toList());
            case INCOMPLETE ->
                JobOutcome.of(
                        JobStatus.PARTIAL, counts, snapshot.detail(), "Run the job again; nothing was published.");
        };
    }

    private static JobOutcome published(JobCounts counts, StagedSnapshot staged, List<String> warnings) {
        if (!warnings.isEmpty()) {
            return JobOutcome.of(
                    JobStatus.OK_WITH_WARNINGS,
                    counts,
                    String.join("; ", warnings),
                    "Run the job again when nobody works on the members; if it stays, compare the list with the portal.");
        }
        return staged.duplicates() == 0
                ? JobOutcome.ok(counts)
                : JobOutcome.of(JobStatus.OK, counts, staged.duplicates() + " people were listed twice", "");
    }

    private static List<String> warnings(Snapshot snapshot, StagedSnapshot staged, Optional<ControlTotal> total) {
        List<String> warnings = new ArrayList<>();
        if (staged.conflicts() > 0) {
            warnings.add(staged.conflicts() + " of " + staged.duplicates()
                    + " people who were listed twice had different data");
        }
        total.filter(given -> given.members() != snapshot.members())
                .ifPresent(given -> warnings.add("the portal showed " + given.members() + " members to " + given.by()
                        + " on " + given.at() + ", the download saw " + snapshot.members()));
        return warnings;
    }
}
