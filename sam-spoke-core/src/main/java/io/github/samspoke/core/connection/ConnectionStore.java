package io.github.samspoke.core.connection;

import java.util.List;
import java.util.Optional;

/** Storage port of connections and their credentials, by alias. */
public interface ConnectionStore {
    /**
     * Stores a connection with its credential, in place of what stood under the alias.
     *
     * @param connection the connection
     * @param credential its credential
     */
    void save(Connection connection, Credential credential);

    /**
     * Finds a connection.
     *
     * @param alias the alias
     * @return the connection, or empty
     */
    Optional<Connection> find(String alias);

    /**
     * Finds a connection's credential.
     *
     * @param alias the alias
     * @return the credential, or empty
     */
    Optional<Credential> credential(String alias);

    /**
     * Returns all connections.
     *
     * @return the connections by alias
     */
    List<Connection> list();

    /**
     * Forgets a connection and its credential.
     *
     * @param alias the alias
     */
    void remove(String alias);
}
