package io.github.samspoke.core.connection;

import java.util.List;
import java.util.Optional;

/** Storage port of aliases and of what is connected under them. No secret gets here. */
public interface ConnectionStore {
    /**
     * Stores a connection, in place of what stood under the alias.
     *
     * @param connection the connection
     */
    void save(Connection connection);

    /**
     * Finds a connection.
     *
     * @param alias the alias
     * @return the connection, or empty
     */
    Optional<Connection> find(String alias);

    /**
     * Returns all connections.
     *
     * @return the connections by alias
     */
    List<Connection> list();

    /**
     * Forgets a connection; does nothing if there is none.
     *
     * @param alias the alias
     */
    void remove(String alias);

    /**
     * Stores what is set on an alias, in place of what was.
     *
     * @param settings the alias
     */
    void saveAlias(AliasSettings settings);

    /**
     * Finds an alias.
     *
     * @param alias its name
     * @return what is set on it, or empty
     */
    Optional<AliasSettings> findAlias(String alias);

    /**
     * Returns all aliases.
     *
     * @return the aliases by name
     */
    List<AliasSettings> aliases();

    /**
     * Forgets an alias; does nothing if there is none.
     *
     * @param alias its name
     */
    void removeAlias(String alias);
}
