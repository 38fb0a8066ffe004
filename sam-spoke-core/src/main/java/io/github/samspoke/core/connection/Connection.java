package io.github.samspoke.core.connection;

import java.net.URI;
import java.time.Instant;
import java.util.Set;

/**
 * A vendor account that was connected under an alias.
 *
 * @param alias the alias it goes by
 * @param name its display name
 * @param url the vendor's API
 * @param grantedScopes the scopes that were granted; empty when the vendor does not tell (personal access tokens)
 * @param connectedAt when it was connected
 */
public record Connection(String alias, String name, URI url, Set<String> grantedScopes, Instant connectedAt) {
    /** Takes a copy of the scopes. */
    public Connection {
        grantedScopes = Set.copyOf(grantedScopes);
    }
}
