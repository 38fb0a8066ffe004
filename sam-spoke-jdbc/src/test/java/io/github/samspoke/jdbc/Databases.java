package io.github.samspoke.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

/** Empty databases of each kind. */
public enum Databases {
    H2_MEMORY {
        @Override
        public Pool pool() {
            return new Pool("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;LOCK_TIMEOUT=10000", "sa");
        }
    },
    H2_FILE {
        @Override
        public Pool pool() {
            return new Pool(
                    "jdbc:h2:file:" + folder() + "/db;MODE=PostgreSQL;LOCK_TIMEOUT=10000;REUSE_SPACE=FALSE", "sa");
        }
    },
    POSTGRESQL {
        @Override
        public Pool pool() {
            return new Pool(Postgres.database(), "postgres");
        }
    };

    /** A pool on a database of its own; URLs of it open the same database again. */
    public abstract Pool pool();

    /** Connections to one database. */
    public static final class Pool implements AutoCloseable {
        private final HikariDataSource source;

        Pool(String url, String user) {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(url);
            config.setUsername(user);
            config.setPassword("");
            config.setMaximumPoolSize(16);
            config.setMinimumIdle(1);
            source = new HikariDataSource(config);
        }

        public DataSource source() {
            return source;
        }

        @Override
        public void close() {
            source.close();
        }
    }

    static SecretKeySpec key(int first) {
        byte[] key = new byte[32];
        key[0] = (byte) first;
        return new SecretKeySpec(key, "AES");
    }

    /** A folder that goes with the build's. */
    static Path folder() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "databases").toAbsolutePath()), "h2-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
