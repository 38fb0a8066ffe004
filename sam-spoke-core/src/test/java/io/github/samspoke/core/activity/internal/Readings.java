package io.github.samspoke.core.activity.internal;

import io.github.samspoke.core.Site;
import io.github.samspoke.core.activity.ActivityAnalyzer;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.Span;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.calendly.CalendlySpoke;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.ConnectionAuthorizer;
import io.github.samspoke.core.connection.CredentialKeys;
import io.github.samspoke.core.connection.CredentialSafe;
import io.github.samspoke.core.memory.InMemoryStore;
import io.github.samspoke.core.spoke.Access;
import io.github.samspoke.core.spoke.ConnectionContext;
import io.github.samspoke.core.spoke.SpokeSession;
import io.github.samspoke.core.store.Store;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.emulator.CalendlyEmulator;
import io.github.samspoke.emulator.OrganizationSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Readings of one emulated organization, each into a store of its own, in windows as small as the test likes. */
final class Readings implements AutoCloseable {
    static final ProfileId PROFILE = new ProfileId("P");
    static final Instant NOW = Site.START;
    static final Instant FROM = NOW.minus(Duration.ofDays(60));
    static final String EVENTS = "/scheduled_events";

    private final Site site;
    private final SpokeSession session;
    private final ExecutorService executor = Executors.newFixedThreadPool(4);

    private Readings(OrganizationSpec spec) {
        site = Site.of(spec);
        String token = site.token();
        Connection connection = site.connect(token);
        CalendlySpoke spoke = CalendlySpoke.create(site.clock(), site.clock());
        ConnectionAuthorizer authorizer =
                spoke.authorization(new CredentialSafe(store().credentials(), CredentialKeys.ephemeral()));
        authorizer.withToken(Secret.of(token)).keep(connection.alias());
        session = spoke.open(new ConnectionContext(
                connection,
                authorizer.credential(connection, null).orElseThrow(),
                Access.READ_ONLY,
                site.clock(),
                site.clock(),
                () -> {},
                until -> {}));
    }

    static Readings of(OrganizationSpec spec) {
        return new Readings(spec);
    }

    /** About 1,100 events in the last 60 days, and some hundreds to come. */
    static Readings dense() {
        return of(OrganizationSpec.seeded(11).seats(60).eventsPerSeat(80));
    }

    static Readings empty() {
        return of(OrganizationSpec.seeded(11).seats(20).eventsPerSeat(0));
    }

    CalendlyEmulator calendly() {
        return site.calendly();
    }

    ActivityAnalyzer analyzer() {
        return session.analyzer().orElseThrow();
    }

    static Store store() {
        return InMemoryStore.create();
    }

    WindowReader.Task task(Store store, int mostPages) {
        return new WindowReader.Task(
                PROFILE,
                site.calendly().state().organizationUri().toString(),
                NOW,
                Map.of(),
                analyzer(),
                store.activity(),
                store.work(),
                executor,
                mostPages);
    }

    /** Reads all meetings of the last 60 days and those to come. */
    WindowReader.Result read(Store store, int mostPages) {
        return read(store, mostPages, RunControl.silent());
    }

    WindowReader.Result read(Store store, int mostPages, RunControl control) {
        WindowReader.Task task = task(store, mostPages);
        ReadingPlan plan = ReadingPlan.upTo(NOW, FROM, store.activity().coverage(PROFILE), analyzer());
        return new WindowReader(task, SignalSource.EVENTS, true, control)
                .read(
                        plan.wanted().getOrDefault(SignalSource.EVENTS, List.of()),
                        head -> {},
                        UpcomingWay.whole("").keeper(store.activity().list(PROFILE), NOW));
    }

    static Map<String, UserActivity> activity(Store store) {
        return store.activity().list(PROFILE);
    }

    static List<Span> covered(Store store) {
        return store.activity().coverage(PROFILE).spans().getOrDefault(SignalSource.EVENTS, List.of());
    }

    /** The requests for meetings since the journal was cleared. */
    long requests() {
        return site.calendly().journal().count("GET", EVENTS);
    }

    @Override
    public void close() {
        executor.shutdownNow();
        session.close();
        site.close();
    }
}
