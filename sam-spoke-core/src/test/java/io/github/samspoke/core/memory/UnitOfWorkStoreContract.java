package io.github.samspoke.core.memory;

import static io.github.samspoke.core.memory.Samples.AT;
import static io.github.samspoke.core.memory.Samples.ORGANIZATION;
import static io.github.samspoke.core.memory.Samples.OTHER_PROFILE;
import static io.github.samspoke.core.memory.Samples.PROFILE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.activity.CoverageLedger;
import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.Span;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.common.Lease;
import io.github.samspoke.core.connection.CredentialState;
import io.github.samspoke.core.connection.SealedCredential;
import io.github.samspoke.core.license.SoftwareEntitlement;
import io.github.samspoke.core.license.SoftwareModel;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.reclamation.Approval;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.SoleHosting;
import io.github.samspoke.core.store.Store;
import io.github.samspoke.core.subscription.ControlTotal;
import io.github.samspoke.core.subscription.ObservedInvitation;
import io.github.samspoke.core.subscription.ProfileId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** D10: all or nothing, over every port. */
public abstract class UnitOfWorkStoreContract extends StoreContract {
    private static final Duration HOUR = Duration.ofHours(1);

    /** For the test of a store. */
    protected UnitOfWorkStoreContract() {}

    @Test
    @DisplayName("D10: a unit of work that throws leaves an empty store empty, for every port")
    void inTransaction_throwsOnEmptyStore_everythingEmpty() {
        Map<String, Object> before = everything(store);

        failing(() -> fill(store, 1));

        assertThat(everything(store)).isEqualTo(before);
    }

    @Test
    @DisplayName("D10: a unit of work that throws leaves a full store as it was, for every port")
    void inTransaction_throwsOnFullStore_everythingAsBefore() {
        fill(store, 1);
        Map<String, Object> before = everything(store);

        failing(() -> {
            fill(store, 2);
            store.candidates().save(Samples.closed(Samples.candidate("RCC0000001", "user1")));
            store.connections().remove("alias");
            store.exclusions().remove("EXC0001");
            store.jobs().remove("job");
            store.plans().use("APR1");
            store.leases().release(new Lease("job", "one", 1, AT.plus(HOUR)));
        });

        assertThat(everything(store)).isEqualTo(before);
        assertThat(store.plans().use("APR1")).isPresent();
    }

    @Test
    @DisplayName("D10: every port shows what a finished unit of work did")
    void inTransaction_ends_everythingKept() {
        Map<String, Object> empty = everything(store);

        store.work().inTransaction(() -> fill(store, 1));

        Map<String, Object> full = everything(store);
        full.forEach((port, content) -> assertThat(content).as(port).isNotEqualTo(empty.get(port)));
    }

    @Test
    void inTransaction_nested_joinsTheOuter() {
        failing(() -> {
            store.work().inTransaction(() -> store.jobs().save(Samples.job("inner")));
            assertThat(store.jobs().list()).hasSize(1);
        });

        assertThat(store.jobs().list()).isEmpty();
    }

    @Test
    @DisplayName("D10: an inner unit of work that throws leaves nothing of it, even where the outer goes on")
    void inTransaction_innerThrowsAndIsCaught_outerKeptInnerUndone() {
        store.work().inTransaction(() -> {
            store.jobs().save(Samples.job("outer"));
            failing(() -> store.jobs().save(Samples.job("inner")));
            store.jobs().save(Samples.job("outer later"));
        });

        assertThat(store.jobs().list()).extracting("name").containsExactly("outer", "outer later");
    }

    @Test
    void inTransaction_afterAFailure_worksAsEver() {
        failing(() -> store.jobs().save(Samples.job("lost")));

        String number = store.work().inTransaction(() -> {
            store.jobs().save(Samples.job("kept"));
            return "returned";
        });

        assertThat(number).isEqualTo("returned");
        assertThat(store.jobs().list()).extracting("name").containsExactly("kept");
    }

    @Test
    void inTransaction_error_undoneToo() {
        assertThatThrownBy(() -> store.work().inTransaction(() -> {
                    store.jobs().save(Samples.job("lost"));
                    throw new AssertionError("an error, not an exception");
                }))
                .isInstanceOf(AssertionError.class);

        assertThat(store.jobs().list()).isEmpty();
    }

    @Test
    @DisplayName("rules 1: whether a vendor may be called is known: active inside, on this thread alone")
    void active_insideAndOutside() {
        assertThat(store.work().active()).isFalse();
        store.work().inTransaction(() -> {
            assertThat(store.work().active()).isTrue();
            store.work().inTransaction(() -> assertThat(store.work().active()).isTrue());
            assertThat(store.work().active()).isTrue();
            boolean elsewhere =
                    CompletableFuture.supplyAsync(() -> store.work().active()).join();
            assertThat(elsewhere).isFalse();
        });
        assertThat(store.work().active()).isFalse();
        failing(() -> assertThat(store.work().active()).isTrue());
        assertThat(store.work().active()).isFalse();
    }

    /** Changes every port; twice the same number gives the same content. */
    public static void fill(Store store, int number) {
        String user = "user" + number;
        store.leases().acquire("job", "one", HOUR, AT.plus(HOUR.multipliedBy(2L * number)));
        store.audit().append(Samples.row(PROFILE.value(), number));
        store.connections().save(Samples.connection("alias"));
        store.connections().save(Samples.tokenConnection("alias" + number));
        store.connections().saveAlias(Samples.alias("alias" + number));
        store.credentials().compareAndSet(0, Samples.credential("credential" + number, 1, CredentialState.REFRESHING));
        store.subscriptions().save(Samples.subscription(PROFILE, user));
        store.subscriptions()
                .replaceInvitations(
                        PROFILE, List.of(new ObservedInvitation(user, EmailAddress.of("a@example.com"), AT, null)));
        store.subscriptions().saveControlTotal(PROFILE, new ControlTotal(number, AT, "ada"));
        store.subscriptions().stage(PROFILE, Stream.of(Samples.subscription(PROFILE, "staged" + number)));
        store.subscriptions().saveSnapshot(Samples.snapshot(PROFILE, "JOB" + number));
        store.activity().save(PROFILE, Map.of(user, UserActivity.NONE.with(Signal.EVENT_HOSTED, AT)));
        store.activity()
                .saveCoverage(
                        PROFILE,
                        new CoverageLedger(Map.of(SignalSource.EVENTS, List.of(new Span(AT, AT.plusSeconds(number))))));
        store.exclusions().save(Samples.exclusion("EXC000" + number));
        store.profiles().save(Samples.profile(PROFILE, number));
        store.rules().save(Samples.rule("RUL0001", number));
        store.protections().save(Samples.protection("PRT000" + number));
        store.protections().saveHosting(new SoleHosting(PROFILE, user, AT, List.of("Demo")));
        store.protections().saveQuietPeriod(Samples.quietPeriod("QUI000" + number));
        store.candidates().save(Samples.candidate("RCC000000" + number, user));
        store.plans().save(Samples.plan("PLN" + number));
        store.plans().save(new Approval("APR" + number, "hash", 1, "ada", AT));
        store.journal()
                .save(Samples.item("EXE00001", ORGANIZATION, "user").moved(ItemState.UNKNOWN, AT, "why" + number));
        store.licenses().saveModel(new SoftwareModel("model", "Calendly", "Calendly", "Teams", "User", user));
        store.licenses()
                .saveEntitlement(SoftwareEntitlement.builder("E-1", "model")
                        .purchasedRights(number)
                        .build());
        store.jobs().save(Samples.job("job"));
        store.jobs().save(Samples.job("job" + number));
        store.jobs().save(Samples.result("JOB00000" + number));
    }

    /** All that the ports show. */
    private static Map<String, Object> everything(Store store) {
        assertThat(store.subscriptions().list(OTHER_PROFILE)).isEmpty();
        return everything(store, PROFILE);
    }

    /** All that the ports show of a profile. */
    public static Map<String, Object> everything(Store store, ProfileId profile) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("audit", List.of(store.audit().chains(), store.audit().entries(profile.value())));
        all.put("connections", store.connections().list());
        all.put(
                "credentials",
                Stream.of("credential1", "credential2")
                        .map(key -> store.credentials().read(key).map(SealedCredential::toString))
                        .toList());
        all.put("aliases", store.connections().aliases());
        all.put("subscriptions", store.subscriptions().list(profile));
        all.put("invitations", store.subscriptions().invitations(profile));
        all.put("staged", store.subscriptions().newcomers(profile));
        all.put("snapshots", store.subscriptions().snapshots(profile));
        all.put("control total", peek(store, profile));
        all.put("activity", store.activity().list(profile));
        all.put("coverage", store.activity().coverage(profile));
        all.put("exclusions", store.exclusions().list());
        all.put("profiles", store.profiles().list());
        all.put("rules", store.rules().list());
        all.put("protections", store.protections().list());
        all.put("hosting", store.protections().hosting(profile));
        all.put("quiet periods", store.protections().quietPeriods());
        all.put("candidates", store.candidates().list(profile));
        all.put("open candidate", store.candidates().open(profile, "user1"));
        all.put("plans", store.plans().list());
        all.put("journal", store.journal().items("EXE00001"));
        all.put("in flight", store.journal().inFlight(ORGANIZATION));
        all.put("models", store.licenses().models());
        all.put("entitlements", store.licenses().entitlements());
        all.put("jobs", store.jobs().list());
        all.put("results", store.jobs().results());
        return all;
    }

    /** Taking it would forget it, so it is taken in a unit of work that is undone. */
    private static Optional<ControlTotal> peek(Store store, ProfileId profile) {
        List<Optional<ControlTotal>> taken = new ArrayList<>();
        try {
            store.work().inTransaction(() -> {
                taken.add(store.subscriptions().takeControlTotal(profile));
                throw new Failure();
            });
        } catch (Failure expected) {
            return taken.get(0);
        }
        throw new AssertionError("the unit of work did not fail");
    }
}
