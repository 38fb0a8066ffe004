package io.github.samspoke.core.connection;

import io.github.samspoke.core.common.Secret;
import java.net.URI;
import java.util.List;

/** Connecting and disconnecting vendor accounts. Commands need {@code sam_integrator}. Safe for many threads. */
public interface Connections {
    /**
     * Begins "Create and Get OAuth Token": asks for the scopes of all three processes. Does no I/O.
     *
     * @param settings the form's fields
     * @return the pending connection, with the URL to open in a browser
     */
    PendingConnection begin(ConnectionSettings settings);

    /**
     * Finishes it with the browser's way back: all or nothing. Does I/O.
     *
     * @param pending the pending connection; it works once
     * @param callback the whole URI that the vendor sent the browser to
     * @return the connection
     */
    Connection finish(PendingConnection pending, URI callback);

    /**
     * Connects with a personal access token. Does no I/O; the first validation finds out whether it works.
     *
     * @param alias the alias to connect
     * @param url the vendor's API
     * @param token the token
     * @return the connection
     * @throws io.github.samspoke.core.common.InvalidInputException if the alias is blank
     */
    Connection withToken(String alias, URI url, Secret token);

    /**
     * Revokes the credential at the vendor and forgets the connection. Does I/O. The connection is forgotten even
     * if the vendor does not answer.
     *
     * @param alias the alias
     * @throws io.github.samspoke.core.common.VendorException if revoking failed, after forgetting
     */
    void disconnect(String alias);

    /**
     * Returns all connections.
     *
     * @return the connections by alias
     */
    List<Connection> list();
}
