package io.github.samspoke.host;

import io.github.samspoke.core.connection.ConnectionAuthorizer;
import io.github.samspoke.core.connection.CredentialSafe;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.profile.VendorPermission;
import io.github.samspoke.core.reclamation.Control;
import io.github.samspoke.core.reclamation.Look;
import io.github.samspoke.core.reclamation.LookRequest;
import io.github.samspoke.core.reclamation.Reclaimer;
import io.github.samspoke.core.reclamation.RemovalPermit;
import io.github.samspoke.core.reclamation.RemovalResult;
import io.github.samspoke.core.reclamation.Seat;
import io.github.samspoke.core.reclamation.Settlement;
import io.github.samspoke.core.spoke.ConnectionContext;
import io.github.samspoke.core.spoke.Spoke;
import io.github.samspoke.core.spoke.SpokeSession;
import io.github.samspoke.core.subscription.MemberRole;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A vendor whose seats are rows beside the store's: a removal, and who made it under which fence, is one commit. It
 * writes down, too, whether the journal held an intent of that fence when the removal came.
 */
public final class SeatSpoke implements Spoke {
    private final IdleSpoke spoke = new IdleSpoke((organization, work) -> work.run());
    private final DataSource source;
    private final String node;
    private final Clock clock;

    public SeatSpoke(DataSource source, String node, Clock clock) {
        this.source = source;
        this.node = node;
        this.clock = clock;
    }

    /** The vendor's tables. */
    public static void create(DataSource source) throws SQLException {
        JobHost.execute(source, "create table vendor_seat (membership varchar primary key, joined varchar)");
        JobHost.execute(
                source,
                "create table vendor_delete (id bigint generated always as identity primary key, membership varchar,"
                        + " organization varchar, node varchar, fence bigint, at varchar, found boolean,"
                        + " intended boolean)");
    }

    @Override
    public String profileType() {
        return spoke.profileType();
    }

    @Override
    public List<VendorPermission> permissions() {
        return spoke.permissions();
    }

    @Override
    public ConnectionAuthorizer authorization(CredentialSafe safe) {
        return spoke.authorization(safe);
    }

    @Override
    public SpokeSession open(ConnectionContext context) {
        SpokeSession session = spoke.open(context);
        return (SpokeSession) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {SpokeSession.class},
                (proxy, method, arguments) -> method.getName().equals("reclaimer")
                        ? Optional.of(new Seats())
                        : method.invoke(session, arguments));
    }

    private interface Sql<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T commit(Sql<T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            T done = work.with(connection);
            connection.commit();
            connection.setAutoCommit(true);
            return done;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Seats implements Reclaimer {
        @Override
        public Look look(LookRequest request) {
            Instant at = clock.instant();
            Seat seat = request.seat();
            Optional<Instant> joined = commit(connection -> {
                try (PreparedStatement select =
                        connection.prepareStatement("select joined from vendor_seat where membership = ?")) {
                    select.setString(1, seat.membershipUri());
                    ResultSet row = select.executeQuery();
                    return row.next() ? Optional.of(Instant.parse(row.getString(1))) : Optional.empty();
                }
            });
            return joined.isEmpty()
                    ? new Look.Gone(at, "404")
                    : new Look.Seen(
                            at,
                            seat.userUri(),
                            EmailAddress.of(seat.email().value()),
                            MemberRole.USER,
                            joined.get(),
                            -1,
                            List.of(),
                            List.of());
        }

        @Override
        public RemovalResult remove(RemovalPermit permit) {
            String membership = permit.seat().membershipUri();
            boolean found = commit(connection -> {
                boolean there = update(connection, "delete from vendor_seat where membership = ?", membership) == 1;
                update(
                        connection,
                        "insert into vendor_delete (membership, organization, node, fence, at, found, intended) values"
                                + " (?, ?, ?, ?, ?, ?, exists (select 1 from samspoke_journal where membership_uri = ?"
                                + " and state = 'INTENT' and fence = ?))",
                        membership,
                        permit.seat().organizationUri(),
                        node,
                        permit.fence(),
                        clock.instant().toString(),
                        there,
                        membership,
                        permit.fence());
                return there;
            });
            return found ? new RemovalResult.Accepted() : new RemovalResult.NotThere("404");
        }

        @Override
        public Settlement settle(Seat seat, Control control) {
            String proof = control.membershipUri();
            if (there(seat.membershipUri())) {
                return new Settlement.StillThere();
            }
            return control.always() && proof != null && !there(proof)
                    ? new Settlement.Unclear("the control reading failed")
                    : new Settlement.Gone("404");
        }

        private boolean there(String membership) {
            return commit(connection -> {
                try (PreparedStatement select =
                        connection.prepareStatement("select 1 from vendor_seat where membership = ?")) {
                    select.setString(1, membership);
                    return select.executeQuery().next();
                }
            });
        }
    }

    private static int update(Connection connection, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return statement.executeUpdate();
        }
    }
}
