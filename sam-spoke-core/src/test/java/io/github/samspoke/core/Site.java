package io.github.samspoke.core;

import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.calendly.CalendlySpoke;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.CredentialKeys;
import io.github.samspoke.core.job.JobResult;
import io.github.samspoke.core.memory.InMemoryStore;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.reclamation.ExecutionReport;
import io.github.samspoke.core.reclamation.Policy;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import io.github.samspoke.core.spoke.Spoke;
import io.github.samspoke.core.store.Store;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.testing.SimulatedClock;
import io.github.samspoke.emulator.CalendlyEmulator;
import io.github.samspoke.emulator.OrganizationSpec;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.crypto.spec.SecretKeySpec;

/** An emulated Calendly and an engine on one simulated clock. */
@SuppressWarnings("exports") // The emulator is no module; tests of several packages share this one.
public final class Site implements AutoCloseable {
    public static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
    public static final List<String> EVERYTHING = List.of(
            "users:read",
            "organizations:write",
            "scheduled_events:read",
            "event_types:read",
            "activity_log:read",
            "groups:read");
    public static final String SUBSCRIPTIONS = "SAM - Refresh Calendly Integration Subscriptions";
    public static final String ACTIVITY = "SAM - Refresh Calendly Integration Activity";
    public static final String IDENTIFY = "SAM - Identify new reclamation candidates";
    /** What every engine on a site's store needs in order to open what is connected. */
    public static final CredentialKeys KEYS = CredentialKeys.of("test", new SecretKeySpec(new byte[32], "AES"));

    private static final String MEMBERSHIPS = "/organization_memberships";

    private final SimulatedClock time = SimulatedClock.at(START);
    private final CalendlyEmulator emulator;
    private final Store store;
    private final SamSpoke engine;
    private final SamSpoke.View view;

    private Site(OrganizationSpec spec, UnaryOperator<Spoke> wrapped, Store store) {
        this(spec, wrapped, store, builder -> builder);
    }

    private Site(
            OrganizationSpec spec,
            UnaryOperator<Spoke> wrapped,
            Store store,
            UnaryOperator<SamSpokeBuilder> configured) {
        this.store = store;
        emulator = CalendlyEmulator.builder().clock(time).organization(spec).start();
        engine = configured
                .apply(SamSpoke.builder()
                        .store(store)
                        .credentialKeys(KEYS)
                        .spoke(wrapped.apply(CalendlySpoke.create(time, time)))
                        .clock(time)
                        .sleeper(time))
                .build();
        view = engine.as(Actor.of("ada"));
    }

    public static Site of(OrganizationSpec spec) {
        return of(spec, spoke -> spoke);
    }

    public static Site of(OrganizationSpec spec, UnaryOperator<Spoke> wrapped) {
        return new Site(spec, wrapped, InMemoryStore.create());
    }

    /** With more set on the engine: a directory, an executor. */
    public static Site configured(OrganizationSpec spec, UnaryOperator<SamSpokeBuilder> configured) {
        return new Site(spec, spoke -> spoke, InMemoryStore.create(), configured);
    }

    public static OrganizationSpec seats(int seats) {
        return OrganizationSpec.seeded(7).seats(seats);
    }

    /** An organization whose profile is published, and whose jobs have run; the rule is reviewed. */
    public static Site ready(int seats) {
        return ready(seats, spoke -> spoke);
    }

    public static Site ready(int seats, UnaryOperator<Spoke> wrapped) {
        return ready(of(seats(seats), wrapped));
    }

    /** As {@link #ready(int)}, on another store, which is closed with the site. */
    public static Site ready(int seats, Store store) {
        return ready(new Site(seats(seats), spoke -> spoke, store));
    }

    /** As {@link #ready(int, UnaryOperator)}, on another store, which is closed with the site. */
    public static Site ready(int seats, UnaryOperator<Spoke> wrapped, Store store) {
        return ready(new Site(seats(seats), wrapped, store));
    }

    private static Site ready(Site site) {
        site.publish(site.token());
        site.runJobs();
        site.sam().rules().review(site.profile().generatedRule());
        return site;
    }

    public CalendlyEmulator calendly() {
        return emulator;
    }

    public SamSpoke.View sam() {
        return view;
    }

    public SamSpoke spoke() {
        return engine;
    }

    public Store store() {
        return store;
    }

    public SimulatedClock clock() {
        return time;
    }

    /** A personal access token of the integration account with everything but some scopes. */
    public String token(String... without) {
        List<String> scopes = EVERYTHING.stream()
                .filter(scope -> !List.of(without).contains(scope))
                .toList();
        return emulator.personalAccessToken(emulator.adminUri(), scopes.toArray(String[]::new));
    }

    public Connection connect(String token) {
        return sam().connections().withToken("Calendly", emulator.baseUri(), Secret.of(token));
    }

    public IntegrationProfile draft(String token) {
        Connection connection = connect(token);
        return sam().profiles().create(form -> form.connection(connection).provisioning(Provisioning.NONE));
    }

    public IntegrationProfile publish(String token) {
        IntegrationProfile valid = draft(token).validateConnection();
        return valid.publish(valid.confirmation());
    }

    public List<JobResult> runJobs() {
        return sam().jobs().runDue();
    }

    public JobResult run(String job) {
        return sam().jobs().run(job, RunControl.silent());
    }

    public IntegrationProfile profile() {
        return sam().profiles().list().get(0);
    }

    public void advance(Duration by) {
        try {
            time.sleepUntil(time.instant().plus(by));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public ReclamationPlan plan(int most) {
        return sam().reclamation().plan(profile(), Policy.careful().quietest(most));
    }

    public ExecutionReport execute(ReclamationPlan plan) {
        return sam().reclamation().execute(plan, sam().reclamation().approve(plan.hash(), plan.count()));
    }

    public List<RemovalCandidate> candidates() {
        return sam().candidates().open(profile().id());
    }

    public List<SoftwareSubscription> seats() {
        return sam().subscriptions().occupied(profile().id());
    }

    /** The DELETEs that reached Calendly. */
    public long deletes() {
        return emulator.journal().count("DELETE", MEMBERSHIPS);
    }

    public List<AuditEntry> audit(String action) {
        return audit(profile().id(), action);
    }

    public List<AuditEntry> audit(ProfileId profile, String action) {
        return sam().audit().entries(profile.value()).stream()
                .filter(entry -> entry.action().equals(action))
                .toList();
    }

    public static String path(String membershipUri) {
        return MEMBERSHIPS + '/' + membershipUri.substring(membershipUri.lastIndexOf('/') + 1);
    }

    public boolean seated(String membershipUri) {
        return emulator.state().memberUris().contains(URI.create(membershipUri));
    }

    @Override
    public void close() {
        engine.close();
        emulator.close();
    }
}
