package io.github.samspoke.core.connection;

import java.net.URI;

/**
 * A connection that waits for a person's consent in the browser.
 *
 * @param settings the form's fields
 * @param authorization the vendor's side of it
 */
public record PendingConnection(ConnectionSettings settings, ConnectionAuthorizer.Pending authorization) {
    /**
     * Returns where to send the person's browser.
     *
     * @return the vendor's consent page
     */
    public URI authorizationUrl() {
        return authorization.authorizationUrl();
    }
}
