package io.github.samspoke.core.connection;

import io.github.samspoke.core.common.Secret;
import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * Aliases, connecting and disconnecting vendor accounts, and how their credentials are. Commands need {@code
 * sam_integrator}, questions {@code sam_user}. Safe for many threads.
 */
public interface Connections {
    /**
     * Sets an alias, in place of what was set on it before; without a client secret of its own unless the client id
     * stays the same.
     *
     * @param settings the alias
     * @throws io.github.samspoke.core.common.InvalidInputException if its parent does not exist, or inherits from it
     * @throws io.github.samspoke.core.common.RefusedException if an account is connected through it, or through an alias
     *     that inherits from it, and would find itself with another application
     */
    void define(AliasSettings settings);

    /**
     * Sets an alias with its application's secret, which is sealed before it is stored. With the same client id this
     * replaces the secret, also of accounts that are connected.
     *
     * @param settings the alias, on which a client id is set
     * @param clientSecret the secret
     * @throws io.github.samspoke.core.common.InvalidInputException as above, or if no client id is set
     * @throws io.github.samspoke.core.common.RefusedException as above
     */
    void define(AliasSettings settings, Secret clientSecret);

    /**
     * Returns all aliases that were set, without secrets.
     *
     * @return the aliases by name
     */
    List<AliasSettings> aliases();

    /**
     * Forgets an alias and its application's secret.
     *
     * @param alias the alias
     * @throws io.github.samspoke.core.common.RefusedException if an account is connected under it, or another alias
     *     inherits from it
     */
    void removeAlias(String alias);

    /**
     * Tells what an alias comes to, and where each value comes from.
     *
     * @param alias the alias
     * @return a table to print
     */
    AliasExplanation explain(String alias);

    /**
     * Begins "Create and Get OAuth Token" for an alias: asks for the scopes of the processes that are on in the profiles
     * that stand on the alias, or of all three if there is none yet. Does no I/O at the vendor.
     *
     * @param alias the alias
     * @return the pending connection, with the URL to open in a browser
     * @throws io.github.samspoke.core.common.InvalidInputException if a field is neither set nor inherited
     */
    PendingConnection begin(String alias);

    /**
     * Begins it for an alias and for processes of the caller's choice.
     *
     * @param alias the alias
     * @param processes what the connection is to be used for
     * @return the pending connection, with the URL to open in a browser
     * @throws io.github.samspoke.core.common.InvalidInputException if a field is neither set nor inherited
     */
    PendingConnection begin(String alias, Set<IntegrationProcess> processes);

    /**
     * Begins it with a form filled in at once; the alias is set to it when the connection is finished. Asks for the
     * scopes as {@link #begin(String)} does. Does no I/O at the vendor.
     *
     * @param settings the form's fields
     * @return the pending connection, with the URL to open in a browser
     */
    PendingConnection begin(ConnectionSettings settings);

    /**
     * Finishes it with the browser's way back: all or nothing. If anything fails, nothing is stored, an earlier
     * connection of the alias stays, and what was granted is given back to the vendor. Does I/O.
     *
     * @param pending the pending connection; it works once
     * @param callback the whole URI that the vendor sent the browser to
     * @return the connection
     * @throws io.github.samspoke.core.common.VendorException if nothing was granted, or a scope is missing that a process
     *     needs, which is then named
     */
    Connection finish(PendingConnection pending, URI callback);

    /**
     * Connects with a personal access token. Does no I/O at the vendor; the first validation finds out whether it works.
     *
     * @param alias the alias to connect
     * @param url the vendor's API
     * @param token the token
     * @return the connection
     * @throws io.github.samspoke.core.common.InvalidInputException if the alias is blank, or the token is none
     */
    Connection withToken(String alias, URI url, Secret token);

    /**
     * Connects with a personal access token, with what else the alias comes to.
     *
     * @param alias the alias to connect
     * @param token the token
     * @return the connection
     * @throws io.github.samspoke.core.common.InvalidInputException if the alias is blank, or the token is none
     */
    Connection withToken(String alias, Secret token);

    /**
     * Gives the credential back to the vendor and forgets the connection; what is set on the alias stays. Does I/O. The
     * connection is forgotten even if the vendor does not answer.
     *
     * @param alias the alias
     * @throws io.github.samspoke.core.common.VendorException if revoking failed, after forgetting: the grant may still be
     *     alive at the vendor, and a person can end it there
     * @throws CredentialUnreadableException if the credential does not open, so that nothing could be given back, after
     *     forgetting
     */
    void disconnect(String alias);

    /**
     * Tells how a connection's credential is, what will become of it, and what to do. Does I/O on the store only.
     *
     * @param alias the alias
     * @return its health
     * @throws io.github.samspoke.core.common.NoSuchRecordException if nothing is connected under the alias
     */
    ConnectionHealth health(String alias);

    /**
     * Returns all connections.
     *
     * @return the connections by alias
     */
    List<Connection> list();
}
