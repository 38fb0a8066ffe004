package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.common.Hashing;
import io.github.samspoke.core.common.IllegalMoveException;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.Progress;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.Sleeper;
import io.github.samspoke.core.common.UnitOfWork;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.ConnectionAuthorizer;
import io.github.samspoke.core.connection.ConnectionStore;
import io.github.samspoke.core.connection.Credential;
import io.github.samspoke.core.connection.CredentialSafe;
import io.github.samspoke.core.connection.internal.Credentials;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.ImpactReader;
import io.github.samspoke.core.reclamation.InvitationRevoker;
import io.github.samspoke.core.reclamation.Reclaimer;
import io.github.samspoke.core.reclamation.Restorer;
import io.github.samspoke.core.reclamation.internal.ImpactSource;
import io.github.samspoke.core.reclamation.internal.ReclaimerSource;
import io.github.samspoke.core.spoke.Access;
import io.github.samspoke.core.spoke.CallerIdentity;
import io.github.samspoke.core.spoke.ConnectionContext;
import io.github.samspoke.core.spoke.MissingSpokeException;
import io.github.samspoke.core.spoke.SessionUsage;
import io.github.samspoke.core.spoke.Spoke;
import io.github.samspoke.core.spoke.SpokeSession;
import io.github.samspoke.core.spoke.VendorSigns;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.OrganizationFacts;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Opens vendor sessions for profiles, and refuses those that are not on the pinned organization (I13). */
public final class Sessions implements ReclaimerSource, ImpactSource {
    private final Spoke spoke;
    private final ConnectionStore connections;
    private final ConnectionAuthorizer authorizer;
    private final Credentials credentials;
    private final UnitOfWork work;
    private final Clock clock;
    private final Sleeper sleeper;
    private final Executor workers;
    private final AtomicReference<SessionUsage> closed = new AtomicReference<>(SessionUsage.NONE);
    private final AtomicReference<VendorSigns> lastSigns = new AtomicReference<>(VendorSigns.NONE);

    public Sessions(
            Spoke spoke,
            ConnectionStore connections,
            CredentialSafe safe,
            UnitOfWork work,
            Clock clock,
            Sleeper sleeper,
            Executor workers) {
        this.spoke = spoke;
        this.connections = connections;
        this.authorizer = spoke.authorization(safe);
        this.credentials = new Credentials(connections, authorizer);
        this.work = work;
        this.clock = clock;
        this.sleeper = sleeper;
        this.workers = workers;
    }

    /** How accounts are connected; it knows the credentials that are in use here. */
    public ConnectionAuthorizer authorizer() {
        return authorizer;
    }

    /** Opens a read-only session. */
    SpokeSession read(ProfileData profile, RunControl control) {
        return open(profile, Access.READ_ONLY, control);
    }

    private SpokeSession open(ProfileData profile, Access access, RunControl control) {
        if (!spoke.profileType().equals(profile.profileType())) {
            throw new MissingSpokeException(profile.profileType(), spoke.profileType());
        }
        Connection connection = connection(profile);
        Credential credential = credential(connection);
        return new MeteredSession(
                spoke.open(new ConnectionContext(
                        connection,
                        credential,
                        access,
                        clock,
                        sleeper,
                        this::refuseInsideTransaction,
                        until -> control.progress(new Progress("waiting for the rate limit", 0, 0, -1, until)))),
                this::closing);
    }

    private Connection connection(ProfileData profile) {
        return connections
                .find(profile.alias())
                .orElseThrow(() -> new NoSuchRecordException("connection", profile.alias()));
    }

    private Credential credential(Connection connection) {
        return credentials
                .of(connection)
                .filter(Credential::alive)
                .orElseThrow(() -> new RefusedException(
                        "The connection " + connection.alias() + " is in NEEDS_REAUTH: it needs a person again",
                        "Connect the account again."));
    }

    private void closing(SpokeSession session) {
        closed.accumulateAndGet(session.usage(), SessionUsage::plus);
        VendorSigns signs = session.signs();
        if (signs.clockSkew() != null) {
            lastSigns.set(signs);
        }
    }

    @Override
    public String connectionMark(ProfileData profile) {
        Connection connection = connection(profile);
        credential(connection);
        return mark(connection);
    }

    /** What tells a connection from one that was made, or pointed elsewhere, later; a refreshed token is the same. */
    private static String mark(Connection connection) {
        return Hashing.sha256(connection.alias() + '\n' + connection.url() + '\n' + connection.connectedAt());
    }

    /** As {@link #mark}, of the connection that goes by the profile's alias now; empty if there is none. */
    String markOf(ProfileData profile) {
        return connections.find(profile.alias()).map(Sessions::mark).orElse("");
    }

    /** Whether the connection that a profile was validated with still is the one under its alias. */
    boolean asValidated(ProfileData profile) {
        return markOf(profile).equals(profile.connectionMark());
    }

    @Override
    public Optional<Executor> workers() {
        return Optional.of(workers);
    }

    /** By the newest answer that any session of this process has had: the clock is this machine's. */
    @Override
    public void requireSameTime() {
        Objects.requireNonNull(lastSigns.get()).requireSameTime();
    }

    /** What all sessions that were closed have cost. */
    public SessionUsage usage() {
        return Objects.requireNonNull(closed.get());
    }

    private void refuseInsideTransaction() {
        if (work.active()) {
            throw new IllegalMoveException(
                    "The unit of work", "running", "call the vendor", "Call the vendor before or after it.");
        }
    }

    /** Proves that the credential still is whose it was, on the organization that the profile is pinned to. */
    static CallerIdentity requireSameAccount(ProfileData profile, SpokeSession session) {
        CallerIdentity caller = session.identity();
        String pinned = profile.pinned().map(OrganizationFacts::uri).orElse(caller.organizationUri());
        if (!caller.organizationUri().equals(pinned)) {
            throw new RefusedException(
                    "The token belongs to another organization than the profile is pinned to",
                    "Connect an account of the profile's organization, or make a new profile.");
        }
        if (!caller.userUri().equals(profile.callerUri())) {
            throw new RefusedException(
                    "The token belongs to another account than the one that was validated",
                    "Validate the connection again.");
        }
        if (caller.role() != MemberRole.OWNER && caller.role() != MemberRole.ADMIN) {
            throw new RefusedException(
                    "The account behind the token is no owner or admin",
                    "Have an owner or admin of the organization connect.");
        }
        session.signs().requireSameTime();
        return caller;
    }

    @Override
    public <T> T withImpact(ProfileData profile, RunControl control, Function<Optional<ImpactReader>, T> todo) {
        try (SpokeSession session = read(profile, control)) {
            requireSameAccount(profile, session);
            return todo.apply(session.impact());
        }
    }

    @Override
    public <T> T withReclaimer(ProfileData profile, Function<Reclaimer, T> todo) {
        return with(profile, SpokeSession::reclaimer, "taken back", "Remove the members by hand.", todo);
    }

    @Override
    public <T> T withRestorer(ProfileData profile, Function<Restorer, T> todo) {
        return with(profile, SpokeSession::restorer, "given back", "Invite the person by hand.", todo);
    }

    @Override
    public <T> T withRevoker(ProfileData profile, Function<InvitationRevoker, T> todo) {
        return with(profile, SpokeSession::revoker, "freed of invitations", "Revoke the invitations by hand.", todo);
    }

    private <C, T> T with(
            ProfileData profile,
            Function<SpokeSession, Optional<C>> capability,
            String what,
            String otherwise,
            Function<C, T> todo) {
        try (SpokeSession session = open(profile, Access.RECLAIM, RunControl.silent())) {
            requireSameAccount(profile, session);
            return todo.apply(capability
                    .apply(session)
                    .orElseThrow(() -> new RefusedException("This vendor's seats cannot be " + what, otherwise)));
        }
    }
}
