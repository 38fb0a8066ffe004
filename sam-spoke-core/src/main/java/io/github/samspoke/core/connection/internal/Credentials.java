package io.github.samspoke.core.connection.internal;

import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.ConnectionAuthorizer;
import io.github.samspoke.core.connection.ConnectionStore;
import io.github.samspoke.core.connection.Credential;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The live credentials of connections: each with the secret of the application it was connected through. */
public final class Credentials {
    private final ConnectionAuthorizer vendor;
    private final AliasTree aliases;

    public Credentials(ConnectionStore store, ConnectionAuthorizer vendor) {
        this.vendor = vendor;
        this.aliases = new AliasTree(store, vendor, null);
    }

    /** Takes up the credential of a connection; empty if none is kept any more. Does I/O on the store. */
    public Optional<Credential> of(Connection connection) {
        return vendor.credential(connection, clientSecret(connection));
    }

    @Nullable
    Secret clientSecret(Connection connection) {
        return connection.application() == null
                ? null
                : aliases.secret(connection.alias()).orElse(null);
    }
}
