package io.github.samspoke.core.memory.internal;

import io.github.samspoke.core.connection.AliasSettings;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.ConnectionStore;
import java.util.List;
import java.util.Optional;

/** Aliases and connections in memory. */
public final class MemoryConnections implements ConnectionStore {
    private final MemoryTable<String, Connection> connections;
    private final MemoryTable<String, AliasSettings> aliases;

    public MemoryConnections(MemoryWork work) {
        this.connections = new MemoryTable<>(work);
        this.aliases = new MemoryTable<>(work);
    }

    @Override
    public void save(Connection connection) {
        connections.put(connection.alias(), connection);
    }

    @Override
    public Optional<Connection> find(String alias) {
        return connections.get(alias);
    }

    @Override
    public List<Connection> list() {
        return connections.all();
    }

    @Override
    public void remove(String alias) {
        connections.remove(alias);
    }

    @Override
    public void saveAlias(AliasSettings settings) {
        aliases.put(settings.alias(), settings);
    }

    @Override
    public Optional<AliasSettings> findAlias(String alias) {
        return aliases.get(alias);
    }

    @Override
    public List<AliasSettings> aliases() {
        return aliases.all();
    }

    @Override
    public void removeAlias(String alias) {
        aliases.remove(alias);
    }
}
