package io.github.samspoke.core.connection.internal;

import io.github.samspoke.core.audit.internal.AuditLog;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.common.UnitOfWork;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.ConnectionAuthorizer;
import io.github.samspoke.core.connection.ConnectionSettings;
import io.github.samspoke.core.connection.ConnectionStore;
import io.github.samspoke.core.connection.Connections;
import io.github.samspoke.core.connection.Credential;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.connection.PendingConnection;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Connecting for one actor. */
public final class ConnectionService implements Connections {
    private final Actor actor;
    private final Authorizer authorizer;
    private final ConnectionAuthorizer vendor;
    private final ConnectionStore store;
    private final UnitOfWork work;
    private final AuditLog audit;
    private final Clock clock;

    public ConnectionService(
            Actor actor,
            Authorizer authorizer,
            ConnectionAuthorizer vendor,
            ConnectionStore store,
            UnitOfWork work,
            AuditLog audit,
            Clock clock) {
        this.actor = actor;
        this.authorizer = authorizer;
        this.vendor = vendor;
        this.store = store;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public PendingConnection begin(ConnectionSettings settings) {
        authorizer.require(actor, Role.SAM_INTEGRATOR, "connect " + settings.alias());
        return new PendingConnection(settings, vendor.begin(settings, Set.of(IntegrationProcess.values())));
    }

    @Override
    public Connection finish(PendingConnection pending, URI callback) {
        ConnectionSettings settings = pending.settings();
        authorizer.require(actor, Role.SAM_INTEGRATOR, "connect " + settings.alias());
        ConnectionAuthorizer.Grant grant = pending.authorization().finish(callback);
        return store(settings.alias(), settings.name(), settings.url(), grant);
    }

    @Override
    public Connection withToken(String alias, URI url, Secret token) {
        authorizer.require(actor, Role.SAM_INTEGRATOR, "connect " + alias);
        if (alias.isBlank()) {
            throw new InvalidInputException(
                    "alias", "it is blank", "Give " + ConnectionSettings.DEFAULT_ALIAS + " or another name.");
        }
        return store(alias, alias, url, vendor.withToken(token));
    }

    private Connection store(String alias, String name, URI url, ConnectionAuthorizer.Grant grant) {
        Connection connection = new Connection(alias, name, url, grant.scopes(), clock.instant());
        work.inTransaction(() -> {
            store.save(connection, grant.credential());
            String scopes = String.join(" ", new TreeSet<>(grant.scopes()));
            audit.record(AuditLog.INSTANCE, actor, "connection.created", alias, Map.of("scopes", scopes));
        });
        return connection;
    }

    @Override
    public void disconnect(String alias) {
        authorizer.require(actor, Role.SAM_INTEGRATOR, "disconnect " + alias);
        if (store.find(alias).isEmpty()) {
            throw new NoSuchRecordException("connection", alias);
        }
        // A store may forget credentials with the process: there is nothing left to revoke then.
        Optional<Credential> credential = store.credential(alias);
        boolean revoked = false;
        try {
            credential.ifPresent(vendor::revoke);
            revoked = credential.isPresent();
        } finally {
            forget(alias, revoked);
        }
    }

    private void forget(String alias, boolean revoked) {
        Map<String, String> details = Map.of("revoked", Boolean.toString(revoked));
        work.inTransaction(() -> {
            store.remove(alias);
            audit.record(AuditLog.INSTANCE, actor, "connection.removed", alias, details);
        });
    }

    @Override
    public List<Connection> list() {
        return store.list();
    }
}
