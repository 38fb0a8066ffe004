package io.github.samspoke.jdbc.internal;

import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.ConnectionStore;
import io.github.samspoke.core.connection.Credential;
import io.github.samspoke.jdbc.CredentialVault;
import java.util.List;
import java.util.Optional;

/** Connections, each with its credential as the vault has sealed it. */
public final class JdbcConnections implements ConnectionStore {
    private record Row(Connection connection, Credential credential) {}

    private final JdbcWork work;
    private final CredentialVault vault;
    private final Table<Row, Connection> rows;

    public JdbcConnections(JdbcWork work, CredentialVault vault) {
        this.work = work;
        this.vault = vault;
        this.rows = Table.of(work, "samspoke_connection", Connection.class, Row::connection)
                .key("alias", row -> row.connection().alias())
                .column("credential", row -> vault.seal(row.connection().alias(), row.credential()));
    }

    @Override
    public void save(Connection connection, Credential credential) {
        work.runDurably(handle -> {
            rows.save(new Row(connection, credential));
            return connection;
        });
    }

    @Override
    public Optional<Connection> find(String alias) {
        return rows.find(alias);
    }

    @Override
    public Optional<Credential> credential(String alias) {
        return work.run(handle -> handle.createQuery("select credential from samspoke_connection where alias = ?")
                        .bind(0, alias)
                        .map((row, context) -> row.getBytes(1))
                        .findOne())
                .flatMap(stored -> vault.open(alias, stored));
    }

    @Override
    public List<Connection> list() {
        return rows.sorted(Connection::alias);
    }

    @Override
    public void remove(String alias) {
        work.runDurably(handle -> {
            rows.remove(alias);
            return alias;
        });
    }
}
