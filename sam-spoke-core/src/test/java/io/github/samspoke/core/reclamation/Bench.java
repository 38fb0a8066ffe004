package io.github.samspoke.core.reclamation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.activity.Coverage;
import io.github.samspoke.core.activity.CoverageLedger;
import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.Span;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.audit.internal.AuditLog;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.internal.EventLog;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.memory.InMemoryStore;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.NextRevision;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.reclamation.internal.CandidateIdentifier;
import io.github.samspoke.core.reclamation.internal.ReclamationPorts;
import io.github.samspoke.core.reclamation.internal.ReclamationService;
import io.github.samspoke.core.reclamation.internal.RuleRegistry;
import io.github.samspoke.core.store.Store;
import io.github.samspoke.core.subscription.GroupRoles;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.OrganizationFacts;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.Snapshot;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.Spell;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import io.github.samspoke.core.testing.SimulatedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A published profile in a store filled by hand, and a {@link ModelVendor} that agrees with it. */
final class Bench {
    static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
    static final ProfileId PROFILE = new ProfileId("PRF0001");
    static final String ORGANIZATION = "https://api.calendly.com/organizations/ORG";
    static final String OWNER = "U000";
    static final Set<SignalSource> ALL = Set.of(SignalSource.EVENTS, SignalSource.EVENT_TYPES, SignalSource.LOG);
    private static final String RULE = "RUL0001";

    final SimulatedClock clock = SimulatedClock.at(START);
    final Store store;
    final ModelVendor vendor = new ModelVendor(clock);
    final Actor ada = Actor.of("ada");
    private final RuleRegistry registry = new RuleRegistry(Map.of());
    private final ReclamationPorts ports;
    private int snapshots;

    Bench() {
        this(InMemoryStore.create());
    }

    Bench(Store store) {
        this.store = store;
        this.ports = new ReclamationPorts(
                store.profiles(),
                store.subscriptions(),
                store.activity(),
                store.resolutions(),
                store.exclusions(),
                store.rules(),
                store.protections(),
                store.candidates(),
                store.plans(),
                store.journal(),
                store.leases(),
                store.numbers(),
                store.acceptances(),
                store.work(),
                new AuditLog(store.audit(), clock),
                new EventLog(store.outbox(), store.numbers(), clock, true),
                clock);
        store.profiles().save(profile(EnumSet.allOf(IntegrationProcess.class), Provisioning.NONE, 1));
        store.rules()
                .save(new RuleRevision(
                        RULE,
                        1,
                        "inactive users",
                        PROFILE,
                        RuleRevision.BUILT_IN,
                        1,
                        Duration.ofDays(60),
                        false,
                        true,
                        ALL,
                        "ada"));
        member(OWNER, MemberRole.OWNER, true);
        downloaded();
        analyzed();
    }

    /** The owner, active people up to a number of seats, and idle ones among them, the longest idle first. */
    static Bench of(int seats, int idle) {
        Bench bench = new Bench();
        bench.fill(seats, idle);
        return bench;
    }

    void fill(int seats, int idle) {
        for (int i = 1; i < seats; i++) {
            member("U%03d".formatted(i), MemberRole.USER, i >= seats - idle ? false : true);
        }
        identify();
    }

    static String user(String id) {
        return "https://api.calendly.com/users/" + id;
    }

    static String seat(String id) {
        return "https://api.calendly.com/organization_memberships/M" + id;
    }

    void member(String id, MemberRole role, boolean active) {
        member(id, role, active, new GroupRoles(true, Set.of()), START.minus(Duration.ofDays(400)));
    }

    void member(String id, MemberRole role, boolean active, GroupRoles groups, Instant joined) {
        EmailAddress email = EmailAddress.of(id + "@example.com");
        store.subscriptions()
                .save(new SoftwareSubscription(
                        PROFILE,
                        user(id),
                        email,
                        Set.of(),
                        id,
                        role,
                        groups,
                        List.of(new Spell(seat(id), joined, null)),
                        "enterprise",
                        SubscriptionStatus.ACTIVE,
                        null,
                        null,
                        "RUN"));
        vendor.members.put(
                seat(id), new ModelVendor.Member(seat(id), user(id), email, role, joined, List.of(), List.of()));
        UserActivity activity = UserActivity.NONE.with(Signal.EVENT_HOSTED, START.minus(Duration.ofDays(200)));
        for (int day = 1; active && day < 30; day += 3) {
            activity = activity.with(Signal.EVENT_HOSTED, START.minus(Duration.ofDays(day)));
        }
        store.activity().save(PROFILE, Map.of(user(id), activity));
    }

    void change(String id, UnaryOperator<SoftwareSubscription> change) {
        store.subscriptions()
                .save(change.apply(store.subscriptions().find(PROFILE, user(id)).orElseThrow()));
    }

    /** A complete download, now. */
    void downloaded() {
        snapshot(Snapshot.Status.PUBLISHED);
    }

    void snapshot(Snapshot.Status status) {
        store.subscriptions()
                .saveSnapshot(new Snapshot(
                        "RUN%05d".formatted(++snapshots),
                        PROFILE,
                        clock.instant(),
                        status,
                        user(OWNER),
                        0,
                        0,
                        true,
                        ""));
    }

    /** All sources were read up to now. */
    void analyzed(SignalSource... missing) {
        Map<SignalSource, Span> spans = new java.util.HashMap<>();
        ALL.forEach(source -> spans.put(source, new Span(START.minus(Duration.ofDays(90)), clock.instant())));
        List.of(missing).forEach(spans::remove);
        CoverageLedger ledger = store.activity().coverage(PROFILE).with(new Coverage(spans, Map.of()));
        store.activity().saveCoverage(PROFILE, ledger);
    }

    void advance(Duration by) {
        try {
            clock.sleepUntil(clock.instant().plus(by));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What an ordinary day brings: a download and a reading that show nothing new. */
    void nextDay() {
        advance(Duration.ofHours(24).plusSeconds(1));
        downloaded();
        analyzed();
    }

    /** Both jobs, one after the other: what they came to together. */
    CandidateIdentifier.Outcome identify() {
        ProfileData profile = store.profiles().find(PROFILE).orElseThrow();
        CandidateIdentifier jobs = new CandidateIdentifier(ports, registry);
        CandidateIdentifier.Outcome made = store.work().inTransaction(() -> jobs.identify(profile, rule()));
        CandidateIdentifier.Outcome kept = store.work().inTransaction(() -> jobs.update(profile, rule()));
        assertThat(kept.held()).isEqualTo(made.held());
        return new CandidateIdentifier.Outcome(
                made.seen(), made.created(), kept.refreshed(), kept.closed(), made.held());
    }

    RuleRevision rule() {
        return store.rules().find(RULE).orElseThrow();
    }

    void saveProfile(EnumSet<IntegrationProcess> processes, Provisioning provisioning) {
        long stored = store.profiles().find(PROFILE).orElseThrow().revision();
        store.profiles().save(profile(processes, provisioning, stored + 1));
    }

    void nextProfile(UnaryOperator<NextRevision> change) {
        store.profiles()
                .save(change.apply(store.profiles().find(PROFILE).orElseThrow().next())
                        .build());
    }

    private static ProfileData profile(Set<IntegrationProcess> processes, Provisioning provisioning, long revision) {
        return new ProfileData(
                PROFILE,
                revision,
                "Calendly Integration",
                "Calendly Subscription",
                ProfileStatus.PUBLISHED,
                true,
                "Calendly",
                processes,
                START.minus(Duration.ofDays(60)),
                provisioning,
                new OrganizationFacts(ORGANIZATION, "Example", "enterprise", "paid"),
                user(OWNER),
                RULE,
                null,
                null);
    }

    ReclamationService service() {
        return new ReclamationService(ada, Authorizer.singleUser(), ports, registry, vendor.source());
    }

    ReclamationPorts ports() {
        return ports;
    }

    ReclamationPlan plan(Policy policy) {
        return service().plan(shell(), policy);
    }

    BreakerVerdict breaker(int planned) {
        return service().breaker(shell(), planned);
    }

    /** Only the id of a profile is looked at. */
    private IntegrationProfile shell() {
        return new Shell(store.profiles().find(PROFILE).orElseThrow());
    }

    Approval approve(ReclamationPlan plan) {
        return service().approve(plan.hash(), plan.count());
    }

    ExecutionReport execute(ReclamationPlan plan) {
        return service().execute(plan, approve(plan), RunControl.silent());
    }

    /** Plans the quietest, approves, and carries out. */
    ExecutionReport run(int count) {
        return execute(plan(Policy.careful().quietest(count)));
    }

    List<AuditEntry> audit(String action) {
        return store.audit().entries(PROFILE.value()).stream()
                .filter(entry -> entry.action().equals(action))
                .toList();
    }

    RemovalCandidate candidate(String id) {
        List<RemovalCandidate> all = store.candidates().list(PROFILE).stream()
                .filter(c -> c.userUri().equals(user(id)))
                .toList();
        return Objects.requireNonNull(all.get(all.size() - 1));
    }
}
