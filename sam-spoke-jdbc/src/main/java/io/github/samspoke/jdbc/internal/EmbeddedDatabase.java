package io.github.samspoke.jdbc.internal;

import io.github.samspoke.jdbc.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * An H2 database in a folder, open as long as this is. Connections to it cost microseconds, so there is no pool. The
 * driver is found by its URL alone: the host chooses its version.
 */
public final class EmbeddedDatabase implements DataSource, AutoCloseable {
    /** Files that stay open when a thread is interrupted over them; H2's ordinary ones take the database down. */
    private static final String PROTOCOL = "jdbc:h2:async:";

    private static final String OPTIONS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;LOCK_TIMEOUT=10000"
                    // Where space is used again, what was committed last may not be found after a kill.
                    + ";REUSE_SPACE=FALSE"
                    // The host ends it: at Ctrl-C its own hooks may still have a removal in flight to write down.
                    + ";DB_CLOSE_ON_EXIT=FALSE";

    private final String url;

    /** Keeps the database open between units of work. */
    private final Connection anchor;

    private EmbeddedDatabase(String url) throws SQLException {
        this.url = url;
        compact();
        this.anchor = getConnection();
    }

    /** A file that is only appended to grows with every commit, so each opening begins with writing it anew. */
    private void compact() throws SQLException {
        try (Connection connection = getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown compact");
        }
    }

    /** Opens the database of a folder, which is created if need be. */
    public static EmbeddedDatabase in(Path folder) {
        String file = folder.toAbsolutePath().resolve("samspoke").toString();
        if (file.contains(";")) {
            throw new StoreException("The folder " + folder + " has a ; in its name", "Choose another folder.");
        }
        try {
            Files.createDirectories(folder);
            return new EmbeddedDatabase(PROTOCOL + file + OPTIONS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new StoreException(
                    "The database in " + folder + " cannot be opened",
                    "Only one process can have it open, and the driver com.h2database:h2 has to be there.",
                    e);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return DriverManager.getConnection(url, "sa", "");
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public void close() {
        try {
            anchor.close();
        } catch (SQLException e) {
            throw new StoreException("The database could not be closed", "Nothing is lost; see the cause.", e);
        }
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
