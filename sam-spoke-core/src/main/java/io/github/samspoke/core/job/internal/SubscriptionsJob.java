package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.job.JobCounts;
import io.github.samspoke.core.job.JobStatus;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.spoke.SpokeSession;
import io.github.samspoke.core.subscription.Completeness;
import io.github.samspoke.core.subscription.DownloadRequest;
import io.github.samspoke.core.subscription.OrganizationFacts;
import io.github.samspoke.core.subscription.Snapshot;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import io.github.samspoke.core.subscription.internal.SnapshotPublisher;
import io.github.samspoke.core.subscription.internal.StagedSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
        SnapshotPublisher publisher = new SnapshotPublisher(engine.store().subscriptions());
        SnapshotPublisher.Outcome outcome = engine.work().inTransaction(() -> {
            engine.requireThere(profile);
            if (completeness instanceof Completeness.Complete proof) {
                keepFacts(profile, facts);
                return publisher.publish(run, staged, proof);
            }
            return publisher.incomplete(run, staged, ((Completeness.Incomplete) completeness).reason());
        });
        return outcome(outcome, staged);
    }

    /** Those of the last download without those whom we have removed since; -1 before the first. */
    private long expectedMembers(ProfileData profile, OrganizationFacts pinned) {
        List<SoftwareSubscription> known = engine.store().subscriptions().list(profile.id());
        Set<String> removed = removedByUs(pinned.uri());
        return known.isEmpty()
                ? -1
                : known.stream()
                        .filter(seat -> seat.status() == SubscriptionStatus.ACTIVE)
                        .filter(seat -> !removed.contains(seat.membershipUri()))
                        .count();
    }

    /** A plan or name that has changed at the vendor is taken over; the organization itself is pinned. */
    private void keepFacts(ProfileData profile, OrganizationFacts facts) {
        if (!profile.pinned().map(facts::equals).orElse(false)) {
            engine.store().profiles().save(profile.next().organization(facts).build());
        }
    }

    private Set<String> removedByUs(String organizationUri) {
        return engine.store().journal().intentsSince(organizationUri, Instant.EPOCH).stream()
                .filter(item -> item.state() == ItemState.REMOVED || item.state() == ItemState.ABSENT)
                .map(ReclaimItem::seat)
                .map(seat -> seat.membershipUri())
                .collect(Collectors.toSet());
    }

    private static JobOutcome outcome(SnapshotPublisher.Outcome outcome, StagedSnapshot staged) {
        Snapshot snapshot = outcome.snapshot();
        JobCounts counts = new JobCounts(snapshot.members(), outcome.created(), outcome.updated(), outcome.ended(), 0);
        return switch (snapshot.status()) {
            case PUBLISHED ->
                staged.conflicts() == 0
                        ? JobOutcome.ok(counts)
                        : JobOutcome.of(
                                JobStatus.OK_WITH_WARNINGS,
                                counts,
                                staged.conflicts() + " people were listed twice with different data",
                                "The next download settles it.");
            case HELD ->
                JobOutcome.of(
                        JobStatus.HELD,
                        counts,
                        snapshot.detail(),
                        "Look into it; nothing is retired or planned until the next complete download.");
            case INCOMPLETE ->
                JobOutcome.of(
                        JobStatus.PARTIAL, counts, snapshot.detail(), "Run the job again; nothing was published.");
        };
    }
}
