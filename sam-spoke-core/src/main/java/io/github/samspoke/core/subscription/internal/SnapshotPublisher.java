package io.github.samspoke.core.subscription.internal;

import io.github.samspoke.core.common.Hashing;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.subscription.AcceptanceStore;
import io.github.samspoke.core.subscription.Completeness;
import io.github.samspoke.core.subscription.HeldFigure;
import io.github.samspoke.core.subscription.ObservedInvitation;
import io.github.samspoke.core.subscription.ObservedMember;
import io.github.samspoke.core.subscription.ProfileId;
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
        return new Outcome(snapshot, 0, 0, 0, Optional.empty());
    }

    /** Publishes a complete download: upserts always, retires only where that is safe. */
    public Outcome publish(Run run, StagedSnapshot seen, Completeness.Complete proof) {
        ProfileId profile = run.profile();
        store.lock(profile);
        Optional<Snapshot> baseline = store.latestComplete(profile);
        long before = store.count(profile, SubscriptionStatus.ACTIVE);
        Seats seats = new Seats(new SubscriptionMerge(run), seen, proof.groupRolesKnown());
        List<SoftwareSubscription> unseen = List.of();
        int created;
        int updated = 0;
        if (nobodyKnown(profile)) {
            // Nothing to compare with.
            List<SoftwareSubscription> all = seats.all().toList();
            store.addAll(all);
            created = all.size();
        } else {
            store.stage(profile, seats.all());
            unseen = store.unstaged(profile);
            updated = update(store.restaged(profile), seats);
            created = create(profile, seats);
            store.unstage(profile);
        }
        replaceInvitations(profile, seen.invitations());
        Optional<HeldFigure> shrinkage = shrinkage(run, seen, unseen, before);
        String held = shrinkage.map(HeldFigure::what).orElse("");
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
                proof.groupRolesKnown(),
                held);
        store.saveSnapshot(snapshot);
        return new Outcome(snapshot, created, updated, ended, shrinkage);
    }

    private boolean nobodyKnown(ProfileId profile) {
        return Stream.of(SubscriptionStatus.values()).allMatch(status -> store.count(profile, status) == 0);
    }

    /** What was seen, as seats that are made when they are asked for. */
    private record Seats(SubscriptionMerge merge, StagedSnapshot seen, boolean groupsKnown) {
        Stream<SoftwareSubscription> all() {
            return seen.members().stream().map(this::seat);
        }

        SoftwareSubscription of(String userUri) {
            return seat(seen.member(userUri));
        }

        private SoftwareSubscription seat(ObservedMember member) {
            return merge.seen(member, seen.groupRoles(member.membershipUri(), groupsKnown));
        }

        SoftwareSubscription merged(SoftwareSubscription known) {
            return merge.merge(known, of(known.userUri()));
        }
    }

    private int update(List<SoftwareSubscription> restaged, Seats seats) {
        List<SoftwareSubscription> merged = restaged.stream().map(seats::merged).toList();
        store.saveAll(merged);
        int updated = 0;
        for (int i = 0; i < merged.size(); i++) {
            updated += merged.get(i).equals(restaged.get(i)) ? 0 : 1;
        }
        return updated;
    }

    private int create(ProfileId profile, Seats seats) {
        List<SoftwareSubscription> newcomers =
                store.newcomers(profile).stream().map(seats::of).toList();
        if (!newcomers.isEmpty()) {
            Set<EmailAddress> addresses =
                    newcomers.stream().map(SoftwareSubscription::email).collect(Collectors.toSet());
            store.addAll(SubscriptionMerge.linked(newcomers, store.withEmail(profile, addresses)));
        }
        return newcomers.size();
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

    /** Empty too where an admin has accepted that exactly these people are gone. */
    private Optional<HeldFigure> shrinkage(
            Run run, StagedSnapshot seen, List<SoftwareSubscription> unseen, long seats) {
        List<String> gone = unseen.stream()
                .filter(s -> s.status() == SubscriptionStatus.ACTIVE)
                .filter(s -> !removedByUs(run, s))
                .map(SoftwareSubscription::userUri)
                .sorted()
                .toList();
        boolean toNothing = seats > 0 && seen.members().isEmpty();
        boolean shrunk = gone.size() > SHRINK_PEOPLE && gone.size() > seats * SHRINK_SHARE;
        if (!toNothing && !shrunk) {
            return Optional.empty();
        }
        HeldFigure figure = new HeldFigure(
                run.profile(),
                gone.size() + " of " + seats + " members are gone since the last complete download",
                Hashing.sha256(String.join("\n", gone)).substring(0, HASH_LENGTH),
                gone.size());
        return acceptances
                        .find(run.profile(), figure.hash())
                        .filter(acceptance -> acceptance.count() == figure.count())
                        .isPresent()
                ? Optional.empty()
                : Optional.of(figure);
    }
}
