package io.github.samspoke.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.Consent;
import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.Site;
import io.github.samspoke.core.calendly.CalendlySpoke;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.ConnectionHealth;
import io.github.samspoke.core.connection.CredentialKeys;
import io.github.samspoke.core.connection.CredentialUnreadableException;
import io.github.samspoke.core.job.JobResult;
import io.github.samspoke.core.job.JobStatus;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.testing.SimulatedClock;
import io.github.samspoke.emulator.CalendlyEmulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An OAuth connection outlives the process, on an H2 file")
class RestartTest {
    private static final String ALIAS = "Calendly";
    private static final CredentialKeys KEYS = CredentialKeys.of("key1", Databases.key(1));

    private final SimulatedClock time = SimulatedClock.at(Site.START);
    private final CalendlyEmulator calendly =
            CalendlyEmulator.builder().clock(time).organization(Site.seats(20)).start();
    private final Path folder = Databases.folder();

    @AfterEach
    void close() {
        calendly.close();
    }

    /** A process of the host. */
    private final class Host implements AutoCloseable {
        private final JdbcStore store = JdbcStore.embedded(folder);
        private final SamSpoke engine;
        private final SamSpoke.View sam;

        Host(CredentialKeys keys) {
            engine = SamSpoke.builder()
                    .store(store)
                    .spoke(CalendlySpoke.create(time, time))
                    .credentialKeys(keys)
                    .clock(time)
                    .sleeper(time)
                    .build();
            sam = engine.as(Actor.of("ada"));
        }

        JobResult run() {
            return sam.jobs().run(Site.SUBSCRIPTIONS, RunControl.silent());
        }

        void pass(Duration by) {
            try {
                time.sleepUntil(time.instant().plus(by));
                store.age(by);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            engine.close();
        }
    }

    @BeforeEach
    void connect() {
        try (Host host = new Host(KEYS)) {
            Consent.connect(host.sam.connections(), ALIAS, calendly);
            IntegrationProfile valid = host.sam
                    .profiles()
                    .create(form -> form.provisioning(Provisioning.NONE))
                    .validateConnection();
            valid.publish(valid.confirmation());
        }
    }

    @Test
    @DisplayName(
            "I12: same store, same key: a download goes on, and the access token is renewed through the stored grant")
    void run_afterRestart_renewsAndGoesOn() {
        try (Host host = new Host(KEYS)) {
            assertThat(host.run().status()).isEqualTo(JobStatus.OK);
            assertThat(calendly.journal().count("POST", "/oauth/token")).isEqualTo(1);
        }
        try (Host host = new Host(KEYS)) {
            host.pass(Duration.ofHours(3));
            JobResult result = host.run();
            assertThat(result.status()).as(result.detail()).isEqualTo(JobStatus.OK);
            assertThat(result.counts().seen()).isEqualTo(20);
            assertThat(calendly.journal().count("POST", "/oauth/token")).isEqualTo(2);
            assertThat(calendly.journal().statusCount(401)).isZero();
        }
        try (Host host = new Host(KEYS)) {
            calendly.expireAccessTokens();
            assertThat(host.run().status()).isEqualTo(JobStatus.OK);
            assertThat(calendly.journal().count("POST", "/oauth/token")).isEqualTo(3);
            assertThat(host.sam.connections().health(ALIAS).state()).isEqualTo(ConnectionHealth.State.ACTIVE);
        }
    }

    @Test
    @DisplayName(
            "A19: another key: a typed error with the remedy, nothing sent; connecting again goes on with the new key")
    void run_wrongKey_saysWhatToDo() {
        try (Host host = new Host(CredentialKeys.of("key2", Databases.key(2)))) {
            assertBlocked(host);
        }
        // The same name for another key.
        try (Host host = new Host(CredentialKeys.of("key1", Databases.key(2)))) {
            assertBlocked(host);
            Consent.connect(host.sam.connections(), ALIAS, calendly);
            assertThat(host.run().status()).isEqualTo(JobStatus.OK);
        }
        try (Host host = new Host(KEYS)) {
            assertThatThrownBy(() -> host.sam.connections().disconnect(ALIAS))
                    .isInstanceOf(CredentialUnreadableException.class);
            assertThat(host.sam.connections().list()).isEmpty();
            assertThat(host.store
                            .credentials()
                            .read(ALIAS + "/grant")
                            .orElseThrow()
                            .present())
                    .isFalse();
            assertThat(host.store.audit().head("instance").orElseThrow().details())
                    .isEqualTo(Map.of("revoked", "false"));
        }
    }

    private void assertBlocked(Host host) {
        long requests = calendly.journal().total();
        JobResult result = host.run();
        assertThat(result.status()).isEqualTo(JobStatus.FAILED);
        assertThat(result.error()).isEqualTo("CredentialUnreadableException");
        assertThat(result.remedy()).contains("credentialKeys", "connect the account again");
        ConnectionHealth health = host.sam.connections().health(ALIAS);
        assertThat(health.state()).isEqualTo(ConnectionHealth.State.UNREADABLE);
        assertThat(health.remedy()).contains("credentialKeys");
        assertThat(host.sam.connections().explain(ALIAS).toString()).contains("***");
        assertThatThrownBy(() -> host.sam.connections().begin(ALIAS)).isInstanceOf(CredentialUnreadableException.class);
        assertThat(calendly.journal().total()).isEqualTo(requests);
    }

    @Test
    @DisplayName("A20: keys rotate: grant, client secret and personal token are sealed anew, and the old key can go")
    void run_keyRotated_oldKeyCanGo() {
        SecretKey next = Databases.key(2);
        try (Host host = new Host(KEYS)) {
            host.sam
                    .connections()
                    .withToken(
                            "Token", calendly.baseUri(), Secret.of(calendly.personalAccessToken(calendly.adminUri())));
        }
        try (Host host = new Host(both("key2", Map.of("key1", Databases.key(1), "key2", next)))) {
            assertThat(host.run().status()).isEqualTo(JobStatus.OK);
            assertThat(host.sam.connections().health("Token").usable()).isTrue();
        }
        try (Host host = new Host(CredentialKeys.of("key2", next))) {
            assertThat(host.run().status()).isEqualTo(JobStatus.OK);
            assertThat(host.sam.connections().health("Token").usable()).isTrue();
            assertThat(host.sam.connections().begin(ALIAS).authorizationUrl()).isNotNull();
        }
    }

    private static CredentialKeys both(String current, Map<String, SecretKey> keys) {
        return new CredentialKeys() {
            @Override
            public String currentKeyId() {
                return current;
            }

            @Override
            public Optional<SecretKey> key(String id) {
                return Optional.ofNullable(keys.get(id));
            }
        };
    }

    @Test
    @DisplayName("I14: neither tokens nor the client secret can be read in the database's files")
    void files_searched_noSecret() throws IOException {
        String token = calendly.personalAccessToken(calendly.adminUri());
        try (Host host = new Host(KEYS)) {
            host.run();
            Connection connection = host.sam.connections().withToken("Token", calendly.baseUri(), Secret.of(token));
            assertThat(host.store.connections().list()).contains(connection);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).isNotEmpty();
            for (Path file : all) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(bytes)
                        .doesNotContain(Objects.requireNonNull(calendly.app().clientSecret()), token, "eyJ");
                if (file.toString().endsWith(".mv.db")) {
                    assertThat(bytes).as("what is not secret is found").contains("connection.created");
                }
            }
        }
    }
}
