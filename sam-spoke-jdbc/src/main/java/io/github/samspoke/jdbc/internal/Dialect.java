package io.github.samspoke.jdbc.internal;

import io.github.samspoke.jdbc.StoreException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** Where the two databases differ. */
public enum Dialect {
    /** Embedded, in its PostgreSQL mode. */
    H2("current_timestamp") {
        @Override
        void check(Handle handle) {
            if (!settings(handle, "MODE").equals(List.of("PostgreSQL"))) {
                throw new StoreException(
                        "H2 does not run in its PostgreSQL mode", "Add ;MODE=PostgreSQL to the database's URL.");
            }
            checkSpace(handle);
            // With a delay H2 acknowledges commits that a killed process loses.
            setWriteDelay(handle);
            List<String> delay = settings(handle, WRITE_DELAY);
            if (!delay.equals(List.of("0"))) {
                throw new StoreException(
                        "H2 writes commits late (WRITE_DELAY " + delay + "), so a killed process would lose some",
                        "Run SET WRITE_DELAY 0 as the database's administrator.");
            }
        }

        // A file whose space is used again can lose the last commits with its process, whatever the delay.
        private void checkSpace(Handle handle) {
            boolean file = handle.createQuery("select database_path()")
                    .mapTo(String.class)
                    .findOne()
                    .isPresent();
            if (file && !settings(handle, "REUSE_SPACE").equals(List.of("FALSE"))) {
                throw new StoreException(
                        "H2 uses the space of its file again, so a killed process could lose commits",
                        "Add ;REUSE_SPACE=FALSE to the database's URL, and compact the file now and then.");
            }
        }

        private void setWriteDelay(Handle handle) {
            try {
                if (!settings(handle, WRITE_DELAY).equals(List.of("0"))) {
                    handle.execute("set write_delay 0");
                }
            } catch (JdbiException e) {
                // Only an administrator may: what is in force is looked at anyhow.
                return;
            }
        }

        // What is in force and what is stored: H2 lists both.
        private List<String> settings(Handle handle, String name) {
            return handle.createQuery(
                            "select distinct setting_value from information_schema.settings where setting_name = ?")
                    .bind(0, name)
                    .mapTo(String.class)
                    .list();
        }

        @Override
        void commitDurably(Handle handle) {
            // Every commit is: the write delay is zero.
        }

        // Left alone it writes a long result into a file of its own before the first row is seen; the setting is the
        // session's, needs no administrator and commits nothing.
        @Override
        <T extends @Nullable Object> T streaming(Handle handle, Supplier<T> reading) {
            handle.execute("set lazy_query_execution 1");
            try {
                return reading.get();
            } finally {
                handle.execute("set lazy_query_execution 0");
            }
        }

        // By a list beside an equal column it goes through all rows of that column.
        @Override
        String among(String first, String second, int count) {
            return IntStream.range(0, count)
                    .mapToObj(i -> "(:" + first + ", :" + second + i + ")")
                    .collect(Collectors.joining(", ", "(" + first + ", " + second + ") in (", ")"));
        }
    },

    /** Shared by many nodes. */
    POSTGRESQL("clock_timestamp()") {
        @Override
        void check(Handle handle) {
            int version = handle.queryMetadata(DatabaseMetaData::getDatabaseMajorVersion);
            if (version < OLDEST_POSTGRESQL) {
                throw new StoreException(
                        "PostgreSQL " + version + " is too old", "Use PostgreSQL " + OLDEST_POSTGRESQL + " or newer.");
            }
        }

        @Override
        void commitDurably(Handle handle) {
            handle.execute("select set_config('synchronous_commit', 'on', true)"
                    + " where current_setting('synchronous_commit') in ('off', 'local', 'remote_write')");
        }

        // By the fetch size, inside a transaction.
        @Override
        <T extends @Nullable Object> T streaming(Handle handle, Supplier<T> reading) {
            return reading.get();
        }

        @Override
        String among(String first, String second, int count) {
            return IntStream.range(0, count)
                    .mapToObj(i -> ":" + second + i)
                    .collect(Collectors.joining(", ", first + " = :" + first + " and " + second + " in (", ")"));
        }
    };

    private static final int OLDEST_POSTGRESQL = 15;
    private static final String WRITE_DELAY = "WRITE_DELAY";

    private final String now;

    Dialect(String now) {
        this.now = now;
    }

    /** Recognizes the database and refuses one that would not keep what it is told. */
    public static Dialect of(Handle handle) {
        String product = handle.queryMetadata(DatabaseMetaData::getDatabaseProductName);
        Dialect dialect = switch (product) {
            case "H2" -> H2;
            case "PostgreSQL" -> POSTGRESQL;
            default ->
                throw new StoreException("The store does not know the database " + product, "Use PostgreSQL or H2.");
        };
        checkIsolation(handle);
        dialect.check(handle);
        return dialect;
    }

    /** Rows are locked where it matters; a snapshot taken before the lock would show them as they were. */
    private static void checkIsolation(Handle handle) {
        try {
            if (handle.getConnection().getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
                throw new StoreException(
                        "The data source does not isolate at READ COMMITTED", "Set it to READ COMMITTED, the default.");
            }
        } catch (SQLException e) {
            throw new StoreException("The data source does not tell its isolation", "Check the driver.", e);
        }
    }

    abstract void check(Handle handle);

    /** Makes the running transaction's commit wait until it is on disk. */
    abstract void commitDurably(Handle handle);

    /** Runs a reading of many rows, of which the database holds few at a time; nothing else may be read meanwhile. */
    abstract <T extends @Nullable Object> T streaming(Handle handle, Supplier<T> reading);

    /**
     * The condition that finds rows by a key of two columns, so that the key's index is used for both: the first is bound
     * by its name, the values of the second by its name and a number from 0.
     */
    abstract String among(String first, String second, int count);

    /** The database's own clock. */
    Instant now(Handle handle) {
        return handle.createQuery("select " + now)
                .mapTo(OffsetDateTime.class)
                .one()
                .toInstant();
    }
}
