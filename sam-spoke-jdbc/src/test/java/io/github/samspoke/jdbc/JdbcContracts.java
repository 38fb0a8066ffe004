package io.github.samspoke.jdbc;

import io.github.samspoke.core.memory.ActivityStoreContract;
import io.github.samspoke.core.memory.AuditStoreContract;
import io.github.samspoke.core.memory.CandidateStoreContract;
import io.github.samspoke.core.memory.CredentialStoreContract;
import io.github.samspoke.core.memory.JobStoreContract;
import io.github.samspoke.core.memory.JournalStoreContract;
import io.github.samspoke.core.memory.LeaseStoreContract;
import io.github.samspoke.core.memory.LicenseStoreContract;
import io.github.samspoke.core.memory.OutboxStoreContract;
import io.github.samspoke.core.memory.PlanStoreContract;
import io.github.samspoke.core.memory.ProfileStoreContract;
import io.github.samspoke.core.memory.ProtectionStoreContract;
import io.github.samspoke.core.memory.SmallPortsStoreContract;
import io.github.samspoke.core.memory.SubscriptionStoreContract;
import io.github.samspoke.core.memory.UnitOfWorkStoreContract;
import io.github.samspoke.core.store.Store;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/** Every contract on one database, which is migrated once and emptied before each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JdbcContracts {
    private final Databases database;

    @SuppressWarnings("NullAway.Init")
    private Databases.Pool pool;

    @SuppressWarnings("NullAway.Init")
    private JdbcStore opened;

    JdbcContracts(Databases database) {
        this.database = database;
    }

    @BeforeAll
    void start() {
        pool = database.pool();
        opened = JdbcStore.of(pool.source());
    }

    @AfterAll
    @SuppressWarnings("NullAway") // A skipped class never had one.
    void stop() {
        if (pool != null) {
            pool.close();
        }
    }

    private JdbcStore empty() {
        try (Connection connection = pool.source().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                statement.execute("delete from " + table);
            }
            for (String sequence : List.of(
                    "candidate",
                    "execution",
                    "run",
                    "profile",
                    "rule",
                    "plan",
                    "reconciliation",
                    "event",
                    "protection",
                    "quiet_period")) {
                statement.execute("alter sequence samspoke_" + sequence + "_number restart with 1");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return opened;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select table_name from information_schema.tables"
                + " where lower(table_name) like 'samspoke\\_%' and lower(table_name) not like '%schema%'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    @Nested
    class Activity extends ActivityStoreContract {
        @Override
        protected Store create() {
            return empty();
        }
    }

    @Nested
    class Audit extends AuditStoreContract {
        @Override
        protected Store create() {
            return empty();
        }
    }

    @Nested
    class Candidates extends CandidateStoreContract {
        @Override
        protected Store create() {
            return empty();
        }
    }

    @Nested
    class Credentials extends CredentialStoreContract {
        @Override
        protected Store create() {
            return empty();
        }
    }

    @Nested
    class Journal extends JournalStoreContract {
        @Override
        protected Store create() {
            return empty();
        }
    }

    @Nested
    class Leases extends LeaseStoreContract {
        @Override
        protected Store create() {
            return empty();
        }

        @Override
        protected void age(Duration by) {
            ((JdbcStore) store).age(by);
        }
    }

    @Nested
    class Jobs extends JobStoreContract {
        @Override
        protected Store create() {
            return empty();
        }
    }

    @Nested
    class Outbox extends OutboxStoreContract {
        @Override
        protected Store create() {
            return empty();
        }
    }

    @Nested
    class Plans extends PlanStoreContract {
        @Override
        protected Store create() {
            return empty();
        }
    }

    @Nested
    class Profiles extends ProfileStoreContract {
        @Override
        protected Store create() {
            return empty();
        }
    }

    @Nested
    class Protections extends ProtectionStoreContract {
        @Override
        protected Store create() {
            return empty();
        }
    }

    @Nested
    class Licenses extends LicenseStoreContract {
        @Override
        protected Store create() {
            return empty();
        }
    }

    @Nested
    class SmallPorts extends SmallPortsStoreContract {
        @Override
        protected Store create() {
            return empty();
        }
    }

    @Nested
    class Subscriptions extends SubscriptionStoreContract {
        @Override
        protected Store create() {
            return empty();
        }
    }

    @Nested
    class UnitOfWork extends UnitOfWorkStoreContract {
        @Override
        protected Store create() {
            return empty();
        }
    }
}
