package io.github.samspoke.core.connection;

import io.github.samspoke.core.common.Secret;
import java.net.URI;
import java.util.Set;

/** How a vendor lets itself be connected. Implemented by a spoke. */
public interface ConnectionAuthorizer {
    /**
     * What came of an authorization: the credential and what it may do.
     *
     * @param credential what sessions are opened with
     * @param scopes the scopes granted; empty when the vendor does not tell
     */
    record Grant(Credential credential, Set<String> scopes) {
        /**
         * Takes a copy of the scopes.
         *
         * @param credential as above
         * @param scopes as above
         */
        public Grant {
            scopes = Set.copyOf(scopes);
        }
    }

    /** An authorization that waits for a person's consent. */
    interface Pending {
        /**
         * Returns where to send the person's browser.
         *
         * @return the vendor's consent page, with everything it needs
         */
        URI authorizationUrl();

        /**
         * Takes the browser's way back. Does I/O; works once.
         *
         * @param callback the whole URI that the vendor sent the browser to
         * @return the grant
         */
        Grant finish(URI callback);
    }

    /**
     * Returns the scopes that a set of processes needs, required and optional ones.
     *
     * @param processes what the connection is to be used for
     * @return the vendor's words for the scopes, sorted
     */
    Set<String> scopes(Set<IntegrationProcess> processes);

    /**
     * Begins an authorization. Does no I/O.
     *
     * @param settings the form's fields
     * @param processes what the connection is to be used for
     * @return the pending authorization
     */
    Pending begin(ConnectionSettings settings, Set<IntegrationProcess> processes);

    /**
     * Makes a credential of a token that a person has created at the vendor. Does no I/O.
     *
     * @param token the personal access token
     * @return the grant, with unknown scopes
     */
    Grant withToken(Secret token);

    /**
     * Gives a credential back to the vendor. Does I/O.
     *
     * @param credential one that this authorizer made
     */
    void revoke(Credential credential);
}
