package io.github.samspoke.core.subscription.internal;

import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.subscription.Completeness;
import io.github.samspoke.core.subscription.ObservedInvitation;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.RestagedSeat;
import io.github.samspoke.core.subscription.Snapshot;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import io.github.samspoke.core.subscription.SubscriptionStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    public Outcome incomplete(Run run, StagedSnapshot seen, String reason) {
        Snapshot snapshot = new Snapshot(
                run.id(),
                run.profile(),
                run.at(),
                Snapshot.Status.INCOMPLETE,
                "",
                seen.members().size(),
                0,
                false,
                reason);
        store.saveSnapshot(snapshot);
        return new Outcome(snapshot, 0, 0, 0);
    }

    /** Publishes a complete download: upserts always, retires only where that is safe. */
    public Outcome publish(Run run, StagedSnapshot seen, Completeness.Complete proof) {
        ProfileId profile = run.profile();
        SubscriptionMerge merge = new SubscriptionMerge(run);
        boolean groupsKnown = proof.groupRolesKnown();
        store.stage(
                profile,
                seen.members().stream()
                        .map(member -> merge.seen(member, seen.groupRoles(member.membershipUri(), groupsKnown))));
        // Only now, for until the end of the unit of work nobody else publishes the profile.
        Optional<Snapshot> baseline = store.latestComplete(profile);
        List<SoftwareSubscription> unseen = store.unstaged(profile);
        String held = shrinkage(run, seen, unseen);
        int updated = update(profile, merge);
        int created = create(profile);
        store.unstage(profile);
        replaceInvitations(profile, seen.invitations());
        boolean comparable = baseline.filter(b -> comparable(b, proof)).isPresent();
        int ended = held.isEmpty() && comparable ? retire(run, unseen) : 0;
        Snapshot snapshot = new Snapshot(
                run.id(),
                profile,
                run.at(),
                held.isEmpty() ? Snapshot.Status.PUBLISHED : Snapshot.Status.HELD,
                proof.callerUri(),
                seen.members().size(),
                seen.invitations().size(),
                groupsKnown,
                held);
        store.saveSnapshot(snapshot);
        return new Outcome(snapshot, created, updated, ended);
    }

    private int update(ProfileId profile, SubscriptionMerge merge) {
        List<RestagedSeat> restaged = store.restaged(profile);
        List<SoftwareSubscription> merged = restaged.stream().map(merge::merge).toList();
        store.saveAll(merged);
        int updated = 0;
        for (int i = 0; i < merged.size(); i++) {
            updated += merged.get(i).equals(restaged.get(i).known()) ? 0 : 1;
        }
        return updated;
    }

    /** Stores the newcomers; only where somebody was known before can one of them be known by an address. */
    private int create(ProfileId profile) {
        boolean first = Stream.of(SubscriptionStatus.values()).allMatch(status -> store.count(profile, status) == 0);
        List<SoftwareSubscription> newcomers = first ? List.of() : store.newcomers(profile);
        List<SoftwareSubscription> linked = List.of();
        if (!newcomers.isEmpty()) {
            Set<EmailAddress> addresses =
                    newcomers.stream().map(SoftwareSubscription::email).collect(Collectors.toSet());
            linked = SubscriptionMerge.linked(newcomers, store.withEmail(profile, addresses));
            store.saveAll(linked);
        }
        return linked.size() + store.saveNewcomers(profile);
    }

    private void replaceInvitations(ProfileId profile, List<ObservedInvitation> pending) {
        if (!Set.copyOf(store.invitations(profile)).equals(Set.copyOf(pending))) {
            store.replaceInvitations(profile, pending);
        }
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

    private int retire(Run run, List<SoftwareSubscription> unseen) {
        List<SoftwareSubscription> changed = new ArrayList<>();
        int ended = 0;
        for (SoftwareSubscription subscription : unseen) {
            Instant missingSince = subscription.missingSince();
            boolean missedTwice = missingSince != null && !run.at().isBefore(missingSince.plus(BETWEEN_MISSES));
            if (removedByUs(run, subscription) || missedTwice) {
                changed.add(subscription.ended(run.at()));
                ended++;
            } else if (missingSince == null) {
                changed.add(subscription.missing(run.at()));
            }
        }
        store.saveAll(changed);
        return ended;
    }

    private String shrinkage(Run run, StagedSnapshot seen, List<SoftwareSubscription> unseen) {
        long seats = store.count(run.profile(), SubscriptionStatus.ACTIVE);
        long gone = unseen.stream()
                .filter(s -> s.status() == SubscriptionStatus.ACTIVE)
                .filter(s -> !removedByUs(run, s))
                .count();
        boolean toNothing = seats > 0 && seen.members().isEmpty();
        boolean shrunk = gone > SHRINK_PEOPLE && gone > seats * SHRINK_SHARE;
        return toNothing || shrunk ? gone + " of " + seats + " members are gone since the last complete download" : "";
    }
}
