package io.github.samspoke.core.connection;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A vendor account that was connected under an alias.
 *
 * @param alias the alias it goes by
 * @param name its display name
 * @param url the vendor's API
 * @param environment what it is for
 * @param application the OAuth application it was connected through, or null for a personal access token
 * @param grantedScopes the scopes that were granted; empty when the vendor does not tell (personal access tokens)
 * @param connectedAt when it was connected
 */
public record Connection(
        String alias,
        String name,
        URI url,
        Environment environment,
        @Nullable OAuthApplication application,
        Set<String> grantedScopes,
        Instant connectedAt) {
    /** Takes a copy of the scopes; what was stored before there were labels is production. */
    public Connection {
        environment = environment == null ? Environment.PRODUCTION : environment;
        grantedScopes = Set.copyOf(grantedScopes);
    }
}
