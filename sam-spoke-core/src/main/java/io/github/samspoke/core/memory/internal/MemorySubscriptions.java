package io.github.samspoke.core.memory.internal;

import io.github.samspoke.core.subscription.ObservedInvitation;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.Snapshot;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStore;
import java.util.List;
import java.util.Optional;

/** Subscriptions in memory. */
public final class MemorySubscriptions implements SubscriptionStore {
    private final MemoryTable<ProfileKey, SoftwareSubscription> rows;
    private final MemoryTable<ProfileId, List<ObservedInvitation>> invitations;
    private final MemoryLists<ProfileId, Snapshot> snapshots;

    public MemorySubscriptions(MemoryWork work) {
        this.rows = new MemoryTable<>(work);
        this.invitations = new MemoryTable<>(work);
        this.snapshots = new MemoryLists<>(work);
    }

    @Override
    public void save(SoftwareSubscription subscription) {
        rows.put(new ProfileKey(subscription.profile(), subscription.userUri()), subscription);
    }

    @Override
    public Optional<SoftwareSubscription> find(ProfileId profile, String userUri) {
        return rows.get(new ProfileKey(profile, userUri));
    }

    @Override
    public List<SoftwareSubscription> list(ProfileId profile) {
        return rows.all().stream().filter(s -> s.profile().equals(profile)).toList();
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
}
