package io.github.samspoke.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.common.Lease;
import io.github.samspoke.core.connection.Environment;
import io.github.samspoke.core.memory.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Starting on a database")
class SetUpTest {

    @ParameterizedTest
    @EnumSource(Databases.class)
    @DisplayName("From nothing, beside tables of the host, and again: the second start changes nothing")
    void of_emptyThenAgain_migratedOnce(Databases database) throws SQLException {
        try (Databases.Pool pool = database.pool()) {
            execute(pool, "create table of_the_host (id integer)");
            JdbcStore.of(pool.source()).jobs().save(Samples.job("job"));
            long applied = count(pool, "\"samspoke_schema_history\"");
            JdbcStore again = JdbcStore.of(pool.source());
            assertThat(again.jobs().list()).containsExactly(Samples.job("job"));
            assertThat(count(pool, "\"samspoke_schema_history\"")).isEqualTo(applied);
            assertThat(count(pool, "samspoke_schema")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    @DisplayName("Without migration: refused by name until somebody has run the scripts, then it works")
    void migrateFalse_scriptsRunByHand_works(Databases database) throws Exception {
        try (Databases.Pool pool = database.pool()) {
            assertThatThrownBy(() -> withoutMigration(pool))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            e -> assertThat(e.remedy()).contains("db-migration").contains("V1"));
            for (String script : Scripts.all()) {
                execute(pool, script);
            }
            assertThat(withoutMigration(pool).jobs().list()).isEmpty();
            execute(pool, "update samspoke_schema set version = 0");
            assertThatThrownBy(() -> withoutMigration(pool)).hasMessageContaining("have version 0");
            execute(pool, "update samspoke_schema set version = 99");
            assertThatThrownBy(() -> withoutMigration(pool)).hasMessageContaining("have version 99");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    @DisplayName("From the first version: connections are kept, as production, and their accounts are asked for again")
    void of_firstVersion_connectionsKept(Databases database) throws SQLException {
        try (Databases.Pool pool = database.pool()) {
            Flyway.configure()
                    .dataSource(pool.source())
                    .locations("classpath:db-migration")
                    .table("samspoke_schema_history")
                    .target("1")
                    .load()
                    .migrate();
            execute(pool, """
                    insert into samspoke_connection (alias, credential, body) values ('Calendly', '\\x00'::bytea,
                     '{"alias":"Calendly","name":"Main","url":"https://api.calendly.com","grantedScopes":["users:read"],
                       "connectedAt":"2026-11-23T10:15:30Z"}')""");

            JdbcStore store = JdbcStore.of(pool.source());

            assertThat(store.connections().list()).singleElement().satisfies(connection -> {
                assertThat(connection.name()).isEqualTo("Main");
                assertThat(connection.environment()).isEqualTo(Environment.PRODUCTION);
                assertThat(connection.application()).isNull();
                assertThat(connection.grantedScopes()).containsExactly("users:read");
            });
            assertThat(store.credentials().read("Calendly/personal-token")).isEmpty();
        }
    }

    private static JdbcStore withoutMigration(Databases.Pool pool) {
        return JdbcStore.builder(pool.source()).migrate(false).build();
    }

    @Test
    void of_h2InItsOwnMode_refused() {
        try (Databases.Pool pool = new Databases.Pool("jdbc:h2:mem:own", "sa")) {
            assertThatThrownBy(() -> JdbcStore.of(pool.source())).hasMessageContaining("PostgreSQL mode");
        }
    }

    @Test
    @DisplayName("A delay that cannot be set to zero is refused: acknowledged commits would be lost")
    void of_h2WithDelayAndNoRights_refused() throws SQLException {
        String url = "jdbc:h2:mem:delayed";
        try (Databases.Pool admin = new Databases.Pool(url + ";MODE=PostgreSQL", "sa")) {
            execute(admin, "create user guest password ''");
            execute(admin, "set write_delay 500");
            try (Databases.Pool guest = new Databases.Pool(url, "guest")) {
                assertThatThrownBy(() -> JdbcStore.of(guest.source()))
                        .isInstanceOfSatisfying(
                                StoreException.class,
                                e -> assertThat(e.remedy()).contains("SET WRITE_DELAY 0"));
            }
            JdbcStore.of(admin.source());
            assertThat(setting(admin)).isEqualTo("0");
        }
    }

    @Test
    @DisplayName("A file whose space is used again is refused: a kill can lose its last commits, measured")
    void of_h2FileThatReusesSpace_refused() {
        String url = "jdbc:h2:file:" + Databases.folder() + "/db;MODE=PostgreSQL";
        try (Databases.Pool pool = new Databases.Pool(url, "sa")) {
            assertThatThrownBy(() -> JdbcStore.of(pool.source()))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.remedy()).contains("REUSE_SPACE=FALSE"));
        }
    }

    @Test
    @DisplayName("The embedded store's file is only appended to, and written anew when it is opened")
    void embedded_openedAgain_smaller() throws IOException {
        Path folder = Databases.folder();
        Path file = folder.resolve("samspoke.mv.db");
        try (JdbcStore store = JdbcStore.embedded(folder)) {
            for (int i = 0; i < 300; i++) {
                store.jobs().save(Samples.job("job"));
            }
        }
        long grown = Files.size(file);
        JdbcStore.embedded(folder).close();
        assertThat(Files.size(file)).isLessThan(grown / 2);
    }

    private static String setting(Databases.Pool pool) throws SQLException {
        String query = "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'";
        try (Connection connection = pool.source().getConnection();
                var row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void of_otherIsolation_refused() {
        String url = "jdbc:h2:mem:isolated;MODE=PostgreSQL";
        DataSource snapshots =
                reporting(url, Map.of("getTransactionIsolation", Connection.TRANSACTION_REPEATABLE_READ));
        assertThatThrownBy(() -> JdbcStore.of(snapshots)).hasMessageContaining("READ COMMITTED");
    }

    @ParameterizedTest
    @EnumSource(Old.class)
    void of_tooOldOrUnknown_refusedByName(Old old) {
        DataSource source = reporting(
                "jdbc:h2:mem:old", Map.of("getDatabaseProductName", old.product, "getDatabaseMajorVersion", 14));
        assertThatThrownBy(() -> JdbcStore.of(source)).hasMessageContaining(old.message);
    }

    /** Databases the store does not run on, and what it says. */
    enum Old {
        POSTGRESQL_14("PostgreSQL", "PostgreSQL 14 is too old"),
        ANOTHER("Another", "does not know the database Another");

        private final String product;
        private final String message;

        Old(String product, String message) {
            this.product = product;
            this.message = message;
        }
    }

    @Test
    @DisplayName("The embedded store: kept between two openings, and for one process alone")
    void embedded_closedAndOpened_kept() throws SQLException {
        Path folder = Databases.folder();
        try (JdbcStore store = JdbcStore.embedded(folder.resolve("new"))) {
            store.profiles().save(Samples.profile(Samples.PROFILE, 1));
        }
        try (JdbcStore store =
                JdbcStore.builder(folder.resolve("new")).migrate(false).build()) {
            assertThat(store.profiles().list()).containsExactly(Samples.profile(Samples.PROFILE, 1));
        }
    }

    @Test
    @DisplayName("The embedded store: what a process that died has leased is free for the next, under a higher fence")
    void embedded_leasedByAProcessThatDied_freeUnderAHigherFence() {
        Path folder = Databases.folder();
        Lease dead;
        try (JdbcStore store = JdbcStore.embedded(folder)) {
            dead = store.leases()
                    .acquire("job", "dead", Duration.ofHours(6), Samples.AT)
                    .orElseThrow();
            assertThat(store.leases().acquire("job", "other", Duration.ofHours(6), Samples.AT))
                    .isEmpty();
        }
        try (JdbcStore store = JdbcStore.embedded(folder)) {
            assertThat(store.leases().renew(dead, Duration.ofHours(6), Samples.AT))
                    .isEmpty();
            assertThat(store.leases().acquire("job", "next", Duration.ofHours(6), Samples.AT))
                    .hasValueSatisfying(lease -> assertThat(lease.fence()).isGreaterThan(dead.fence()));
        }
    }

    @Test
    @DisplayName("A thread that was interrupted can still write, and the database stays open")
    void embedded_interruptedThread_goesOn() {
        Path folder = Databases.folder();
        try (JdbcStore store = JdbcStore.embedded(folder)) {
            Thread.currentThread().interrupt();
            store.jobs().save(Samples.job("interrupted"));
            assertThat(Thread.interrupted()).isTrue();
            store.jobs().save(Samples.job("later"));
        }
        try (JdbcStore store = JdbcStore.embedded(folder)) {
            assertThat(store.jobs().list()).extracting("name").containsExactly("interrupted", "later");
        }
    }

    @Test
    void embedded_folderThatTheDriverWouldTakeApart_refused() {
        assertThatThrownBy(() -> JdbcStore.embedded(Path.of("a;INIT=b"))).hasMessageContaining("a;INIT=b");
    }

    @Test
    @DisplayName("An error of the database tells what it says, and nothing of the people in the statement")
    void save_tableGone_saysSoWithoutPeople() throws SQLException {
        try (Databases.Pool pool = Databases.H2_MEMORY.pool()) {
            JdbcStore store = JdbcStore.of(pool.source());
            execute(pool, "drop table samspoke_subscription");
            assertThatThrownBy(() -> store.subscriptions().save(Samples.subscription(Samples.PROFILE, "ada")))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("samspoke_subscription".toUpperCase(Locale.ROOT))
                    .hasMessageNotContaining("ada@example.com")
                    .hasMessageNotContaining("update");
        }
    }

    private static void execute(Databases.Pool pool, String sql) throws SQLException {
        try (Connection connection = pool.source().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(Databases.Pool pool, String table) throws SQLException {
        try (Connection connection = pool.source().getConnection();
                var row = connection.createStatement().executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** An H2 database whose driver gives some answers of its own. */
    private static DataSource reporting(String url, Map<String, Object> answers) {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl(url);
        return new Watched(source, answers).source();
    }
}
