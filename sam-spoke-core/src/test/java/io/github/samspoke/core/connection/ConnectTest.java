package io.github.samspoke.core.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.Consent;
import io.github.samspoke.core.FaultyStore;
import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.SamSpokeBuilder;
import io.github.samspoke.core.Site;
import io.github.samspoke.core.calendly.CalendlySpoke;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.IllegalMoveException;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.SamEvent;
import io.github.samspoke.core.common.SamListener;
import io.github.samspoke.core.common.SamSpokeException;
import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.common.VendorException;
import io.github.samspoke.core.job.JobResult;
import io.github.samspoke.core.job.JobStatus;
import io.github.samspoke.core.memory.InMemoryStore;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.testing.SimulatedClock;
import io.github.samspoke.emulator.CalendlyEmulator;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Create and get token, against the emulator")
class ConnectTest {
    private static final String ALIAS = "Calendly";
    private static final Set<IntegrationProcess> DOWNLOAD = EnumSet.of(IntegrationProcess.DOWNLOAD_SUBSCRIPTIONS);

    private final SimulatedClock time = SimulatedClock.at(Site.START);
    private final CalendlyEmulator calendly =
            CalendlyEmulator.builder().clock(time).organization(Site.seats(20)).start();
    private final InMemoryStore store = InMemoryStore.create();
    private final FaultyStore faulty = new FaultyStore(store, true);
    private final List<String> moved = new ArrayList<>();
    private final SamSpoke engine = SamSpoke.builder()
            .store(faulty.store())
            .credentialKeys(CredentialKeys.ephemeral())
            .spoke(CalendlySpoke.create(time, time))
            .clock(time)
            .sleeper(time)
            .listener(new SamListener() {
                @Override
                public void onGrantMoved(SamEvent.GrantMoved event) {
                    moved.add(event.alias() + " " + event.state());
                }
            })
            .build();
    private final SamSpoke.View sam = engine.as(Actor.of("ada"));

    @AfterEach
    void close() {
        engine.close();
        calendly.close();
    }

    private PendingConnection begun() {
        sam.connections().define(Consent.alias(ALIAS, calendly), Consent.secret(calendly.app()));
        return sam.connections().begin(ALIAS);
    }

    /** All that connecting may leave behind, and the rows that say so. */
    private List<String> left() {
        List<String> left = new ArrayList<>();
        left.add(store.connections().list().toString());
        left.add(store.connections().aliases().toString());
        Stream.of("/grant", "/personal-token", "/client-secret")
                .forEach(key -> left.add(store.credentials().read(ALIAS + key).toString()));
        left.add(store.audit().chains().stream()
                .map(store.audit()::entries)
                .toList()
                .toString());
        return left;
    }

    @Test
    @DisplayName("All or nothing: wherever the store fails, nothing is left here, and the grant is given back there")
    void finish_storeFailsAtEachCall_nothingLeft() {
        PendingConnection first = begun();
        int failures = 0;
        for (int call = 1; ; call++) {
            PendingConnection pending = call == 1 ? first : sam.connections().begin(form());
            URI callback = Consent.given(pending);
            List<String> before = left();
            // Calendly takes eight token requests a minute.
            pass(Duration.ofMinutes(1));
            faulty.failAt(call, false);
            try {
                sam.connections().finish(pending, callback);
                faulty.heal();
                break;
            } catch (FaultyStore.Fault e) {
                failures++;
                assertThat(left()).as(e.getMessage()).isEqualTo(before);
            }
        }
        // Those that fail before the code is exchanged have nothing to give back: the aliases are looked at first.
        assertThat(failures).isGreaterThan(10);
        long exchanged = calendly.journal().count("POST", "/oauth/token");
        assertThat(calendly.journal().count("POST", "/oauth/revoke"))
                .isEqualTo(exchanged - 1)
                .isGreaterThan(8);
        assertThat(sam.connections().health(ALIAS).state()).isEqualTo(ConnectionHealth.State.ACTIVE);
    }

    private ConnectionSettings form() {
        return new ConnectionSettings(
                ALIAS,
                "From a form",
                calendly.baseUri(),
                calendly.oauthBaseUri(),
                calendly.app().clientId(),
                Consent.secret(calendly.app()),
                calendly.app().redirectUri());
    }

    @Test
    @DisplayName("All or nothing: the person refuses, the callback is another's, the code fails: nothing is left")
    void finish_vendorFails_nothingLeft() {
        calendly.setConsentRefused(true);
        assertNothingLeft("refused");
        calendly.setConsentRefused(false);
        for (int status : new int[] {400, 401, 500}) {
            calendly.failNext("POST", "/oauth/token", 0, status, "{\"error\":\"invalid_grant\"}");
            assertNothingLeft("");
        }
        calendly.faults().on("POST", "/oauth/token").afterEffect().once().resetConnection();
        assertNothingLeft("");
        PendingConnection pending = begun();
        List<String> before = left();
        assertThatThrownBy(() -> sam.connections()
                        .finish(pending, URI.create("http://localhost:1234/callback?code=stolen&state=another")))
                .isInstanceOf(VendorException.class);
        assertThat(left()).isEqualTo(before);
    }

    private void assertNothingLeft(String message) {
        PendingConnection pending = begun();
        URI callback = Consent.given(pending);
        List<String> before = left();
        assertThatThrownBy(() -> sam.connections().finish(pending, callback))
                .isInstanceOf(SamSpokeException.class)
                .hasMessageContaining(message);
        assertThat(left()).isEqualTo(before);
        assertThat(sam.connections().list()).isEmpty();
    }

    @Test
    @DisplayName("Connecting again fails: the earlier connection stays and works")
    void finish_againAndDeclined_earlierStays() {
        Connection first = Consent.connect(sam.connections(), ALIAS, calendly);
        calendly.setConsentRefused(true);
        PendingConnection pending = sam.connections().begin(ALIAS);
        URI callback = Consent.given(pending);

        assertThatThrownBy(() -> sam.connections().finish(pending, callback)).isInstanceOf(VendorException.class);

        assertThat(sam.connections().list()).containsExactly(first);
        assertThat(profile().checkConnection().passed()).isTrue();
    }

    @Test
    @DisplayName("A18: a required scope is declined: refused, named, given back; an optional one may be")
    void finish_scopeDeclined_namedAndGivenBack() {
        calendly.consentDeclines("scheduled_events:read");
        PendingConnection pending = begun();
        URI callback = Consent.given(pending);
        assertThatThrownBy(() -> sam.connections().finish(pending, callback))
                .isInstanceOfSatisfying(VendorException.class, e -> {
                    assertThat(e.problem()).isEqualTo(VendorException.Problem.SCOPE);
                    assertThat(e).hasMessageContaining("scheduled_events:read");
                    assertThat(e.remedy()).contains("grant it");
                });
        assertThat(sam.connections().list()).isEmpty();
        assertThat(calendly.journal().count("POST", "/oauth/revoke")).isEqualTo(1);

        calendly.consentDeclines("groups:read", "event_types:read", "activity_log:read");
        Connection connection = Consent.connect(sam.connections(), ALIAS, calendly);
        assertThat(connection.grantedScopes())
                .contains("users:read", "organizations:write")
                .doesNotContain("groups:read");
        assertThat(sam.connections().health(ALIAS).missingScopes()).isEmpty();
    }

    @Test
    @DisplayName("The scopes follow the processes that are on; one switched on later is named as missing")
    void begin_processes_scopesFollow() {
        begun();
        assertThat(asked(sam.connections().begin(ALIAS, DOWNLOAD)))
                .contains("users:read", "organizations:read")
                .doesNotContain("scheduled_events:read", "organizations:write", "activity_log:read");
        assertThat(asked(sam.connections().begin(ALIAS)))
                .contains("scheduled_events:read", "organizations:write", "activity_log:read", "event_types:read");
        IntegrationProfile draft = sam.profiles()
                .create(form -> form.process(IntegrationProcess.DOWNLOAD_ACTIVITY, false)
                        .process(IntegrationProcess.RECLAIM_SUBSCRIPTIONS, false));
        PendingConnection pending = sam.connections().begin(ALIAS);
        assertThat(asked(pending)).doesNotContain("scheduled_events:read", "organizations:write");

        sam.connections().finish(pending, Consent.given(pending));
        assertThat(sam.connections().health(ALIAS).missingScopes()).isEmpty();
        draft.edit(form -> form.process(IntegrationProcess.RECLAIM_SUBSCRIPTIONS, true));
        assertThat(sam.connections().health(ALIAS).missingScopes()).containsExactly("organizations:write");
        assertThat(sam.connections().health(ALIAS).remedy()).contains("organizations:write");
    }

    private static List<String> asked(PendingConnection pending) {
        String scope = Stream.of(pending.authorizationUrl().getQuery().split("&"))
                .filter(part -> part.startsWith("scope="))
                .findFirst()
                .orElseThrow();
        return List.of(scope.substring("scope=".length()).split("[ +]"));
    }

    @Test
    @DisplayName("Health: renews itself, says when, and after a refusal blocks every job loudly until connected again")
    void health_throughTheLifeOfAGrant_saysWhatToDo() {
        Consent.connect(sam.connections(), ALIAS, calendly);
        IntegrationProfile valid = profile().validateConnection();
        valid.publish(valid.confirmation());
        ConnectionHealth fresh = sam.connections().health(ALIAS);
        assertThat(fresh.state()).isEqualTo(ConnectionHealth.State.ACTIVE);
        assertThat(fresh.renewedAt()).isEqualTo(Site.START);
        assertThat(fresh.expiresAt()).isEqualTo(Site.START.plus(Duration.ofHours(2)));
        assertThat(fresh.forecast()).contains("renewed before");
        assertThat(fresh.remedy()).isEmpty();

        pass(Duration.ofHours(3));
        assertThat(sam.connections().health(ALIAS).forecast()).contains("renewed at its next use");
        assertThat(run().status()).isEqualTo(JobStatus.OK);
        ConnectionHealth renewed = sam.connections().health(ALIAS);
        assertThat(renewed.renewedAt()).isAfterOrEqualTo(Site.START.plus(Duration.ofHours(3)));
        assertThat(renewed.age()).isGreaterThanOrEqualTo(Duration.ofHours(3));

        pass(Duration.ofHours(3));
        calendly.failNext("POST", "/oauth/token", 0, 400, "{\"error\":\"invalid_grant\"}");
        assertThat(run()).satisfies(ConnectTest::assertBlocked);
        long requests = calendly.journal().total();
        assertThat(run()).satisfies(ConnectTest::assertBlocked);
        assertThat(calendly.journal().total()).isEqualTo(requests);
        ConnectionHealth dead = sam.connections().health(ALIAS);
        assertThat(dead.state()).isEqualTo(ConnectionHealth.State.NEEDS_REAUTH);
        assertThat(dead.usable()).isFalse();
        assertThat(dead.remedy()).isEqualTo("Connect the account again.");
        engine.deliverEvents();
        assertThat(moved).contains(ALIAS + " ACTIVE").endsWith(ALIAS + " NEEDS_REAUTH");

        Consent.connect(sam.connections(), ALIAS, calendly);
        assertThat(run().status()).isEqualTo(JobStatus.OK);
    }

    private static void assertBlocked(JobResult result) {
        assertThat(result.status()).isEqualTo(JobStatus.FAILED);
        assertThat(result.remedy()).contains("Connect");
    }

    @Test
    @DisplayName("A10: the answer to a renewal is lost: one more try, then NEEDS_REAUTH, and no call after it")
    void run_answerLost_oneTryThenBlocked() {
        Consent.connect(sam.connections(), ALIAS, calendly);
        IntegrationProfile valid = profile().validateConnection();
        valid.publish(valid.confirmation());
        pass(Duration.ofHours(3));
        long before = calendly.journal().count("POST", "/oauth/token");
        calendly.faults().on("POST", "/oauth/token").afterEffect().once().resetConnection();

        assertThat(run().status()).isEqualTo(JobStatus.FAILED);
        assertThat(sam.connections().health(ALIAS).state()).isEqualTo(ConnectionHealth.State.UNCERTAIN);
        assertThat(run()).satisfies(ConnectTest::assertBlocked);
        assertThat(run()).satisfies(ConnectTest::assertBlocked);

        assertThat(calendly.journal().count("POST", "/oauth/token")).isEqualTo(before + 2);
        assertThat(calendly.journal().count("DELETE", "/")).isZero();
    }

    @Test
    @DisplayName(
            "design 5: a token that is due inside a unit of work is an error, not two threads that wait for each other")
    void confirmation_insideAUnitOfWork_refused() {
        Consent.connect(sam.connections(), ALIAS, calendly);
        IntegrationProfile profile = profile();
        pass(Duration.ofHours(3));

        assertThatThrownBy(() -> store.work().inTransaction(() -> {
                    profile.confirmation();
                }))
                .isInstanceOf(IllegalMoveException.class);

        assertThat(calendly.journal().count("POST", "/oauth/token")).isEqualTo(1);
        assertThat(profile.confirmation().callerEmail()).isNotBlank();
    }

    @Test
    void build_keysOrBaseUrlOfNoUse_namedAtTheStart() {
        SamSpokeBuilder builder = SamSpoke.builder().store(store).spoke(CalendlySpoke.create(time, time));
        assertThatThrownBy(() -> builder.baseUrl(URI.create("http://host.example")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("baseUrl");
        for (CredentialKeys keys : List.of(
                CredentialKeys.of("short", new SecretKeySpec(new byte[16], "AES")),
                CredentialKeys.of("not an id", new SecretKeySpec(new byte[32], "AES")))) {
            assertThatThrownBy(() -> builder.credentialKeys(keys).build())
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("credentialKeys");
        }
        SamSpoke built = builder.credentialKeys(CredentialKeys.ephemeral())
                .baseUrl(URI.create("https://host.example/sam"))
                .build();
        assertThat(built.as(Actor.of("ada")).connections().explain("Calendly").toString())
                .contains("https://host.example/sam/calendly/oauth/callback");
    }

    private JobResult run() {
        return sam.jobs().run(Site.SUBSCRIPTIONS, RunControl.silent());
    }

    @Test
    @DisplayName(
            "A17: disconnecting revokes and forgets; a failed revoke is reported, and the secret is gone all the same")
    void disconnect_revokeFails_forgottenAndReported() {
        for (int status : new int[] {200, 400, 503}) {
            Consent.connect(sam.connections(), ALIAS, calendly);
            if (status != 200) {
                calendly.failNext("POST", "/oauth/revoke", 0, status, "{\"error\":\"invalid_request\"}");
                assertThatThrownBy(() -> sam.connections().disconnect(ALIAS)).isInstanceOf(VendorException.class);
            } else {
                sam.connections().disconnect(ALIAS);
            }
            assertThat(sam.connections().list()).isEmpty();
            assertThat(store.credentials().read(ALIAS + "/grant").orElseThrow().present())
                    .isFalse();
            assertThat(store.audit().head("instance").orElseThrow().details())
                    .containsEntry("revoked", Boolean.toString(status == 200));
        }
    }

    @Test
    @DisplayName("A token takes the place of a grant: neither is left beside the other")
    void withToken_overAGrant_grantForgotten() {
        Consent.connect(sam.connections(), ALIAS, calendly);
        String token = calendly.personalAccessToken(calendly.adminUri());
        sam.connections().withToken(ALIAS, Secret.of(token));
        assertThat(store.credentials().read(ALIAS + "/grant").orElseThrow().present())
                .isFalse();
        assertThat(profile().checkConnection().passed()).isTrue();
        assertThat(sam.connections().health(ALIAS).state()).isEqualTo(ConnectionHealth.State.PERSONAL_ACCESS_TOKEN);

        Consent.connect(sam.connections(), ALIAS, calendly);
        assertThat(store.credentials()
                        .read(ALIAS + "/personal-token")
                        .orElseThrow()
                        .present())
                .isFalse();
        assertThat(sam.connections().health(ALIAS).state()).isEqualTo(ConnectionHealth.State.ACTIVE);
    }

    private void pass(Duration by) {
        try {
            time.sleepUntil(time.instant().plus(by));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private IntegrationProfile profile() {
        return sam.profiles().create(form -> form.provisioning(Provisioning.NONE));
    }
}
