package io.github.samspoke.jdbc;

import static io.github.samspoke.core.memory.Samples.AT;
import static io.github.samspoke.core.memory.Samples.PROFILE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.memory.Samples;
import io.github.samspoke.core.memory.UnitOfWorkStoreContract;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileMode;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("D12: what an earlier version stored")
class MigrationTest {
    @ParameterizedTest
    @EnumSource(Databases.class)
    @DisplayName("D12: tables of version 1, filled by it: migrated, everything is there as it was")
    void migrate_version1_everythingThere(Databases database) throws Exception {
        try (Databases.Pool pool = database.pool()) {
            versionOne(pool);
            JdbcStore store = JdbcStore.of(pool.source());

            assertAsStored(store);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    @DisplayName("D12: the scripts run by hand come to the same as Flyway")
    void migrate_byHand_same(Databases database) throws Exception {
        try (Databases.Pool migrated = database.pool();
                Databases.Pool byHand = database.pool()) {
            versionOne(migrated);
            Map<String, Object> expected = UnitOfWorkStoreContract.everything(JdbcStore.of(migrated.source()), PROFILE);
            execute(byHand, Scripts.all().get(0));
            execute(byHand, rows());
            for (String script : Scripts.all().subList(1, Scripts.all().size())) {
                execute(byHand, script);
            }
            JdbcStore store = JdbcStore.builder(byHand.source()).migrate(false).build();

            assertThat(UnitOfWorkStoreContract.everything(store, PROFILE)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    @DisplayName("D11, D12: seats without a fingerprint are compared once, and are the same from then on")
    void publish_afterMigration_fingerprintsOnce(Databases database) throws Exception {
        try (Databases.Pool pool = database.pool()) {
            versionOne(pool);
            execute(pool, "update samspoke_subscription set status = 'ACTIVE'");
            JdbcStore store = JdbcStore.of(pool.source());
            store.subscriptions().stage(PROFILE, store.subscriptions().list(PROFILE).stream());
            assertThat(store.subscriptions().restaged(PROFILE)).hasSize(2);
            store.subscriptions().saveAll(store.subscriptions().restaged(PROFILE));
            execute(pool, "update samspoke_subscription set status = 'ACTIVE'");

            assertThat(store.subscriptions().restaged(PROFILE)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    @DisplayName("R17, D12: a plan that an earlier version has hashed can be read, and is void")
    void find_planOfVersion1_isVoid(Databases database) throws Exception {
        try (Databases.Pool pool = database.pool()) {
            versionOne(pool);
            JdbcStore store = JdbcStore.of(pool.source());

            assertThat(store.plans().list()).isNotEmpty().allSatisfy(plan -> {
                assertThat(plan.explain()).contains(plan.id());
                assertThat(store.plans().find(plan.hash())).isEmpty();
            });
        }
    }

    private static void assertAsStored(JdbcStore store) {
        assertThat(store.subscriptions().list(PROFILE))
                .containsExactly(Samples.subscription(PROFILE, "user1"), Samples.subscription(PROFILE, "user2"));
        assertThat(store.subscriptions().snapshots(PROFILE))
                .containsExactly(Samples.snapshot(PROFILE, "JOB1"), Samples.snapshot(PROFILE, "JOB2"));
        assertThat(store.subscriptions().latestComplete(PROFILE)).contains(Samples.snapshot(PROFILE, "JOB2"));
        assertThat(store.subscriptions().invitations(PROFILE)).hasSize(1);
        assertThat(store.audit().entries(PROFILE.value()))
                .containsExactly(Samples.row(PROFILE.value(), 1), Samples.row(PROFILE.value(), 2));
        assertThat(store.audit().head(PROFILE.value()).map(AuditEntry::sequence))
                .contains(2L);
        ProfileData like = Samples.profile(PROFILE, 2);
        assertThat(store.profiles().list()).singleElement().satisfies(profile -> {
            assertThat(profile)
                    .usingRecursiveComparison()
                    .ignoringFields("organization", "observingSince", "connectionMark")
                    .isEqualTo(like);
            assertThat(profile.publishedOn()).contains("https://api.calendly.com/organizations/ONE");
            assertThat(profile.mode()).isEqualTo(ProfileMode.ACTIVE);
            assertThat(profile.connectionMark()).isNull();
        });
        assertThat(store.rules().list()).containsExactly(Samples.rule("RUL0001", 2));
        assertThat(store.candidates().list(PROFILE))
                .containsExactlyElementsOf(Stream.of(1, 2)
                        .map(number -> Samples.candidate("RCC000000" + number, "user" + number))
                        .toList());
        assertThat(store.plans().list()).extracting(ReclamationPlan::id).containsExactlyInAnyOrder("PLN1", "PLN2");
        assertThat(store.plans().use("APR1")).isPresent();
        assertThat(store.plans().use("APR1")).isEmpty();
        assertThat(store.journal().inFlight(Samples.ORGANIZATION)).hasSize(1);
        assertThat(store.jobs().list()).hasSize(3).contains(Samples.job("job1"));
        assertThat(store.jobs().results())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("held")
                .containsExactly(Samples.result("JOB000001"), Samples.result("JOB000002"))
                .allSatisfy(result -> assertThat(result.held()).isEmpty());
        assertThat(store.exclusions().list())
                .containsExactly(Samples.exclusion("EXC0001"), Samples.exclusion("EXC0002"));
        assertThat(store.activity().list(PROFILE)).containsOnlyKeys("user1", "user2");
        assertThat(store.activity().coverage(PROFILE).spans()).hasSize(1);
        assertThat(store.licenses().entitlements()).hasSize(1);
        assertThat(store.licenses().models()).hasSize(1);
        assertThat(store.connections().list()).hasSize(3);
        store.jobs().forgetResults(AT.plusSeconds(1));
        assertThat(store.jobs().results()).isEmpty();
    }

    private static void versionOne(Databases.Pool pool) throws Exception {
        Flyway.configure()
                .dataSource(pool.source())
                .locations("classpath:db-migration")
                .table("samspoke_schema_history")
                .target("1")
                .load()
                .migrate();
        execute(pool, rows());
    }

    private static String rows() throws IOException {
        try (InputStream rows =
                Objects.requireNonNull(MigrationTest.class.getResourceAsStream("/schema/rows-of-V1.sql"))) {
            return new String(rows.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void execute(Databases.Pool pool, String sql) throws SQLException {
        try (Connection connection = pool.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
