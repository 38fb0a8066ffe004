package io.github.samspoke.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.calendly.error.CalendlyException;
import io.github.samspoke.calendly.oauth.KeyProvider;
import io.github.samspoke.calendly.oauth.OAuthApp;
import io.github.samspoke.calendly.oauth.OAuthClient;
import io.github.samspoke.calendly.oauth.OAuthGrant;
import io.github.samspoke.calendly.transport.Sleeper;
import io.github.samspoke.core.Consent;
import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.Site;
import io.github.samspoke.core.calendly.CalendlySpoke;
import io.github.samspoke.core.calendly.internal.SealedTokenStore;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.connection.CredentialKeys;
import io.github.samspoke.core.connection.CredentialState;
import io.github.samspoke.core.connection.SealedCredential;
import io.github.samspoke.core.connection.SealedCredentialStore;
import io.github.samspoke.core.testing.SimulatedClock;
import io.github.samspoke.emulator.CalendlyEmulator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Grants on the durable store, two nodes in one process")
class GrantStoreTest {
    private static final String GRANT = "Calendly/grant";

    private final SimulatedClock time = SimulatedClock.at(Site.START);
    private final CalendlyEmulator calendly =
            CalendlyEmulator.builder().clock(time).organization(Site.seats(20)).start();
    private final Databases.Pool pool = Databases.H2_MEMORY.pool();
    private final JdbcStore store = JdbcStore.of(pool.source());
    private final List<OAuthClient> clients = new ArrayList<>();

    @BeforeEach
    void connect() {
        SamSpoke engine = SamSpoke.builder()
                .store(store)
                .spoke(CalendlySpoke.create(time, time))
                .credentialKeys(CredentialKeys.of("key1", Databases.key(1)))
                .clock(time)
                .sleeper(time)
                .build();
        Consent.connect(engine.as(Actor.of("ada")).connections(), "Calendly", calendly);
    }

    @AfterEach
    void close() {
        clients.forEach(OAuthClient::close);
        pool.close();
        calendly.close();
    }

    private OAuthGrant node(SealedCredentialStore credentials, Clock clock) {
        return node(credentials, clock, time::sleepUntil);
    }

    private OAuthGrant node(SealedCredentialStore credentials, Clock clock, Sleeper sleeper) {
        OAuthClient client = OAuthClient.builder()
                .app(OAuthApp.web(
                        calendly.app().clientId(),
                        Consent.secret(calendly.app()).reveal(),
                        calendly.app().redirectUri()))
                .authorizeBase(calendly.oauthBaseUri())
                .tokenBase(calendly.oauthBaseUri())
                .tokenStore(new SealedTokenStore(credentials, clock), KeyProvider.of("key1", Databases.key(1)))
                .clock(clock)
                .sleeper(sleeper)
                .build();
        clients.add(client);
        return client.resume(GRANT).orElseThrow();
    }

    private void pass(Duration by) {
        try {
            time.sleepUntil(time.instant().plus(by));
            store.age(by);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long refreshes() {
        return calendly.journal().count("POST", "/oauth/token") - 1;
    }

    @Test
    @DisplayName("A11: the database fails ten times when the pair is to be stored, then works: kept, one refresh")
    void current_databaseFailsTenTimes_pairIsStored() throws InterruptedException {
        Failing failing = new Failing(store.credentials());
        OAuthGrant grant = node(failing, time);
        OAuthGrant other = node(store.credentials(), time);
        pass(Duration.ofHours(3));

        String first = tokenSooner(grant);

        assertThat(failing.failures).hasValue(10);
        assertThat(refreshes()).isEqualTo(1);
        assertThat(store.credentials().read(GRANT))
                .map(SealedCredential::version)
                .contains(2L);
        assertThat(other.current()).isEqualTo(first);
        assertThat(refreshes()).isEqualTo(1);
    }

    /** Callers are let go after some tries, and the pair goes on being written. */
    private static String tokenSooner(OAuthGrant grant) throws InterruptedException {
        for (int tries = 0; tries < 200; tries++) {
            try {
                return grant.current();
            } catch (CalendlyException e) {
                Thread.sleep(5);
            }
        }
        throw new AssertionError("never stored");
    }

    /** Fails ten times where the outcome of a refresh is to be stored. */
    private static final class Failing implements SealedCredentialStore {
        private final SealedCredentialStore store;
        private final AtomicInteger failures = new AtomicInteger();

        Failing(SealedCredentialStore store) {
            this.store = store;
        }

        @Override
        public Optional<SealedCredential> read(String key) {
            return store.read(key);
        }

        @Override
        public boolean compareAndSet(long expectedFence, SealedCredential next) {
            if (next.state() == CredentialState.ACTIVE && failures.get() < 10) {
                failures.incrementAndGet();
                throw new StoreException("The database refused: disk full", "Make room.");
            }
            return store.compareAndSet(expectedFence, next);
        }

        @Override
        public Instant now(Instant now) {
            return store.now(now);
        }
    }

    @Test
    @DisplayName(
            "A16: the token endpoint fails for ever: two nodes together send 2 a minute, and 3 in a row close both")
    void current_serverAlwaysFails_nodesShareTheirRestraint() {
        List<OAuthGrant> nodes = List.of(node(store.credentials(), time), node(store.credentials(), time));
        pass(Duration.ofHours(3));
        Instant start = time.instant();
        List<Long> sent = new ArrayList<>();
        calendly.faults()
                .on("POST", "/oauth/token")
                .status(503, "{}")
                .change(() -> sent.add(Duration.between(start, time.instant()).toSeconds()));
        for (int step = 0; step < 240; step++) {
            OAuthGrant node = nodes.get(step % 2);
            assertThatThrownBy(node::current).isInstanceOf(CalendlyException.class);
            pass(Duration.ofSeconds(5));
        }
        assertThat(sent).containsExactly(0L, 5L, 60L, 960L);
        assertThat(store.credentials().read(GRANT)).map(SealedCredential::state).contains(CredentialState.UNCERTAIN);
    }

    @Test
    @DisplayName("A14: nodes whose clocks are hours off go by the database's: no refresh, and the life is read right")
    void resume_clockOff_readsTheLifeRight() {
        for (int hours : new int[] {-2, 2}) {
            OAuthGrant grant = node(store.credentials(), Clock.offset(time, Duration.ofHours(hours)));
            assertThat(grant.current()).isEqualTo(grant.tokens().access().reveal());
            Duration left = Duration.between(
                    time.instant().plus(Duration.ofHours(hours)), grant.tokens().expiresAt());
            assertThat(left).isBetween(Duration.ofMinutes(119), Duration.ofMinutes(121));
        }
        assertThat(refreshes()).isZero();
    }

    @Test
    @DisplayName("A15: a storm of 401 on two nodes: one refresh")
    void rejected_twoNodes_refreshOnce() {
        // Really waits a little: on the simulated clock the slower node would have looked often enough before the other
        // asked.
        Sleeper patient = until -> TimeUnit.MILLISECONDS.sleep(20);
        List<OAuthGrant> nodes =
                List.of(node(store.credentials(), time, patient), node(store.credentials(), time, patient));
        String old = nodes.get(0).current();
        List<Boolean> answers = IntStream.range(0, 100)
                .parallel()
                .mapToObj(i -> nodes.get(i % 2).rejected(old))
                .toList();
        assertThat(answers).containsOnly(true);
        assertThat(refreshes()).isEqualTo(1);
        assertThat(nodes.get(0).current()).isEqualTo(nodes.get(1).current()).isNotEqualTo(old);
    }
}
