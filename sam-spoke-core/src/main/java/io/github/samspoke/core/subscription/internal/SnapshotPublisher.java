package io.github.samspoke.core.subscription.internal;

import io.github.samspoke.core.subscription.Completeness;
import io.github.samspoke.core.subscription.ObservedMember;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.Snapshot;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import io.github.samspoke.core.subscription.SubscriptionStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns a staged snapshot into subscriptions, inside one unit of work (I7). */
public final class SnapshotPublisher {
    /** A seat is ENDED once two complete snapshots at least this far apart lack it. */
    private static final Duration BETWEEN_MISSES = Duration.ofHours(6);

    private static final double SHRINK_SHARE = 0.20;
    private static final int SHRINK_PEOPLE = 3;

    private final SubscriptionStore store;

    public SnapshotPublisher(SubscriptionStore store) {
        this.store = store;
    }

    /** What a publication changed. */
    public record Outcome(Snapshot snapshot, int created, int updated, int ended) {}

    /** The download that is to be published. */
    public record Run(
            String id, ProfileId profile, Instant at, String identifier, Set<String> membershipsRemovedByUs) {}

    /** Records that a download did not see everybody: nothing of it is kept. */
    public Outcome incomplete(Run run, StagedSnapshot staged, String reason) {
        Snapshot snapshot = new Snapshot(
                run.id(),
                run.profile(),
                run.at(),
                Snapshot.Status.INCOMPLETE,
                "",
                staged.members().size(),
                0,
                false,
                reason);
        store.saveSnapshot(snapshot);
        return new Outcome(snapshot, 0, 0, 0);
    }

    /** Publishes a complete download: upserts always, retires only where that is safe. */
    public Outcome publish(Run run, StagedSnapshot staged, Completeness.Complete proof) {
        List<SoftwareSubscription> before = store.list(run.profile());
        Optional<Snapshot> baseline = latest(run.profile());
        String held = shrinkage(run, staged, before);
        Snapshot snapshot = new Snapshot(
                run.id(),
                run.profile(),
                run.at(),
                held.isEmpty() ? Snapshot.Status.PUBLISHED : Snapshot.Status.HELD,
                proof.callerUri(),
                staged.members().size(),
                staged.invitations().size(),
                proof.groupRolesKnown(),
                held);
        int created = 0;
        int updated = 0;
        SubscriptionMerge merge = new SubscriptionMerge(run);
        for (ObservedMember member : staged.members()) {
            Optional<SoftwareSubscription> known = store.find(run.profile(), member.userUri());
            SoftwareSubscription now =
                    merge.merge(known, member, staged.groupRoles(member.membershipUri(), proof.groupRolesKnown()));
            if (known.isEmpty()) {
                created++;
            } else if (!known.get().equals(now)) {
                updated++;
            }
            store.save(now);
        }
        store.replaceInvitations(run.profile(), staged.invitations());
        boolean sameCaller =
                baseline.map(b -> b.callerUri().equals(proof.callerUri())).orElse(false);
        int ended = held.isEmpty() && sameCaller ? retire(run, staged, before) : 0;
        store.saveSnapshot(snapshot);
        return new Outcome(snapshot, created, updated, ended);
    }

    private int retire(Run run, StagedSnapshot staged, List<SoftwareSubscription> before) {
        int ended = 0;
        for (SoftwareSubscription subscription : before) {
            if (subscription.status() == SubscriptionStatus.ENDED || staged.saw(subscription.userUri())) {
                continue;
            }
            Instant missingSince = subscription.missingSince();
            boolean removedByUs = run.membershipsRemovedByUs().contains(subscription.membershipUri());
            boolean missedTwice = missingSince != null && !run.at().isBefore(missingSince.plus(BETWEEN_MISSES));
            if (removedByUs || missedTwice) {
                store.save(subscription.ended(run.at()));
                ended++;
            } else if (missingSince == null) {
                store.save(subscription.missing(run.at()));
            }
        }
        return ended;
    }

    private static String shrinkage(Run run, StagedSnapshot staged, List<SoftwareSubscription> before) {
        List<SoftwareSubscription> seats = before.stream()
                .filter(s -> s.status() == SubscriptionStatus.ACTIVE)
                .toList();
        long gone = seats.stream()
                .filter(s -> !staged.saw(s.userUri()))
                .filter(s -> !run.membershipsRemovedByUs().contains(s.membershipUri()))
                .count();
        boolean toNothing = !seats.isEmpty() && staged.members().isEmpty();
        boolean shrunk = gone > SHRINK_PEOPLE && gone > seats.size() * SHRINK_SHARE;
        return toNothing || shrunk
                ? gone + " of " + seats.size() + " members are gone since the last complete download"
                : "";
    }

    private Optional<Snapshot> latest(ProfileId profile) {
        return store.snapshots(profile).stream()
                .filter(s -> s.status() != Snapshot.Status.INCOMPLETE)
                .reduce((older, newer) -> newer);
    }
}
