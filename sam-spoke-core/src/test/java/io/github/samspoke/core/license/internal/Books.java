package io.github.samspoke.core.license.internal;

import io.github.samspoke.core.audit.internal.AuditLog;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.license.CurrencyConverter;
import io.github.samspoke.core.license.EntitlementBuilder;
import io.github.samspoke.core.license.LicensePosition;
import io.github.samspoke.core.license.Licenses;
import io.github.samspoke.core.license.ModelResult;
import io.github.samspoke.core.license.ProductResult;
import io.github.samspoke.core.license.ReconciliationScope;
import io.github.samspoke.core.license.SubscriptionCatalogue;
import io.github.samspoke.core.memory.InMemoryStore;
import io.github.samspoke.core.memory.Samples;
import io.github.samspoke.core.people.DirectoryUser;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.people.Resolution;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.CandidateState;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import io.github.samspoke.core.reclamation.Seat;
import io.github.samspoke.core.store.Store;
import io.github.samspoke.core.subscription.GroupRoles;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.ObservedInvitation;
import io.github.samspoke.core.subscription.OrganizationFacts;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.Snapshot;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.Spell;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import io.github.samspoke.core.testing.SimulatedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/** A published profile on Teams with seats that a test puts there, and licences over it, without a vendor. */
final class Books {
    static final ProfileId PROFILE = Samples.PROFILE;
    static final String TEAMS = "calendly-teams";
    static final Instant LONG_AGO = Instant.parse("2024-01-15T09:00:00Z");

    final Store store = InMemoryStore.create();
    final SimulatedClock clock;
    final LicensePorts ports;
    final Licenses licenses;
    final AuditLog audit;

    Books() {
        this(Licences.TODAY, Currencies.REFUSED);
    }

    Books(Instant now, Currencies currencies) {
        this(now, currencies, SubscriptionCatalogue.builtIn());
    }

    Books(Instant now, Currencies currencies, SubscriptionCatalogue catalogue) {
        clock = SimulatedClock.at(now);
        audit = new AuditLog(store.audit(), clock);
        ports = new LicensePorts(
                store.licenses(),
                store.profiles(),
                store.subscriptions(),
                store.resolutions(),
                store.exclusions(),
                store.candidates(),
                store.journal(),
                store.numbers(),
                store.work(),
                audit,
                clock,
                currencies,
                catalogue);
        licenses = as(Authorizer.singleUser());
        publish(PROFILE, "teams", "paid");
    }

    static Books converting(CurrencyUnit to, CurrencyConverter rates) {
        return new Books(Licences.TODAY, new Currencies(to, rates));
    }

    void pass(Duration by) {
        try {
            clock.sleepUntil(clock.instant().plus(by));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Licenses as(Authorizer authorizer) {
        return new LicenseService(Actor.of("ada"), authorizer, ports);
    }

    ProfileData publish(ProfileId id, String plan, String stage) {
        long revision = store.profiles().find(id).map(ProfileData::revision).orElse(0L);
        ProfileData data = Samples.profile(id, revision)
                .next()
                .organization(new OrganizationFacts(organization(id), "Acme", plan, stage))
                .build();
        store.profiles().save(data);
        return data;
    }

    static String organization(ProfileId id) {
        return "https://api.calendly.com/organizations/" + id.value();
    }

    Books bought(EntitlementBuilder... entitlements) {
        for (EntitlementBuilder one : entitlements) {
            licenses.save(one.build());
        }
        return this;
    }

    /** Members named u000, u001, ..., each joined a day after the one before. */
    Books members(int count) {
        return members(PROFILE, 0, count, "teams");
    }

    Books members(ProfileId profile, int from, int count, String identifier) {
        List<SoftwareSubscription> seats = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            seats.add(seat(profile, user(i), LONG_AGO.plus(Duration.ofDays(i)), identifier));
        }
        store.subscriptions().saveAll(seats);
        return this;
    }

    static String user(int i) {
        return "u%03d".formatted(i);
    }

    static SoftwareSubscription seat(ProfileId profile, String user, Instant joined, String identifier) {
        return new SoftwareSubscription(
                profile,
                user,
                EmailAddress.of(user + "@example.com"),
                Set.of(),
                "Name of " + user,
                MemberRole.USER,
                new GroupRoles(true, Set.of()),
                List.of(new Spell("M-" + user, joined, null)),
                identifier,
                SubscriptionStatus.ACTIVE,
                null,
                null,
                "JOB000001");
    }

    Books leaves(int i, Instant at) {
        store.subscriptions()
                .save(store.subscriptions().find(PROFILE, user(i)).orElseThrow().ended(at));
        return this;
    }

    Books invited(int count, Instant at) {
        List<ObservedInvitation> invitations = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            invitations.add(new ObservedInvitation("I-" + i, EmailAddress.of("i" + i + "@example.com"), at, null));
        }
        store.subscriptions().replaceInvitations(PROFILE, invitations);
        return this;
    }

    Books candidates(int count) {
        for (int i = 0; i < count; i++) {
            candidate(i, CandidateState.READY);
        }
        return this;
    }

    Books candidate(int i, CandidateState state) {
        RemovalCandidate ready = Samples.candidate("RCC%07d".formatted(i), user(i));
        store.candidates().save(state == CandidateState.READY ? ready : ready.moved(state, Licences.TODAY, "moved"));
        return this;
    }

    /** Removes members by our own hand. */
    Books removed(int from, int count, Instant at) {
        for (int i = from; i < from + count; i++) {
            String user = user(i);
            Seat seat = new Seat(
                    organization(PROFILE), "M-" + user, user, EmailAddress.of(user + "@example.com"), MemberRole.USER);
            store.journal()
                    .save(new ReclaimItem("EXE1", seat, "RCC%07d".formatted(i), ItemState.PENDING, 0, 1, null, at, "")
                            .intent(at, 1)
                            .moved(ItemState.REMOVED, at, "gone"));
            leaves(i, at);
        }
        return this;
    }

    Books observedSince(Instant at) {
        store.subscriptions()
                .saveSnapshot(new Snapshot("JOB1", PROFILE, at, Snapshot.Status.PUBLISHED, "caller", 3, 1, true, ""));
        return this;
    }

    Books works(int i, Map<String, String> attributes) {
        store.resolutions()
                .save(
                        PROFILE.value(),
                        Map.of(
                                user(i),
                                new Resolution.Resolved(
                                        new DirectoryUser("D" + i, user(i), DirectoryUser.Standing.ACTIVE, attributes),
                                        Resolution.EXACT)));
        return this;
    }

    LicensePosition position() {
        return licenses.position(PROFILE);
    }

    List<ProductResult> reconcile(ReconciliationScope scope) {
        return licenses.products(licenses.reconcile(scope, RunControl.silent()).number());
    }

    ModelResult teams(ReconciliationScope scope) {
        return reconcile(scope).stream()
                .flatMap(product -> product.models().stream())
                .filter(model -> model.model().id().equals(TEAMS))
                .findFirst()
                .orElseThrow();
    }

    ModelResult teams() {
        return teams(ReconciliationScope.everything());
    }
}
