package io.github.samspoke.core.connection.internal;

import io.github.samspoke.core.audit.internal.AuditLog;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.connection.AliasExplanation;
import io.github.samspoke.core.connection.AliasSettings;
import io.github.samspoke.core.connection.AuthorizationNeeds;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.ConnectionAuthorizer;
import io.github.samspoke.core.connection.ConnectionHealth;
import io.github.samspoke.core.connection.ConnectionSettings;
import io.github.samspoke.core.connection.Connections;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.connection.OAuthApplication;
import io.github.samspoke.core.connection.PendingConnection;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Aliases and connecting for one actor. */
public final class ConnectionService implements Connections {
    private final Actor actor;
    private final Authorizer authorizer;
    private final ConnectionPorts ports;
    private final ConnectionAuthorizer vendor;
    private final AliasTree tree;

    public ConnectionService(Actor actor, Authorizer authorizer, ConnectionPorts ports) {
        this.actor = actor;
        this.authorizer = authorizer;
        this.ports = ports;
        this.vendor = ports.vendor();
        this.tree = new AliasTree(ports.store(), vendor, ports.baseUrl());
    }

    @Override
    public void define(AliasSettings settings) {
        require("define " + settings.alias());
        ports.work().inTransaction(() -> {
            set(settings, sameClient(settings), null);
            auditAlias(settings);
        });
    }

    @Override
    public void define(AliasSettings settings, Secret clientSecret) {
        require("define " + settings.alias());
        if (settings.clientId() == null) {
            throw new InvalidInputException(
                    "clientSecret", "no client id is set beside it", "Set the client id that the secret belongs to.");
        }
        ports.work().inTransaction(() -> {
            set(settings, false, clientSecret);
            auditAlias(settings);
        });
    }

    private boolean sameClient(AliasSettings settings) {
        String before = ports.store()
                .findAlias(settings.alias())
                .map(AliasSettings::clientId)
                .orElse(null);
        return before != null && before.equals(settings.clientId());
    }

    /** Inside the running unit of work. */
    private void set(AliasSettings settings, boolean keepSecret, @Nullable Secret clientSecret) {
        ports.store().saveAlias(settings);
        tree.chain(settings.alias());
        for (Connection connection : ports.store().list()) {
            requireSameClient(connection, settings.alias());
        }
        if (clientSecret != null) {
            vendor.keepClientSecret(settings.alias(), clientSecret);
        } else if (!keepSecret) {
            vendor.forgetClientSecret(settings.alias());
        }
    }

    private void auditAlias(AliasSettings settings) {
        String parent = settings.parent();
        audit("alias.defined", settings.alias(), Map.of("parent", parent == null ? "" : parent));
    }

    /** A grant belongs to its application: with another one it could not be renewed. */
    private void requireSameClient(Connection connection, String changed) {
        OAuthApplication application = connection.application();
        if (application != null
                && !tree.clientId(connection.alias())
                        .map(application.clientId()::equals)
                        .orElse(false)) {
            throw new RefusedException(
                    connection.alias() + " is connected through the application " + application.clientId()
                            + ", which the change of " + changed + " would take from it",
                    "Disconnect " + connection.alias() + " first.");
        }
    }

    @Override
    public List<AliasSettings> aliases() {
        requireUser("list aliases");
        return ports.store().aliases();
    }

    @Override
    public void removeAlias(String alias) {
        require("remove " + alias);
        ports.work().inTransaction(() -> {
            if (ports.store().findAlias(alias).isEmpty()) {
                throw new NoSuchRecordException("alias", alias);
            }
            if (ports.store().find(alias).isPresent()) {
                throw new RefusedException("An account is connected under " + alias, "Disconnect it first.");
            }
            Optional<AliasSettings> child = ports.store().aliases().stream()
                    .filter(one -> alias.equals(one.parent()))
                    .findFirst();
            if (child.isPresent()) {
                throw new RefusedException(
                        child.get().alias() + " inherits from " + alias, "Give it another parent first.");
            }
            ports.store().removeAlias(alias);
            vendor.forgetClientSecret(alias);
            audit("alias.removed", alias, Map.of());
        });
    }

    @Override
    public AliasExplanation explain(String alias) {
        requireUser("explain " + alias);
        return tree.explain(alias);
    }

    @Override
    public PendingConnection begin(String alias) {
        require("connect " + alias);
        return begin(tree.resolve(alias), ports.needs().apply(alias), false);
    }

    @Override
    public PendingConnection begin(String alias, Set<IntegrationProcess> processes) {
        require("connect " + alias);
        return begin(
                tree.resolve(alias),
                new AuthorizationNeeds(processes, ports.needs().apply(alias).plan()),
                false);
    }

    @Override
    public PendingConnection begin(ConnectionSettings settings) {
        require("connect " + settings.alias());
        return begin(settings, ports.needs().apply(settings.alias()), true);
    }

    private PendingConnection begin(ConnectionSettings settings, AuthorizationNeeds needs, boolean fromForm) {
        return new PendingConnection(settings, vendor.begin(settings, needs), fromForm);
    }

    @Override
    public Connection finish(PendingConnection pending, URI callback) {
        ConnectionSettings settings = pending.settings();
        require("connect " + settings.alias());
        if (!pending.fromForm()) {
            requireUnchanged(settings);
        }
        ConnectionAuthorizer.Granted granted = pending.authorization().finish(callback);
        OAuthApplication application =
                new OAuthApplication(settings.authorizationUrl(), settings.clientId(), settings.redirectUrl());
        Connection connection = new Connection(
                settings.alias(),
                settings.name(),
                settings.url(),
                settings.environment(),
                application,
                granted.scopes(),
                ports.clock().instant());
        try {
            return keep(connection, granted, pending.fromForm() ? settings : null);
        } catch (RuntimeException e) {
            givenBack(granted, e);
            throw e;
        }
    }

    /** Before the callback is used up: an alias whose application is another now would keep a grant it cannot renew. */
    private void requireUnchanged(ConnectionSettings settings) {
        if (!tree.clientId(settings.alias()).map(settings.clientId()::equals).orElse(false)) {
            throw new RefusedException(
                    "The application of " + settings.alias() + " was changed meanwhile", "Begin the connection again.");
        }
    }

    /** Also where a commit's outcome is not known: a connection whose grant is dead says so, a lost grant never would. */
    private static void givenBack(ConnectionAuthorizer.Granted granted, RuntimeException failure) {
        try {
            granted.giveBack();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public Connection withToken(String alias, URI url, Secret token) {
        require("connect " + alias);
        requireAlias(alias);
        return withToken(alias, alias, url, token);
    }

    @Override
    public Connection withToken(String alias, Secret token) {
        require("connect " + alias);
        requireAlias(alias);
        return withToken(alias, tree.name(alias), tree.url(alias), token);
    }

    private Connection withToken(String alias, String name, URI url, Secret token) {
        ConnectionAuthorizer.Granted granted = vendor.withToken(token);
        Connection connection = new Connection(
                alias,
                name,
                url,
                tree.environment(alias),
                null,
                granted.scopes(),
                ports.clock().instant());
        return keep(connection, granted, null);
    }

    /** The same limits as those of an alias that is set. */
    private static void requireAlias(String alias) {
        AliasSettings.of(alias);
    }

    private Connection keep(
            Connection connection, ConnectionAuthorizer.Granted granted, @Nullable ConnectionSettings form) {
        String alias = connection.alias();
        return ports.work().inTransaction(() -> {
            ports.store().save(connection);
            granted.keep(alias);
            if (form != null) {
                set(
                        new AliasSettings(
                                alias,
                                null,
                                form.name(),
                                form.url(),
                                form.authorizationUrl(),
                                form.clientId(),
                                form.redirectUrl().toString(),
                                form.environment()),
                        false,
                        form.clientSecret());
            }
            OAuthApplication application = connection.application();
            Map<String, String> details = Map.of(
                    "application", application == null ? "" : application.clientId(),
                    "scopes", String.join(" ", new TreeSet<>(connection.grantedScopes())),
                    "environment", connection.environment().name());
            audit("connection.created", alias, details);
            return connection;
        });
    }

    @Override
    public void disconnect(String alias) {
        require("disconnect " + alias);
        Connection connection =
                ports.store().find(alias).orElseThrow(() -> new NoSuchRecordException("connection", alias));
        boolean revoked = false;
        try {
            revoked = vendor.disconnect(connection, secretOrNone(connection));
        } finally {
            forget(alias, revoked);
        }
    }

    /** Without its secret the vendor refuses to revoke, which is then reported; forgetting needs none. */
    private @Nullable Secret secretOrNone(Connection connection) {
        try {
            return new Credentials(ports.store(), vendor).clientSecret(connection);
        } catch (RuntimeException e) {
            return null;
        }
    }

    private void forget(String alias, boolean revoked) {
        ports.work().inTransaction(() -> {
            ports.store().remove(alias);
            audit("connection.removed", alias, Map.of("revoked", Boolean.toString(revoked)));
        });
    }

    @Override
    public ConnectionHealth health(String alias) {
        requireUser("look at " + alias);
        Connection connection =
                ports.store().find(alias).orElseThrow(() -> new NoSuchRecordException("connection", alias));
        return new HealthReport(ports).of(connection);
    }

    @Override
    public List<Connection> list() {
        requireUser("list connections");
        return ports.store().list();
    }

    private void require(String command) {
        authorizer.require(actor, Role.SAM_INTEGRATOR, command);
    }

    private void requireUser(String question) {
        authorizer.require(actor, Role.SAM_USER, question);
    }

    /** Last in the unit of work: the chain's head is locked until its end. */
    private void audit(String action, String alias, Map<String, String> details) {
        ports.audit().record(AuditLog.INSTANCE, actor, action, alias, details);
    }
}
