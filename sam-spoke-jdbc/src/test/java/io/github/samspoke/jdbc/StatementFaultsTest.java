package io.github.samspoke.jdbc;

import static io.github.samspoke.core.memory.Samples.PROFILE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.memory.Samples;
import io.github.samspoke.core.memory.UnitOfWorkStoreContract;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.subscription.ControlTotal;
import io.github.samspoke.core.subscription.ObservedInvitation;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A database that fails at each statement")
class StatementFaultsTest {
    /** Calls that take more than one statement. */
    private static final Map<String, Consumer<JdbcStore>> CALLS = Map.ofEntries(
            Map.entry("save over", store -> store.jobs().save(Samples.job("job"))),
            Map.entry("save anew", store -> store.jobs().save(Samples.job("another"))),
            Map.entry("add all", store -> store.subscriptions().addAll(seats("new"))),
            Map.entry("save all", store -> store.subscriptions().saveAll(seats("new"))),
            Map.entry("stage", store -> store.subscriptions().stage(PROFILE, seats("new").stream())),
            Map.entry(
                    "invitations",
                    store -> store.subscriptions()
                            .replaceInvitations(
                                    PROFILE,
                                    List.of(new ObservedInvitation(
                                            "I-2", EmailAddress.of("a@example.com"), Samples.AT, null)))),
            Map.entry("snapshot", store -> store.subscriptions().saveSnapshot(Samples.snapshot(PROFILE, "JOB9"))),
            Map.entry("take total", store -> store.subscriptions().takeControlTotal(PROFILE)),
            Map.entry(
                    "total",
                    store -> store.subscriptions().saveControlTotal(PROFILE, new ControlTotal(9, Samples.AT, "b"))),
            Map.entry("forget activity", store -> store.activity().forget(PROFILE, LocalDate.of(2100, 1, 1))),
            Map.entry("forget results", store -> store.jobs().forgetResults(Samples.AT.plusSeconds(1))),
            Map.entry("audit", store -> store.audit().append(Samples.row(PROFILE.value(), 2))),
            Map.entry("approval", store -> store.plans().use("APR1")),
            Map.entry("candidate", store -> store.candidates().save(Samples.candidate("RCC0000009", "nobody"))),
            Map.entry("profile", store -> store.profiles().save(Samples.profile(PROFILE, 2))),
            Map.entry("everything", store -> store.work().inTransaction(() -> UnitOfWorkStoreContract.fill(store, 2))));

    private static List<SoftwareSubscription> seats(String prefix) {
        return Stream.of("1", "2")
                .map(number -> Samples.subscription(PROFILE, prefix + number))
                .toList();
    }

    static Stream<Arguments> calls() {
        return Stream.concat(
                CALLS.keySet().stream().sorted().map(call -> Arguments.of(Databases.H2_MEMORY, call)),
                Stream.of(Arguments.of(Databases.POSTGRESQL, "everything")));
    }

    @ParameterizedTest
    @MethodSource("calls")
    @DisplayName("D10: each statement of each call fails: nothing of the call is there, and the next one works")
    void call_eachStatementFails_nothingOfIt(Databases database, String name) {
        try (Databases.Pool pool = database.pool()) {
            JdbcStore whole = JdbcStore.of(pool.source());
            UnitOfWorkStoreContract.fill(whole, 1);
            Map<String, Object> before = UnitOfWorkStoreContract.everything(whole, PROFILE);
            Watched watched = new Watched(pool.source(), Map.of());
            JdbcStore store = JdbcStore.builder(watched.source()).migrate(false).build();
            int statement = 1;
            for (; fails(store, watched, Objects.requireNonNull(CALLS.get(name)), statement); statement++) {
                assertThat(UnitOfWorkStoreContract.everything(whole, PROFILE))
                        .as("statement %d", statement)
                        .isEqualTo(before);
            }
            assertThat(statement).isGreaterThan(1);
        }
    }

    private static boolean fails(JdbcStore store, Watched watched, Consumer<JdbcStore> call, int statement) {
        watched.failAt(statement);
        try {
            call.accept(store);
            return false;
        } catch (StoreException expected) {
            return true;
        } finally {
            watched.failAt(0);
        }
    }
}
