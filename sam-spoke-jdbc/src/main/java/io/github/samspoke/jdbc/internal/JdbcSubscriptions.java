package io.github.samspoke.jdbc.internal;

import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.subscription.ControlTotal;
import io.github.samspoke.core.subscription.ObservedInvitation;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SeatFilter;
import io.github.samspoke.core.subscription.Snapshot;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import io.github.samspoke.core.subscription.SubscriptionStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Subscriptions, pending invitations and the record of downloads. */
public final class JdbcSubscriptions implements SubscriptionStore {
    private record Invitation(ProfileId profile, int place, ObservedInvitation observed) {}

    private record Total(ProfileId profile, ControlTotal total) {}

    private final JdbcWork work;
    private final Table<SoftwareSubscription, SoftwareSubscription> rows;
    private final Staging staging;
    private final Table<Invitation, ObservedInvitation> invitations;
    private final Table<Snapshot, Snapshot> snapshots;
    private final Table<Snapshot, Snapshot> lastSeen;
    private final Table<Total, ControlTotal> totals;

    public JdbcSubscriptions(JdbcWork work) {
        this.work = work;
        this.rows = Table.of(work, "samspoke_subscription", SoftwareSubscription.class)
                .key("profile", subscription -> subscription.profile().value())
                .key("user_uri", SoftwareSubscription::userUri)
                .column("status", subscription -> subscription.status().name())
                .column("fingerprint", SoftwareSubscription::fingerprint);
        this.staging = new Staging(work, rows);
        this.invitations = Table.of(work, "samspoke_invitation", ObservedInvitation.class, Invitation::observed)
                .key("profile", invitation -> invitation.profile().value())
                .key("place", Invitation::place);
        this.snapshots = Table.of(work, "samspoke_snapshot", Snapshot.class)
                .key("profile", snapshot -> snapshot.profile().value())
                .column("run", Snapshot::run);
        this.lastSeen = Table.of(work, "samspoke_last_seen", Snapshot.class)
                .key("profile", snapshot -> snapshot.profile().value());
        this.totals = Table.of(work, "samspoke_control_total", ControlTotal.class, Total::total)
                .key("profile", total -> total.profile().value());
    }

    @Override
    public void save(SoftwareSubscription subscription) {
        rows.save(subscription);
    }

    @Override
    public void saveAll(Collection<SoftwareSubscription> subscriptions) {
        rows.saveAll(subscriptions);
    }

    @Override
    public void addAll(Collection<SoftwareSubscription> subscriptions) {
        rows.addAll(subscriptions);
    }

    @Override
    public void lock(ProfileId profile) {
        staging.lock(profile);
    }

    @Override
    public void stage(ProfileId profile, Stream<SoftwareSubscription> seen) {
        staging.replace(profile, seen);
    }

    @Override
    public List<SoftwareSubscription> restaged(ProfileId profile) {
        return staging.different(profile);
    }

    @Override
    public List<String> newcomers(ProfileId profile) {
        return staging.unknown(profile);
    }

    @Override
    public List<SoftwareSubscription> unstaged(ProfileId profile) {
        return staging.unseen(profile);
    }

    @Override
    public void unstage(ProfileId profile) {
        staging.clear(profile);
    }

    @Override
    public long count(ProfileId profile, SubscriptionStatus status) {
        return work.run(handle -> handle.createQuery(
                        "select count(*) from samspoke_subscription where profile = ? and status = ?")
                .bind(0, profile.value())
                .bind(1, status.name())
                .mapTo(Long.class)
                .one());
    }

    @Override
    public List<SoftwareSubscription> withEmail(ProfileId profile, Set<EmailAddress> addresses) {
        return rows
                .filtered(known -> known.allEmails().stream().anyMatch(addresses::contains), profile.value())
                .stream()
                .sorted((one, other) -> one.userUri().compareTo(other.userUri()))
                .toList();
    }

    @Override
    public Optional<SoftwareSubscription> find(ProfileId profile, String userUri) {
        return rows.find(profile.value(), userUri);
    }

    @Override
    public void each(ProfileId profile, Consumer<SoftwareSubscription> each) {
        rows.filtered(
                subscription -> {
                    each.accept(subscription);
                    return false;
                },
                profile.value());
    }

    @Override
    public List<SoftwareSubscription> list(ProfileId profile) {
        return rows.sorted(SoftwareSubscription::userUri, "profile = ?", profile.value());
    }

    @Override
    public List<SoftwareSubscription> page(ProfileId profile, SeatFilter filter, @Nullable String after, int most) {
        StringBuilder where = new StringBuilder("profile = ? and user_uri > ?");
        List<Object> arguments = new ArrayList<>(List.of(profile.value(), after == null ? "" : after));
        if (!filter.states().isEmpty()) {
            where.append(" and status in (")
                    .append(String.join(
                            ", ", Collections.nCopies(filter.states().size(), "?")))
                    .append(')');
            filter.states().stream().map(Enum::name).sorted().forEach(arguments::add);
        }
        boolean exact = filter.text().isEmpty() && filter.role() == null;
        // With the profile, although it is the same in all, for H2 to see that the key is in that order already.
        return rows.first(
                where + " order by profile, user_uri", exact ? most : 0, filter::matches, most, arguments.toArray());
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
        work.run(handle -> {
            snapshots.add(snapshot);
            if (snapshot.complete()) {
                lastSeen.save(snapshot);
            }
            return snapshot;
        });
    }

    @Override
    public List<Snapshot> snapshots(ProfileId profile) {
        return snapshots.select("profile = ? order by seq", profile.value());
    }

    @Override
    public Optional<Snapshot> latestComplete(ProfileId profile) {
        return lastSeen.find(profile.value());
    }

    @Override
    public void saveControlTotal(ProfileId profile, ControlTotal total) {
        totals.save(new Total(profile, total));
    }

    @Override
    public Optional<ControlTotal> takeControlTotal(ProfileId profile) {
        return work.run(handle -> {
            Optional<ControlTotal> total = totals.find(profile.value());
            totals.remove(profile.value());
            return total;
        });
    }
}
