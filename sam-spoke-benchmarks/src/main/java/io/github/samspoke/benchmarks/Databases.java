package io.github.samspoke.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Databases by URL. */
final class Databases {
    private Databases() {}

    static DataSource of(String url) {
        if (url.startsWith("jdbc:h2:")) {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setUrl(url);
            h2.setUser("sa");
            return h2;
        }
        PGSimpleDataSource postgres = new PGSimpleDataSource();
        postgres.setUrl(url);
        return postgres;
    }

    /** An H2 file of its own, set as the store wants it; held open until the JVM ends, and gone then. */
    static String h2File() throws IOException {
        Path folder = Files.createTempDirectory("samspoke-benchmark-");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        return "jdbc:h2:file:" + folder.resolve("db") + ";MODE=PostgreSQL;REUSE_SPACE=FALSE;DB_CLOSE_DELAY=-1";
    }

    /** H2 may still be closing the file; on Linux it is gone all the same. */
    private static void delete(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            System.err.println("could not delete " + folder + ": " + e);
        }
    }

    /** What to call it in a table. */
    static String name(String url) {
        return url.startsWith("jdbc:h2:mem") ? "H2 memory" : url.startsWith("jdbc:h2:") ? "H2 file" : "PostgreSQL";
    }
}
