package io.github.samspoke.core.subscription.internal;

import io.github.samspoke.core.memory.InMemoryStore;
import io.github.samspoke.core.subscription.ObservedInvitation;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.Snapshot;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStore;
import java.util.List;
import java.util.Optional;

/** A store in memory that counts how many subscriptions were written. */
final class WriteCount implements SubscriptionStore {
    private final SubscriptionStore store = InMemoryStore.create().subscriptions();
    int writes;

    @Override
    public void save(SoftwareSubscription subscription) {
        writes++;
        store.save(subscription);
    }

    @Override
    public Optional<SoftwareSubscription> find(ProfileId profile, String userUri) {
        return store.find(profile, userUri);
    }

    @Override
    public List<SoftwareSubscription> list(ProfileId profile) {
        return store.list(profile);
    }

    @Override
    public void replaceInvitations(ProfileId profile, List<ObservedInvitation> invitations) {
        store.replaceInvitations(profile, invitations);
    }

    @Override
    public List<ObservedInvitation> invitations(ProfileId profile) {
        return store.invitations(profile);
    }

    @Override
    public void saveSnapshot(Snapshot snapshot) {
        store.saveSnapshot(snapshot);
    }

    @Override
    public List<Snapshot> snapshots(ProfileId profile) {
        return store.snapshots(profile);
    }
}
