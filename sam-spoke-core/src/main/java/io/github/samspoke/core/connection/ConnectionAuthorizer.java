package io.github.samspoke.core.connection;

import io.github.samspoke.core.common.Secret;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a vendor lets itself be connected, and what its credentials are made of. Implemented by a spoke over the {@link
 * CredentialSafe} it was given; everything it keeps there is sealed first. Safe for many threads.
 */
public interface ConnectionAuthorizer {
    /** An authorization that waits for a person's consent. */
    interface Pending {
        /**
         * Returns where to send the person's browser.
         *
         * @return the vendor's consent page, with everything it needs
         */
        URI authorizationUrl();

        /**
         * Takes the browser's way back. Does I/O at the vendor and stores nothing; works once.
         *
         * @param callback the whole URI that the vendor sent the browser to
         * @return what was granted
         * @throws io.github.samspoke.core.common.VendorException if nothing was granted, or less than is needed: the
         *     missing scopes are then named and the rest is given back
         */
        Granted finish(URI callback);
    }

    /** What somebody has just granted, and nobody keeps yet. */
    interface Granted {
        /**
         * Returns what it may do.
         *
         * @return the scopes; empty when the vendor does not tell
         */
        Set<String> scopes();

        /**
         * Seals and stores it, in place of what was kept under the alias. Joins the running unit of work.
         *
         * @param alias the alias to keep it under
         */
        void keep(String alias);

        /** Gives it back to the vendor, because it could not be kept. Does I/O. */
        void giveBack();
    }

    /**
     * What is known of a credential without asking the vendor.
     *
     * @param state where it stands
     * @param renewedAt when its present token came, or null if it is never renewed or cannot be read
     * @param expiresAt when its present token ends, or null as above
     */
    record TokenStatus(
            ConnectionHealth.State state,
            @Nullable Instant renewedAt,
            @Nullable Instant expiresAt) {}

    /**
     * Returns the scopes that a connection needs.
     *
     * @param needs what it is to be used for
     * @return required and optional ones
     */
    Scopes scopes(AuthorizationNeeds needs);

    /**
     * Compares what was granted with what is needed, by the vendor's own rules of what includes what.
     *
     * @param granted the scopes of a connection; if empty, nothing is known to be missing
     * @param needs what it is to be used for
     * @return the required scopes that are missing, sorted
     */
    Set<String> missing(Set<String> granted, AuthorizationNeeds needs);

    /**
     * Begins an authorization. Does no I/O.
     *
     * @param settings the form's fields
     * @param needs what the connection is to be used for
     * @return the pending authorization
     */
    Pending begin(ConnectionSettings settings, AuthorizationNeeds needs);

    /**
     * Takes a token that a person has created at the vendor. Does no I/O.
     *
     * @param token the personal access token
     * @return the grant, with unknown scopes
     */
    Granted withToken(Secret token);

    /**
     * Takes up the credential that is kept for a connection; the same one for all who ask in this process. Does I/O on
     * the store.
     *
     * @param connection the connection
     * @param clientSecret its application's secret, or null if it has none
     * @return the credential, or empty if none is kept any more
     * @throws CredentialUnreadableException if what is stored does not open
     */
    Optional<Credential> credential(Connection connection, @Nullable Secret clientSecret);

    /**
     * Tells how a credential is. Does I/O on the store, none at the vendor.
     *
     * @param connection the connection
     * @param clientSecret its application's secret, or null if it has none
     * @return its status, as stored
     */
    TokenStatus status(Connection connection, @Nullable Secret clientSecret);

    /**
     * Gives a connection's credential back to the vendor and forgets it; it is forgotten in any case. Does I/O.
     *
     * @param connection the connection
     * @param clientSecret its application's secret, or null if it has none
     * @return whether the vendor has taken something back
     * @throws io.github.samspoke.core.common.SamSpokeException if the vendor did not confirm, after forgetting
     */
    boolean disconnect(Connection connection, @Nullable Secret clientSecret);

    /**
     * Seals and stores the secret of an alias's application, in place of the one before. Joins the running unit of work.
     *
     * @param alias the alias
     * @param secret the secret
     */
    void keepClientSecret(String alias, Secret secret);

    /**
     * Tells whether an alias has a secret of its own, without opening it. Does I/O on the store.
     *
     * @param alias the alias
     * @return true if so
     */
    boolean hasClientSecret(String alias);

    /**
     * Opens the secret of an alias's application. Does I/O on the store.
     *
     * @param alias the alias
     * @return the secret, or empty
     * @throws CredentialUnreadableException if it does not open
     */
    Optional<Secret> clientSecret(String alias);

    /**
     * Forgets the secret of an alias's application. Joins the running unit of work.
     *
     * @param alias the alias
     */
    void forgetClientSecret(String alias);
}
