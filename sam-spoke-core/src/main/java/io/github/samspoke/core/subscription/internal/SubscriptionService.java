package io.github.samspoke.core.subscription.internal;

import io.github.samspoke.core.audit.internal.AuditLog;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.common.UnitOfWork;
import io.github.samspoke.core.subscription.ControlTotal;
import io.github.samspoke.core.subscription.ObservedInvitation;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SeatFilter;
import io.github.samspoke.core.subscription.Snapshot;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import io.github.samspoke.core.subscription.SubscriptionStore;
import io.github.samspoke.core.subscription.Subscriptions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Subscriptions for one actor. */
public final class SubscriptionService implements Subscriptions {
    private final Actor actor;
    private final Authorizer authorizer;
    private final SubscriptionStore store;
    private final UnitOfWork work;
    private final AuditLog audit;
    private final Clock clock;

    public SubscriptionService(
            Actor actor, Authorizer authorizer, SubscriptionStore store, UnitOfWork work, AuditLog audit, Clock clock) {
        this.actor = actor;
        this.authorizer = authorizer;
        this.store = store;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
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
    public List<SoftwareSubscription> page(ProfileId profile, SeatFilter filter, @Nullable String after, int most) {
        if (most < 1) {
            throw new InvalidInputException("most", most + " is no number of rows", "Give 1 or more.");
        }
        return store.page(profile, filter, after, most);
    }

    @Override
    public Optional<SoftwareSubscription> find(ProfileId profile, String userUri) {
        return store.find(profile, userUri);
    }

    @Override
    public long count(ProfileId profile, SubscriptionStatus status) {
        return store.count(profile, status);
    }

    @Override
    public List<ObservedInvitation> invitations(ProfileId profile) {
        return store.invitations(profile);
    }

    @Override
    public Optional<Snapshot> latestComplete(ProfileId profile) {
        return store.latestComplete(profile);
    }

    @Override
    public void controlTotal(ProfileId profile, int members) {
        authorizer.require(actor, Role.SAM_INTEGRATOR, "give a control total");
        if (members < 0) {
            throw new InvalidInputException(
                    "members", members + " is less than nobody", "Give the number of members that the portal shows.");
        }
        work.inTransaction(() -> {
            store.saveControlTotal(profile, new ControlTotal(members, clock.instant(), actor.name()));
            audit.record(
                    profile.value(),
                    actor,
                    "subscriptions.control-total",
                    profile.value(),
                    Map.of("members", Integer.toString(members)));
        });
    }
}
