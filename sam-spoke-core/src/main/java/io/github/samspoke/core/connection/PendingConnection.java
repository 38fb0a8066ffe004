package io.github.samspoke.core.connection;

import java.net.URI;

/**
 * A connection that waits for a person's consent in the browser. Keep it in that person's session.
 *
 * @param settings the form's fields
 * @param authorization the vendor's side of it
 * @param fromForm whether the settings are set on the alias when it is finished
 */
public record PendingConnection(
        ConnectionSettings settings, ConnectionAuthorizer.Pending authorization, boolean fromForm) {
    /**
     * Returns where to send the person's browser.
     *
     * @return the vendor's consent page
     */
    public URI authorizationUrl() {
        return authorization.authorizationUrl();
    }
}
