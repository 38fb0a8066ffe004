package io.github.samspoke.jdbc.internal;

import io.github.samspoke.core.subscription.ObservedInvitation;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.Snapshot;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStore;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Subscriptions, pending invitations and the record of downloads. */
public final class JdbcSubscriptions implements SubscriptionStore {
    private record Invitation(ProfileId profile, int place, ObservedInvitation observed) {}

    private final JdbcWork work;
    private final Table<SoftwareSubscription, SoftwareSubscription> rows;
    private final Table<Invitation, ObservedInvitation> invitations;
    private final Table<Snapshot, Snapshot> snapshots;

    public JdbcSubscriptions(JdbcWork work) {
        this.work = work;
        this.rows = Table.of(work, "samspoke_subscription", SoftwareSubscription.class)
                .key("profile", subscription -> subscription.profile().value())
                .key("user_uri", SoftwareSubscription::userUri)
                .column("status", subscription -> subscription.status().name());
        this.invitations = Table.of(work, "samspoke_invitation", ObservedInvitation.class, Invitation::observed)
                .key("profile", invitation -> invitation.profile().value())
                .key("place", Invitation::place);
        this.snapshots = Table.of(work, "samspoke_snapshot", Snapshot.class)
                .key("profile", snapshot -> snapshot.profile().value())
                .column("run", Snapshot::run);
    }

    @Override
    public void save(SoftwareSubscription subscription) {
        rows.save(subscription);
    }

    @Override
    public Optional<SoftwareSubscription> find(ProfileId profile, String userUri) {
        return rows.find(profile.value(), userUri);
    }

    @Override
    public List<SoftwareSubscription> list(ProfileId profile) {
        return rows.sorted(SoftwareSubscription::userUri, "profile = ?", profile.value());
    }

    @Override
    public void replaceInvitations(ProfileId profile, List<ObservedInvitation> pending) {
        work.run(handle -> {
            invitations.remove(profile.value());
            invitations.saveAll(IntStream.range(0, pending.size())
                    .mapToObj(place -> new Invitation(profile, place, pending.get(place)))
                    .toList());
            return profile;
        });
    }

    @Override
    public List<ObservedInvitation> invitations(ProfileId profile) {
        return invitations.select("profile = ? order by place", profile.value());
    }

    @Override
    public void saveSnapshot(Snapshot snapshot) {
        snapshots.add(snapshot);
    }

    @Override
    public List<Snapshot> snapshots(ProfileId profile) {
        return snapshots.select("profile = ? order by seq", profile.value());
    }
}
