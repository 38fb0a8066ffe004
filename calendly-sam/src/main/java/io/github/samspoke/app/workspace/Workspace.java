package io.github.samspoke.app.workspace;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.SamSpokeBuilder;
import io.github.samspoke.core.audit.AuditKeys;
import io.github.samspoke.core.calendly.CalendlySpoke;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.store.Store;
import io.github.samspoke.jdbc.JdbcStore;
import io.github.samspoke.jdbc.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The engine on what is kept in a state folder or a PostgreSQL, open until it is closed. Safe for many threads. */
public final class Workspace implements AutoCloseable {
    private static final int CONNECTIONS = 8;
    private static final int H2_ALREADY_OPEN = 90020;

    private final WorkspaceOptions options;
    private final KeyFile keys;
    private final SamSpoke spoke;
    private final @Nullable HikariDataSource pool;

    private Workspace(WorkspaceOptions options, KeyFile keys, SamSpoke spoke, @Nullable HikariDataSource pool) {
        this.options = options;
        this.keys = keys;
        this.spoke = spoke;
        this.pool = pool;
    }

    /** Opens a workspace with an engine that nothing is added to. */
    public static Workspace open(WorkspaceOptions options) {
        return open(options, builder -> builder);
    }

    /**
     * Opens a workspace; does I/O.
     *
     * @param more what else the engine is to have, such as an authorizer or a notifier
     * @throws WorkspaceException if it is in use by another process, or is not as it was
     */
    public static Workspace open(WorkspaceOptions options, UnaryOperator<SamSpokeBuilder> more) {
        StateFolder folder = StateFolder.at(options.folder());
        Path keyFile = options.keyFile() == null ? folder.keys() : options.keyFile();
        if (options.database() == null && folder.hasDatabase() && !Files.exists(keyFile)) {
            throw missing(keyFile);
        }
        KeyFile keys = KeyFile.at(keyFile);
        HikariDataSource pool = options.database() == null ? null : pool(options.database());
        try {
            Store store = pool == null ? embedded(folder) : JdbcStore.of(pool);
            requireOwnKeys(store, keys, keyFile);
            SamSpokeBuilder builder = SamSpoke.builder()
                    .store(store)
                    .credentialKeys(keys.credentialKeys())
                    .auditKeys(keys.auditKeys())
                    .spoke(CalendlySpoke.create(options.clock(), options.sleeper()))
                    .clock(options.clock())
                    .sleeper(options.sleeper());
            return new Workspace(options, keys, more.apply(builder).build(), pool);
        } catch (RuntimeException e) {
            if (pool != null) {
                pool.close();
            }
            throw e;
        }
    }

    private static Store embedded(StateFolder folder) {
        try {
            Store store = JdbcStore.embedded(folder.path());
            folder.closeDatabaseToOthers();
            return store;
        } catch (StoreException e) {
            if (e.getCause() instanceof SQLException sql && sql.getErrorCode() == H2_ALREADY_OPEN) {
                throw new WorkspaceException(
                        "The state folder " + folder.path() + " is in use by another process",
                        "Stop it (a running calendly-sam serve, or another command), or share a PostgreSQL with"
                                + " --database.",
                        e);
            }
            throw e;
        }
    }

    private static HikariDataSource pool(DatabaseAddress address) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setPoolName("calendly-sam");
        if (address.user() != null) {
            config.setUsername(address.user());
        }
        if (address.password() != null) {
            config.setPassword(address.password().reveal());
        }
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw new WorkspaceException(
                    "The database " + address.url() + " cannot be reached",
                    "Check that it runs, its URL, the user and the password.",
                    e);
        }
    }

    /** Fresh keys on a store that others have sealed would open nothing and break the audit trail. */
    private static void requireOwnKeys(Store store, KeyFile keys, Path file) {
        if (!keys.fresh() || store.audit().chains().isEmpty()) {
            return;
        }
        store.close();
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new WorkspaceException(
                    "The key file " + file + " is not that of this database",
                    "Delete it, and put the right one there.",
                    e);
        }
        throw missing(file);
    }

    private static WorkspaceException missing(Path file) {
        return new WorkspaceException(
                "There is a database, and its key file " + file + " is missing",
                "Put a copy of the key file back, or name it with CALENDLY_SAM_KEY_FILE; nothing was changed.");
    }

    /** The engine. */
    public SamSpoke spoke() {
        return spoke;
    }

    /** The engine as one person sees it. */
    public SamSpoke.View as(Actor actor) {
        return spoke.as(actor);
    }

    /** The time here. */
    public Clock clock() {
        return options.clock();
    }

    /** The state folder. */
    public Path folder() {
        return options.folder();
    }

    /** The keys that verify an exported trail. */
    public AuditKeys auditKeys() {
        return keys.auditKeys();
    }

    @Override
    public void close() {
        try {
            spoke.close();
        } finally {
            if (pool != null) {
                pool.close();
            }
        }
    }
}
