package io.github.samspoke.core.subscription.internal;

import io.github.samspoke.core.subscription.ObservedInvitation;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.Snapshot;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import io.github.samspoke.core.subscription.SubscriptionStore;
import io.github.samspoke.core.subscription.Subscriptions;
import java.util.List;
import java.util.Optional;

/** Reads subscriptions for whoever asks. */
public final class SubscriptionQueries implements Subscriptions {
    private final SubscriptionStore store;

    public SubscriptionQueries(SubscriptionStore store) {
        this.store = store;
    }

    @Override
    public List<SoftwareSubscription> occupied(ProfileId profile) {
        return store.list(profile).stream()
                .filter(s -> s.status() != SubscriptionStatus.ENDED)
                .toList();
    }

    @Override
    public List<SoftwareSubscription> all(ProfileId profile) {
        return store.list(profile);
    }

    @Override
    public List<ObservedInvitation> invitations(ProfileId profile) {
        return store.invitations(profile);
    }

    @Override
    public Optional<Snapshot> latestComplete(ProfileId profile) {
        return store.latestComplete(profile);
    }
}
