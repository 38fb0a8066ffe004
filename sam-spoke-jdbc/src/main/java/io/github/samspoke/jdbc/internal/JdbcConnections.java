package io.github.samspoke.jdbc.internal;

import io.github.samspoke.core.connection.AliasSettings;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.ConnectionStore;
import java.util.List;
import java.util.Optional;

/** Aliases and connections; their secrets lie elsewhere. */
public final class JdbcConnections implements ConnectionStore {
    private final JdbcWork work;
    private final Table<Connection, Connection> connections;
    private final Table<AliasSettings, AliasSettings> aliases;

    public JdbcConnections(JdbcWork work) {
        this.work = work;
        this.connections =
                Table.of(work, "samspoke_connection", Connection.class).key("alias", Connection::alias);
        this.aliases = Table.of(work, "samspoke_alias", AliasSettings.class).key("alias", AliasSettings::alias);
    }

    @Override
    public void save(Connection connection) {
        work.runDurably(handle -> {
            connections.save(connection);
            return connection;
        });
    }

    @Override
    public Optional<Connection> find(String alias) {
        return connections.find(alias);
    }

    @Override
    public List<Connection> list() {
        return connections.sorted(Connection::alias);
    }

    @Override
    public void remove(String alias) {
        work.runDurably(handle -> {
            connections.remove(alias);
            return alias;
        });
    }

    @Override
    public void saveAlias(AliasSettings settings) {
        aliases.save(settings);
    }

    @Override
    public Optional<AliasSettings> findAlias(String alias) {
        return aliases.find(alias);
    }

    @Override
    public List<AliasSettings> aliases() {
        return aliases.sorted(AliasSettings::alias);
    }

    @Override
    public void removeAlias(String alias) {
        aliases.remove(alias);
    }
}
