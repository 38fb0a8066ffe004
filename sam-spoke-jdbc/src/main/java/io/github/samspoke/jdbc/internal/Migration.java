package io.github.samspoke.jdbc.internal;

import io.github.samspoke.jdbc.StoreException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Runs the scripts by Flyway, which a host may leave out; nothing else in this module knows it. */
final class Migration {
    private Migration() {}

    static void run(DataSource dataSource) {
        Flyway flyway = Flyway.configure(Migration.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db-migration")
                .table("samspoke_schema_history")
                // The host's own tables may be there already.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
        try {
            migrate(flyway);
        } catch (FlywayException e) {
            throw new StoreException(
                    "The tables of the store could not be migrated",
                    "See the cause, set it right and start again: what was done stays done.",
                    e);
        }
    }

    /** Of two nodes that start on an empty database at once, Flyway lets one fail over the other's history table. */
    private static void migrate(Flyway flyway) {
        try {
            flyway.migrate();
        } catch (FlywayException first) {
            try {
                flyway.migrate();
            } catch (FlywayException second) {
                second.addSuppressed(first);
                throw second;
            }
        }
    }
}
