package io.github.samspoke.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.Consent;
import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.Site;
import io.github.samspoke.core.calendly.CalendlySpoke;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.connection.ConnectionHealth;
import io.github.samspoke.core.connection.CredentialKeys;
import io.github.samspoke.core.connection.SealedCredential;
import io.github.samspoke.core.job.JobResult;
import io.github.samspoke.core.job.JobStatus;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.testing.SimulatedClock;
import io.github.samspoke.emulator.CalendlyEmulator;
import io.github.samspoke.host.RefreshingHost.Point;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("One grant, several processes on one PostgreSQL, a server whose refresh tokens are good for one use")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefreshClusterTest {
    /** How often A8 is played; 100 for the figure in the documents. */
    private static final int ROUNDS = Integer.getInteger("samspoke.rounds", 2);

    /** How often a process dies at each point; 20 for the figure in the documents. */
    private static final int KILLS = Integer.getInteger("samspoke.kills", 1);

    private static final int NODES = 4;
    private static final int THREADS = 250;
    private static final String ALIAS = "Calendly";
    private static final String GRANT = "Calendly/grant";
    private static final Duration DUE = Duration.ofHours(3);
    private static final Duration LEASE = Duration.ofSeconds(61);

    private final SimulatedClock time = SimulatedClock.at(Site.START);
    private final CalendlyEmulator calendly =
            CalendlyEmulator.builder().clock(time).organization(Site.seats(20)).start();

    @SuppressWarnings("NullAway.Init")
    private String url;

    @SuppressWarnings("NullAway.Init")
    private Databases.Pool pool;

    @SuppressWarnings("NullAway.Init")
    private JdbcStore store;

    @SuppressWarnings("NullAway.Init")
    private SamSpoke.View sam;

    private Duration aged = Duration.ZERO;

    @BeforeAll
    void connect() {
        url = Postgres.database();
        pool = new Databases.Pool(url, "postgres");
        store = JdbcStore.of(pool.source());
        sam = SamSpoke.builder()
                .store(store)
                .spoke(CalendlySpoke.create(time, time))
                .credentialKeys(CredentialKeys.of("key1", Databases.key(1)))
                .clock(time)
                .sleeper(time)
                .build()
                .as(Actor.of("ada"));
        Consent.connect(sam.connections(), ALIAS, calendly);
        IntegrationProfile valid = sam.profiles()
                .create(form -> form.provisioning(Provisioning.NONE))
                .validateConnection();
        valid.publish(valid.confirmation());
    }

    @AfterAll
    @SuppressWarnings("NullAway") // A skipped class never had one.
    void stop() {
        calendly.close();
        if (pool != null) {
            pool.close();
        }
    }

    /** Time passes for the server, this process, the store, and the nodes that are told so. */
    private void pass(Duration by) {
        try {
            time.sleepUntil(time.instant().plus(by));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        store.age(by);
        aged = aged.plus(by);
    }

    private String round(int threads) {
        return "round " + ahead() + " " + threads;
    }

    /** How far this process's clock and the store's are ahead of the machine's. */
    private String ahead() {
        long clockAhead =
                Duration.between(Clock.systemUTC().instant(), time.instant()).toMillis();
        return clockAhead + " " + aged.toMillis();
    }

    private Node node(Point point, boolean halting) {
        return Node.start(url, calendly, GRANT, point, halting, ahead());
    }

    private long refreshes() {
        return calendly.journal().count("POST", "/oauth/token");
    }

    /** The server goes on with a request whose sender is dead, in its own time. */
    private void awaitRefreshes(long count) {
        try {
            for (int look = 0; look < 4_000 && refreshes() < count; look++) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(refreshes()).isEqualTo(count);
    }

    @BeforeEach
    void connectAgainIfNeeded() {
        pass(Duration.ofMinutes(2));
        if (sam.connections().health(ALIAS).state() != ConnectionHealth.State.ACTIVE) {
            Consent.connect(sam.connections(), ALIAS, calendly);
        }
    }

    private JobResult run() {
        return sam.jobs().run(Site.SUBSCRIPTIONS, RunControl.silent());
    }

    private SealedCredential row() {
        return store.credentials().read(GRANT).orElseThrow();
    }

    @Test
    @DisplayName("A8: 4 JVMs with 250 threads each: exactly one refresh at the server, and all get its token")
    void current_fourProcesses_oneRefresh() {
        List<Node> nodes = IntStream.range(0, NODES)
                .mapToObj(i -> node(Point.NOWHERE, false))
                .toList();
        try {
            nodes.forEach(node -> node.awaits("ready"));
            for (int round = 1; round <= ROUNDS; round++) {
                pass(DUE);
                long before = refreshes();
                long version = row().version();
                String command = round(THREADS);
                nodes.forEach(node -> node.tell(command));
                List<String> got = nodes.stream()
                        .map(node -> node.awaits("got"))
                        .distinct()
                        .toList();
                assertThat(got).as("round %d", round).singleElement().asString().matches("got token-[0-9a-f]+");
                assertThat(refreshes()).as("round %d", round).isEqualTo(before + 1);
                assertThat(row().version()).isEqualTo(version + 1);
            }
        } finally {
            nodes.forEach(Node::close);
        }
    }

    /** Where a process ends; what is lost takes a person, what is not goes on. */
    enum Death {
        BEFORE_INTENT(Point.BEFORE_INTENT, true, false, false, false),
        AFTER_INTENT(Point.AFTER_INTENT, true, false, false, true),
        /** Killed when the server has the request, before it answers. */
        AFTER_SEND(Point.NOWHERE, false, true, true, true),
        /** Killed when the answer is there, before it is written. */
        AFTER_RESPONSE(Point.AFTER_RESPONSE, false, true, true, true),
        BEFORE_COMMIT(Point.BEFORE_COMMIT, true, true, true, true),
        AFTER_COMMIT(Point.AFTER_COMMIT, true, true, false, false);

        private final Point point;
        private final boolean halts;
        private final boolean sent;
        private final boolean lost;
        private final boolean leased;

        Death(Point point, boolean halts, boolean sent, boolean lost, boolean leased) {
            this.point = point;
            this.halts = halts;
            this.sent = sent;
            this.lost = lost;
            this.leased = leased;
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A9: killed at any point of a refresh: no second request while the lease lives, then ACTIVE or"
            + " NEEDS_REAUTH, never a loop")
    void run_afterAKill_goesOnOrSaysSo(Death death) {
        for (int kill = 0; kill < KILLS; kill++) {
            pass(DUE);
            long before = refreshes();
            long version = row().version();
            die(death);
            long sent = before + (death.sent ? 1 : 0);
            awaitRefreshes(sent);
            if (death.leased) {
                assertThat(run().status()).isEqualTo(JobStatus.FAILED);
                assertThat(refreshes()).as("while the lease lives").isEqualTo(sent);
                assertThat(row().lease()).isNotNull();
            }
            pass(LEASE);
            JobResult after = run();
            JobResult again = run();
            if (death.lost) {
                assertThat(List.of(after.status(), again.status())).containsOnly(JobStatus.FAILED);
                assertThat(again.remedy()).contains("Connect");
                assertThat(refreshes()).isEqualTo(before + 2);
                assertThat(sam.connections().health(ALIAS).state()).isEqualTo(ConnectionHealth.State.NEEDS_REAUTH);
                Consent.connect(sam.connections(), ALIAS, calendly);
            } else {
                assertThat(List.of(after.status(), again.status())).containsOnly(JobStatus.OK);
                assertThat(refreshes()).isEqualTo(before + 1);
                assertThat(row().version()).isEqualTo(version + 1);
            }
            assertThat(sam.connections().health(ALIAS).state()).isEqualTo(ConnectionHealth.State.ACTIVE);
        }
    }

    private void die(Death death) {
        try (Node node = node(death.point, death.halts)) {
            node.awaits("ready");
            if (death == Death.AFTER_SEND) {
                calendly.faults().on("POST", "/oauth/token").once().change(node::kill);
            }
            node.tell(round(1));
            if (death == Death.AFTER_RESPONSE) {
                node.awaits("at " + death.point);
                node.kill();
            }
            node.ended();
        }
    }

    @Test
    @DisplayName("A13: a holder that is frozen before it sends: another goes on; woken, it cannot store and takes"
            + " over the other's pair")
    void run_holderFrozenBeforeSending_otherGoesOn() {
        pass(DUE);
        long version = row().version();
        try (Node node = node(Point.AFTER_INTENT, false)) {
            node.awaits("ready");
            node.tell(round(1));
            node.awaits("at AFTER_INTENT");
            node.signal("STOP");
            pass(LEASE);
            assertThat(run().status()).isEqualTo(JobStatus.OK);
            SealedCredential others = row();
            assertThat(others.version()).isEqualTo(version + 1);

            node.signal("CONT");
            node.tell("go " + ahead());

            assertThat(node.awaits("stored NEEDS_REAUTH")).endsWith("false");
            assertThat(node.awaits("got")).matches("got token-[0-9a-f]+");
            assertThat(row()).usingRecursiveComparison().isEqualTo(others);
            assertThat(run().status()).isEqualTo(JobStatus.OK);
        }
    }

    @Test
    @DisplayName("A13: a holder that is frozen with the answer in its hands: the other asks for a person; woken, it"
            + " cannot store")
    void run_holderFrozenWithTheAnswer_cannotStore() {
        pass(DUE);
        try (Node node = node(Point.AFTER_RESPONSE, false)) {
            node.awaits("ready");
            node.tell(round(1));
            node.awaits("at AFTER_RESPONSE");
            node.signal("STOP");
            pass(LEASE);
            assertThat(run().status()).isEqualTo(JobStatus.FAILED);
            SealedCredential others = row();

            node.signal("CONT");
            node.tell("go " + ahead());

            assertThat(node.awaits("stored ACTIVE")).endsWith("false");
            assertThat(node.awaits("got")).isEqualTo("got NeedsReauthorizationException");
            assertThat(row()).usingRecursiveComparison().isEqualTo(others);
        }
        Consent.connect(sam.connections(), ALIAS, calendly);
        assertThat(run().status()).isEqualTo(JobStatus.OK);
    }
}
