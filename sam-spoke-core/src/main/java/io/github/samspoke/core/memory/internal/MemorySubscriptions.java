package io.github.samspoke.core.memory.internal;

import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.subscription.ControlTotal;
import io.github.samspoke.core.subscription.ObservedInvitation;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SeatFilter;
import io.github.samspoke.core.subscription.Snapshot;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import io.github.samspoke.core.subscription.SubscriptionStore;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Subscriptions in memory. */
public final class MemorySubscriptions implements SubscriptionStore {
    private final MemoryWork work;
    private final MemoryTable<ProfileKey, SoftwareSubscription> rows;
    private final MemoryTable<ProfileKey, String> staging;
    private final MemoryTable<ProfileId, List<ObservedInvitation>> invitations;
    private final MemoryLists<ProfileId, Snapshot> snapshots;
    private final MemoryTable<ProfileId, ControlTotal> totals;

    public MemorySubscriptions(MemoryWork work) {
        this.work = work;
        this.rows = new MemoryTable<>(work);
        this.staging = new MemoryTable<>(work);
        this.invitations = new MemoryTable<>(work);
        this.snapshots = new MemoryLists<>(work);
        this.totals = new MemoryTable<>(work);
    }

    @Override
    public void save(SoftwareSubscription subscription) {
        rows.put(key(subscription), subscription);
    }

    @Override
    public void saveAll(Collection<SoftwareSubscription> subscriptions) {
        work.inTransaction(() -> subscriptions.forEach(this::save));
    }

    @Override
    public void addAll(Collection<SoftwareSubscription> subscriptions) {
        work.inTransaction(() -> subscriptions.forEach(subscription -> {
            if (rows.get(key(subscription)).isPresent()) {
                throw new IllegalStateException(subscription.userUri() + " is known");
            }
            save(subscription);
        }));
    }

    @Override
    public void lock(ProfileId profile) {
        // A unit of work has the whole store to itself.
    }

    @Override
    public void stage(ProfileId profile, Stream<SoftwareSubscription> seen) {
        work.inTransaction(() -> {
            unstage(profile);
            seen.forEach(seat -> staging.put(key(seat), seat.fingerprint()));
        });
    }

    @Override
    public List<SoftwareSubscription> restaged(ProfileId profile) {
        return select(
                profile,
                known -> staging.get(key(known))
                        .filter(fingerprint ->
                                known.status() != SubscriptionStatus.ACTIVE || !fingerprint.equals(known.fingerprint()))
                        .isPresent());
    }

    @Override
    public List<String> newcomers(ProfileId profile) {
        return work.read(() -> staged(profile).stream()
                .filter(staged -> rows.get(staged).isEmpty())
                .map(ProfileKey::key)
                .toList());
    }

    @Override
    public List<SoftwareSubscription> unstaged(ProfileId profile) {
        return select(
                profile,
                known -> known.status() != SubscriptionStatus.ENDED
                        && staging.get(key(known)).isEmpty());
    }

    @Override
    public void unstage(ProfileId profile) {
        work.inTransaction(() -> staged(profile).forEach(staging::remove));
    }

    private List<ProfileKey> staged(ProfileId profile) {
        return staging.keys().stream()
                .filter(key -> key.profile().equals(profile))
                .toList();
    }

    @Override
    public long count(ProfileId profile, SubscriptionStatus status) {
        return select(profile, known -> known.status() == status).size();
    }

    @Override
    public List<SoftwareSubscription> withEmail(ProfileId profile, Set<EmailAddress> addresses) {
        return select(profile, known -> known.allEmails().stream().anyMatch(addresses::contains));
    }

    @Override
    public Optional<SoftwareSubscription> find(ProfileId profile, String userUri) {
        return rows.get(new ProfileKey(profile, userUri));
    }

    @Override
    public List<SoftwareSubscription> list(ProfileId profile) {
        return select(profile, known -> true);
    }

    @Override
    public List<SoftwareSubscription> page(ProfileId profile, SeatFilter filter, @Nullable String after, int most) {
        return rows.after(
                new ProfileKey(profile, after == null ? "" : after),
                seat -> seat.profile().equals(profile),
                filter::matches,
                most);
    }

    private List<SoftwareSubscription> select(ProfileId profile, Predicate<SoftwareSubscription> condition) {
        return work.read(() -> rows.all().stream()
                .filter(known -> known.profile().equals(profile))
                .filter(condition)
                .toList());
    }

    private static ProfileKey key(SoftwareSubscription subscription) {
        return new ProfileKey(subscription.profile(), subscription.userUri());
    }

    @Override
    public void replaceInvitations(ProfileId profile, List<ObservedInvitation> pending) {
        invitations.put(profile, List.copyOf(pending));
    }

    @Override
    public List<ObservedInvitation> invitations(ProfileId profile) {
        return invitations.get(profile).orElse(List.of());
    }

    @Override
    public void saveSnapshot(Snapshot snapshot) {
        snapshots.append(snapshot.profile(), snapshot);
    }

    @Override
    public List<Snapshot> snapshots(ProfileId profile) {
        return snapshots.list(profile);
    }

    @Override
    public Optional<Snapshot> latestComplete(ProfileId profile) {
        return snapshots.list(profile).stream().filter(Snapshot::complete).reduce((older, newer) -> newer);
    }

    @Override
    public void saveControlTotal(ProfileId profile, ControlTotal total) {
        totals.put(profile, total);
    }

    @Override
    public Optional<ControlTotal> takeControlTotal(ProfileId profile) {
        return work.inTransaction(() -> {
            Optional<ControlTotal> total = totals.get(profile);
            totals.remove(profile);
            return total;
        });
    }
}
