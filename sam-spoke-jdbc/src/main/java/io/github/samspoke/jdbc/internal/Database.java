package io.github.samspoke.jdbc.internal;

import io.github.samspoke.jdbc.StoreException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** From a data source to a unit of work over it: recognizes the database, migrates or checks the tables. */
public final class Database {
    private Database() {}

    /** Opens a database. Does I/O; refuses one that would not keep what it is told. */
    public static JdbcWork open(DataSource dataSource, boolean migrate) {
        Jdbi jdbi = Jdbi.create(dataSource).registerArrayType(String.class, "varchar");
        try {
            Dialect dialect = jdbi.withHandle(Dialect::of);
            if (migrate) {
                migrate(dataSource);
            }
            Schema.check(jdbi);
            return new JdbcWork(jdbi, dialect);
        } catch (JdbiException e) {
            throw new StoreException("The database cannot be reached", "Check that it runs and the data source.", e);
        }
    }

    private static void migrate(DataSource dataSource) {
        try {
            Migration.run(dataSource);
        } catch (NoClassDefFoundError e) {
            throw new StoreException(
                    "Flyway is not there to migrate the tables",
                    "Add flyway-core (and flyway-database-postgresql), or run the scripts yourself and switch it off.",
                    e);
        }
    }
}
