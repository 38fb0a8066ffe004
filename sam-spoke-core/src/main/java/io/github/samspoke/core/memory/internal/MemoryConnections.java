package io.github.samspoke.core.memory.internal;

import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.ConnectionStore;
import io.github.samspoke.core.connection.Credential;
import java.util.List;
import java.util.Optional;

/** Connections in memory; credentials live and die with the process. */
public final class MemoryConnections implements ConnectionStore {
    private record Row(Connection connection, Credential credential) {}

    private final MemoryTable<String, Row> rows;

    public MemoryConnections(MemoryWork work) {
        this.rows = new MemoryTable<>(work);
    }

    @Override
    public void save(Connection connection, Credential credential) {
        rows.put(connection.alias(), new Row(connection, credential));
    }

    @Override
    public Optional<Connection> find(String alias) {
        return rows.get(alias).map(Row::connection);
    }

    @Override
    public Optional<Credential> credential(String alias) {
        return rows.get(alias).map(Row::credential);
    }

    @Override
    public List<Connection> list() {
        return rows.all().stream().map(Row::connection).toList();
    }

    @Override
    public void remove(String alias) {
        rows.remove(alias);
    }
}
