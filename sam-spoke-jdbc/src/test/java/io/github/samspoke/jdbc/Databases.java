package io.github.samspoke.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.samspoke.core.connection.Credential;
import io.github.samspoke.core.memory.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    /** Seals the tokens of the samples. */
    public static CredentialVault vault() {
        return CredentialVault.aesGcm(key(1), new Tokens());
    }

    static SecretKeySpec key(int first) {
        byte[] key = new byte[32];
        key[0] = (byte) first;
        return new SecretKeySpec(key, "AES");
    }

    /** The samples' tokens as bytes. */
    static final class Tokens implements CredentialCodec {
        @Override
        public byte[] write(Credential credential) {
            return ((Samples.Token) credential).name().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Credential read(byte[] bytes) {
            return new Samples.Token(new String(bytes, StandardCharsets.UTF_8));
        }
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
