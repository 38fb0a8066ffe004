package io.github.samspoke.jdbc.internal;

import io.github.samspoke.jdbc.StoreException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Whether the tables are there, and which version of them. */
final class Schema {
    /** The number of the newest script in {@code db-migration}; each script writes its own into the database. */
    static final int VERSION = 16;

    private static final String SCRIPTS = "the scripts V*.sql in the folder db-migration of the jar sam-spoke-jdbc";

    private Schema() {}

    /** Refuses a database whose tables are not those of this library. */
    static void check(Jdbi jdbi) {
        int version = jdbi.withHandle(Schema::version)
                .orElseThrow(() -> new StoreException(
                        "The tables of the store are not there",
                        "Run " + SCRIPTS + ", V1 to V" + VERSION + " in order, or let the store migrate."));
        if (version < VERSION) {
            throw new StoreException(
                    "The tables of the store have version " + version + ", this library needs " + VERSION,
                    "Run " + SCRIPTS + ", V" + (version + 1) + " to V" + VERSION + ", or let the store migrate.");
        }
        if (version > VERSION) {
            throw new StoreException(
                    "The tables of the store have version " + version + ", this library knows " + VERSION,
                    "Use the version of this library that migrated them, or a newer one.");
        }
    }

    private static Optional<Integer> version(Handle handle) {
        try {
            return handle.createQuery("select version from samspoke_schema")
                    .mapTo(Integer.class)
                    .findOne();
        } catch (JdbiException e) {
            return Optional.empty();
        }
    }
}
