package io.github.samspoke.core.subscription.internal;

import io.github.samspoke.core.common.Hashing;
import io.github.samspoke.core.subscription.AcceptanceStore;
import io.github.samspoke.core.subscription.Completeness;
import io.github.samspoke.core.subscription.HeldFigure;
import io.github.samspoke.core.subscription.ObservedMember;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.Snapshot;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import io.github.samspoke.core.subscription.SubscriptionStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns a staged snapshot into subscriptions, inside one unit of work (I7). */
public final class SnapshotPublisher {
    /** A seat is ENDED once two complete snapshots at least this far apart lack it. */
    private static final Duration BETWEEN_MISSES = Duration.ofHours(6);

    private static final double SHRINK_SHARE = 0.20;
    private static final int SHRINK_PEOPLE = 3;

    private static final int HASH_LENGTH = 16;

    private final SubscriptionStore store;
    private final AcceptanceStore acceptances;

    public SnapshotPublisher(SubscriptionStore store, AcceptanceStore acceptances) {
        this.store = store;
        this.acceptances = acceptances;
    }

    /** What a publication changed, and the figure for which it is held. */
    public record Outcome(Snapshot snapshot, int created, int updated, int ended, Optional<HeldFigure> held) {}

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
        return new Outcome(snapshot, 0, 0, 0, Optional.empty());
    }

    /** Publishes a complete download: upserts always, retires only where that is safe. */
    public Outcome publish(Run run, StagedSnapshot staged, Completeness.Complete proof) {
        List<SoftwareSubscription> before = store.list(run.profile());
        Optional<Snapshot> baseline = latest(run.profile());
        Optional<HeldFigure> shrinkage = shrinkage(run, staged, before);
        String held = shrinkage.map(HeldFigure::what).orElse("");
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
        Map<String, SoftwareSubscription> byUser =
                before.stream().collect(Collectors.toMap(SoftwareSubscription::userUri, Function.identity()));
        SubscriptionMerge merge = new SubscriptionMerge(run);
        for (ObservedMember member : staged.members()) {
            Optional<SoftwareSubscription> known = Optional.ofNullable(byUser.get(member.userUri()));
            SoftwareSubscription now =
                    merge.merge(known, member, staged.groupRoles(member.membershipUri(), proof.groupRolesKnown()));
            if (known.isEmpty()) {
                created++;
                store.save(now);
            } else if (!known.get().equals(now)) {
                updated++;
                store.save(now);
            }
        }
        store.replaceInvitations(run.profile(), staged.invitations());
        boolean comparable = baseline.filter(b -> comparable(b, proof)).isPresent();
        int ended = held.isEmpty() && comparable ? retire(run, staged, before) : 0;
        store.saveSnapshot(snapshot);
        return new Outcome(snapshot, created, updated, ended, shrinkage);
    }

    /** Another caller, or one who may read more or less than before, starts a new baseline that retires nothing. */
    private static boolean comparable(Snapshot baseline, Completeness.Complete proof) {
        return baseline.callerUri().equals(proof.callerUri()) && baseline.groupRolesKnown() == proof.groupRolesKnown();
    }

    /** Our removal of a membership ends the spell that it was about, not a later one under the same membership. */
    private static boolean removedByUs(Run run, SoftwareSubscription subscription) {
        String membership = subscription.membershipUri();
        return run.membershipsRemovedByUs().contains(membership)
                && subscription.spells().stream()
                                .filter(spell -> spell.membershipUri().equals(membership))
                                .count()
                        == 1;
    }

    private int retire(Run run, StagedSnapshot staged, List<SoftwareSubscription> before) {
        int ended = 0;
        for (SoftwareSubscription subscription : before) {
            if (subscription.status() == SubscriptionStatus.ENDED || staged.saw(subscription.userUri())) {
                continue;
            }
            Instant missingSince = subscription.missingSince();
            boolean missedTwice = missingSince != null && !run.at().isBefore(missingSince.plus(BETWEEN_MISSES));
            if (removedByUs(run, subscription) || missedTwice) {
                store.save(subscription.ended(run.at()));
                ended++;
            } else if (missingSince == null) {
                store.save(subscription.missing(run.at()));
            }
        }
        return ended;
    }

    /** Empty too where an admin has accepted that exactly these people are gone. */
    private Optional<HeldFigure> shrinkage(Run run, StagedSnapshot staged, List<SoftwareSubscription> before) {
        List<SoftwareSubscription> seats = before.stream()
                .filter(s -> s.status() == SubscriptionStatus.ACTIVE)
                .toList();
        List<String> gone = seats.stream()
                .filter(s -> !staged.saw(s.userUri()))
                .filter(s -> !removedByUs(run, s))
                .map(SoftwareSubscription::userUri)
                .sorted()
                .toList();
        boolean toNothing = !seats.isEmpty() && staged.members().isEmpty();
        boolean shrunk = gone.size() > SHRINK_PEOPLE && gone.size() > seats.size() * SHRINK_SHARE;
        if (!toNothing && !shrunk) {
            return Optional.empty();
        }
        HeldFigure figure = new HeldFigure(
                run.profile(),
                gone.size() + " of " + seats.size() + " members are gone since the last complete download",
                Hashing.sha256(String.join("\n", gone)).substring(0, HASH_LENGTH),
                gone.size());
        return acceptances
                        .find(run.profile(), figure.hash())
                        .filter(acceptance -> acceptance.count() == figure.count())
                        .isPresent()
                ? Optional.empty()
                : Optional.of(figure);
    }

    private Optional<Snapshot> latest(ProfileId profile) {
        return store.snapshots(profile).stream()
                .filter(s -> s.status() != Snapshot.Status.INCOMPLETE)
                .reduce((older, newer) -> newer);
    }
}
