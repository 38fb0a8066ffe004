/** The durable store, on H2 or PostgreSQL. */
@org.jspecify.annotations.NullMarked
module io.github.samspoke.jdbc {
    requires com.fasterxml.jackson.databind;
    // Jdbi needs it, and being an automatic module cannot say so.
    requires io.leangen.geantyref;
    requires org.jdbi.v3.core;
    requires static com.github.kagkarlsson.scheduler;
    requires static flyway.core;
    requires transitive io.github.samspoke.core;
    requires transitive java.sql;
    requires static transitive org.jspecify;

    exports io.github.samspoke.jdbc;
}
