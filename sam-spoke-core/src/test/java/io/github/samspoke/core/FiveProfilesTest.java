package io.github.samspoke.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.calendly.CalendlySpoke;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.connection.AliasSettings;
import io.github.samspoke.core.connection.ConnectionHealth;
import io.github.samspoke.core.connection.ConnectionSettings;
import io.github.samspoke.core.connection.PendingConnection;
import io.github.samspoke.core.job.JobKind;
import io.github.samspoke.core.job.JobResult;
import io.github.samspoke.core.job.JobStatus;
import io.github.samspoke.core.memory.InMemoryStore;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.store.Store;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.testing.SimulatedClock;
import io.github.samspoke.emulator.CalendlyEmulator;
import io.github.samspoke.emulator.OrganizationSpec;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Looks for anything of one profile that turns up at another: tokens, limits, jobs, data, troubles. */
@DisplayName("Five profiles on five aliases against five organizations")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FiveProfilesTest {
    private static final int FIVE = 5;
    private static final String TOKEN = "/oauth/token";

    private final SimulatedClock time = SimulatedClock.at(Site.START);
    private final List<CalendlyEmulator> calendlys = new ArrayList<>();
    private final Store store = InMemoryStore.create();
    private final SamSpoke engine = SamSpoke.builder()
            .store(store)
            .spoke(CalendlySpoke.create(time, time))
            .clock(time)
            .sleeper(time)
            .build();
    private final SamSpoke.View sam = engine.as(Actor.of("ada"));

    private static String alias(int i) {
        return "Child " + i;
    }

    private static String name(int i) {
        return "Organization " + i;
    }

    @BeforeAll
    void connectAll() {
        sam.connections().define(AliasSettings.of(ConnectionSettings.DEFAULT_ALIAS));
        for (int i = 0; i < FIVE; i++) {
            CalendlyEmulator calendly = CalendlyEmulator.builder()
                    .clock(time)
                    .organization(OrganizationSpec.seeded(100 + i).seats(20 + 3 * i))
                    .start();
            calendlys.add(calendly);
            AliasSettings child = Consent.alias(alias(i), calendly).childOf(ConnectionSettings.DEFAULT_ALIAS);
            sam.connections().define(child, Consent.secret(calendly.app()));
        }
        // All begun before the first is finished: callbacks must find their own.
        List<PendingConnection> pending = IntStream.range(0, FIVE)
                .mapToObj(i -> sam.connections().begin(alias(i)))
                .toList();
        List<URI> callbacks = pending.stream().map(Consent::given).toList();
        for (int i = FIVE - 1; i >= 0; i--) {
            sam.connections().finish(pending.get(i), callbacks.get(i));
            profile(i);
        }
    }

    private void profile(int i) {
        IntegrationProfile valid = sam.profiles()
                .create(form -> form.displayName(name(i))
                        .connection(store.connections().find(alias(i)).orElseThrow())
                        .provisioning(Provisioning.NONE))
                .validateConnection();
        valid.publish(valid.confirmation());
    }

    @AfterAll
    void close() {
        engine.close();
        calendlys.forEach(CalendlyEmulator::close);
    }

    @Test
    @Order(1)
    @DisplayName("Data: each profile has its organization's members and nobody else's, also when all run at once")
    void run_allAtOnce_dataKeptApart() {
        List<JobResult> results = everyJobAtOnce();
        assertThat(results).hasSize(2 * FIVE).allMatch(result -> result.status() == JobStatus.OK);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < FIVE; i++) {
            List<SoftwareSubscription> seats =
                    sam.subscriptions().occupied(profiles().get(i).id());
            Set<String> members =
                    seats.stream().map(SoftwareSubscription::membershipUri).collect(Collectors.toSet());
            Set<String> own = calendlys.get(number(i)).state().memberUris().stream()
                    .map(URI::toString)
                    .collect(Collectors.toSet());
            assertThat(members).isEqualTo(own);
            assertThat(seats).allMatch(seat -> seen.add(seat.userUri()));
            assertThat(profiles().get(i).data().pinned().orElseThrow().uri())
                    .isEqualTo(
                            calendlys.get(number(i)).state().organizationUri().toString());
        }
        assertThat(seen).hasSize(IntStream.range(0, FIVE).map(i -> 20 + 3 * i).sum());
    }

    private List<IntegrationProfile> profiles() {
        return sam.profiles().list();
    }

    /** Profiles come in the order of their ids, which is that of their making. */
    private int number(int place) {
        return Integer.parseInt(profiles().get(place).data().displayName().substring("Organization ".length()));
    }

    private List<JobResult> everyJobAtOnce() {
        return IntStream.range(0, FIVE)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> Stream.of(JobKind.REFRESH_SUBSCRIPTIONS, JobKind.REFRESH_ACTIVITY)
                                .map(kind -> run(kind, i))
                                .toList()))
                .toList()
                .stream()
                .flatMap(one -> one.join().stream())
                .toList();
    }

    private JobResult run(JobKind kind, int i) {
        return sam.jobs().run(kind.jobName(name(i)), RunControl.silent());
    }

    @Test
    @Order(2)
    @DisplayName("Tokens: no organization ever sees one that it does not know; each grant renews for itself")
    void run_oneTokenExpired_oneRenewal() {
        long[] before = calendlys.stream()
                .mapToLong(c -> c.journal().count("POST", TOKEN))
                .toArray();
        calendlys.get(2).expireAccessTokens();

        assertThat(everyJobAtOnce()).allMatch(result -> result.status() == JobStatus.OK);

        for (int i = 0; i < FIVE; i++) {
            assertThat(calendlys.get(i).journal().count("POST", TOKEN))
                    .as(name(i))
                    .isEqualTo(before[i] + (i == 2 ? 1 : 0));
            assertThat(calendlys.get(i).journal().statusCount(403)).as(name(i)).isZero();
            assertThat(calendlys.get(i).journal().statusCount(401)).as(name(i)).isLessThanOrEqualTo(i == 2 ? FIVE : 0);
        }
    }

    @Test
    @Order(3)
    @DisplayName("Limits: one organization that holds its callers back holds nobody else back")
    void run_oneRateLimited_othersDoNotWait() {
        var limited = calendlys.get(1).faults().on("GET", ".*").rateLimited(Duration.ofMinutes(10));
        assertThat(run(JobKind.REFRESH_SUBSCRIPTIONS, 1).status()).isNotEqualTo(JobStatus.OK);
        limited.remove();

        for (int i : new int[] {0, 2, 3, 4}) {
            JobResult result = run(JobKind.REFRESH_SUBSCRIPTIONS, i);
            assertThat(result.status()).isEqualTo(JobStatus.OK);
            assertThat(result.usage().waited()).as(name(i)).isLessThan(Duration.ofMinutes(1));
        }
        JobResult held = run(JobKind.REFRESH_SUBSCRIPTIONS, 1);
        assertThat(held.status()).isEqualTo(JobStatus.OK);
        assertThat(held.usage().waited()).isGreaterThan(Duration.ofMinutes(5));
    }

    @Test
    @Order(4)
    @DisplayName("Troubles: a dead grant fails its own profile's jobs alone, and disconnecting it touches no other")
    void run_oneGrantDead_othersGoOn() {
        calendlys.get(3).expireAccessTokens();
        calendlys.get(3).failNext("POST", TOKEN, 0, 400, "{\"error\":\"invalid_grant\"}");
        for (int i = 0; i < FIVE; i++) {
            assertThat(run(JobKind.REFRESH_SUBSCRIPTIONS, i).status())
                    .as(name(i))
                    .isEqualTo(i == 3 ? JobStatus.FAILED : JobStatus.OK);
            assertThat(sam.connections().health(alias(i)).state())
                    .as(name(i))
                    .isEqualTo(i == 3 ? ConnectionHealth.State.NEEDS_REAUTH : ConnectionHealth.State.ACTIVE);
        }
        sam.connections().disconnect(alias(3));

        assertThat(sam.connections().list())
                .extracting(connection -> connection.alias())
                .containsExactly(alias(0), alias(1), alias(2), alias(4));
        assertThat(run(JobKind.REFRESH_SUBSCRIPTIONS, 4).status()).isEqualTo(JobStatus.OK);
    }

    @Test
    @Order(5)
    @DisplayName("Jobs and audit: each has its own names and its own chain, which tells of no other")
    void jobsAndAudit_perProfile_keptApart() {
        assertThat(sam.jobs().scheduled()).extracting(job -> job.name()).doesNotHaveDuplicates();
        assertThat(sam.jobs().results()).allSatisfy(result -> {
            if (result.profile() != null) {
                int place = IntStream.range(0, FIVE)
                        .filter(i -> profiles().get(i).id().equals(result.profile()))
                        .findFirst()
                        .orElseThrow();
                assertThat(result.name()).contains(name(number(place)));
            }
        });
        for (int i = 0; i < FIVE; i++) {
            int own = number(i);
            String others = IntStream.range(0, FIVE)
                    .filter(other -> other != own)
                    .mapToObj(FiveProfilesTest::name)
                    .collect(Collectors.joining("|"));
            String chain = sam.audit().entries(profiles().get(i).id().value()).toString();
            assertThat(chain).contains(name(own)).doesNotContainPattern(others);
        }
        assertThat(sam.audit().verify().verified()).isTrue();
    }
}
