package io.github.samspoke.benchmarks;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.activitylog.ActivityLogQuery;
import io.github.samspoke.calendly.activitylog.LogSort;
import io.github.samspoke.calendly.event.EventMembership;
import io.github.samspoke.calendly.event.EventQuery;
import io.github.samspoke.calendly.event.EventSort;
import io.github.samspoke.calendly.event.ScheduledEvent;
import io.github.samspoke.calendly.eventtype.EventTypeQuery;
import io.github.samspoke.calendly.eventtype.EventTypeSort;
import io.github.samspoke.calendly.group.GroupRelationshipQuery;
import io.github.samspoke.calendly.organization.InvitationQuery;
import io.github.samspoke.calendly.organization.InvitationStatus;
import io.github.samspoke.calendly.organization.MembershipQuery;
import io.github.samspoke.calendly.ref.OrganizationRef;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The bare program in a JVM of its own: the pages that the two jobs read, decoded by the same client, and a row inserted
 * for each item, with what the engine keeps of it. It proves nothing, and forgets where it stopped.
 */
final class SyncBare {
    private static final int BATCH = 1_000;
    /** So many items the engine keeps at a time, too. */
    private static final int COMMIT = 5_000;

    private final CalendlyClient calendly;
    private final OrganizationRef organization;
    private final Connection database;

    private SyncBare(CalendlyClient calendly, Connection database) {
        this.calendly = calendly;
        this.organization = calendly.users().me().currentOrganization();
        this.database = database;
    }

    /** Takes the emulator's URL, a token, the database's URL, and from when activity is read. */
    public static void main(String[] args) throws Exception {
        HeapWatch heap = HeapWatch.start();
        try (CalendlyClient calendly = CalendlyClient.builder()
                        .baseUrl(URI.create(args[0]))
                        .accessToken(args[1])
                        .build();
                Connection database = Databases.of(args[2]).getConnection()) {
            database.setAutoCommit(false);
            SyncBare bare = new SyncBare(calendly, database);
            bare.subscriptions();
            Usage.print("subscriptions");
            bare.activity(Instant.ofEpochMilli(Long.parseLong(args[3])));
            Usage.print("activity");
            heap.print();
        }
    }

    private void subscriptions() throws SQLException {
        keep(
                "members",
                "uri varchar primary key, person varchar, email varchar, name varchar, role varchar,"
                        + " created timestamp with time zone",
                calendly
                        .organizations()
                        .memberships(MembershipQuery.in(organization).pageSize(100))
                        .stream(),
                member -> List.of(
                        member.uri().uri(),
                        member.user().uri().uri(),
                        member.user().email(),
                        member.user().name(),
                        member.role().value(),
                        time(member.createdAt())));
        keep(
                "invitations",
                "uri varchar primary key, email varchar, created timestamp with time zone",
                calendly
                        .organizations()
                        .invitations(InvitationQuery.in(organization)
                                .status(InvitationStatus.PENDING)
                                .pageSize(100))
                        .stream(),
                invitation -> List.of(invitation.uri().uri(), invitation.email(), time(invitation.createdAt())));
        keep(
                "groups",
                "uri varchar primary key, team varchar, role varchar",
                calendly
                        .groups()
                        .relationships(GroupRelationshipQuery.in(organization).pageSize(100))
                        .stream(),
                group -> List.of(
                        group.uri().uri(), group.group().uri(), group.role().value()));
    }

    private void activity(Instant from) throws SQLException {
        keep(
                "events",
                "uri varchar primary key, host varchar, status varchar, starts timestamp with time zone,"
                        + " created timestamp with time zone",
                calendly
                        .events()
                        .list(EventQuery.in(organization)
                                .from(from)
                                .sort(EventSort.START_TIME_ASC)
                                .pageSize(100))
                        .stream(),
                event -> List.of(
                        event.uri().uri(),
                        host(event),
                        event.status().value(),
                        time(event.startTime()),
                        time(event.createdAt())));
        keep(
                "types",
                "uri varchar primary key, owner varchar, updated timestamp with time zone",
                calendly
                        .eventTypes()
                        .list(EventTypeQuery.in(organization)
                                .sort(EventTypeSort.UPDATED_AT_DESC)
                                .pageSize(100))
                        .readAhead(false)
                        .stream()
                        .takeWhile(type -> !type.updatedAt().isBefore(from)),
                type -> List.of(
                        type.uri().uri(),
                        type.profile() == null ? "" : type.profile().owner(),
                        time(type.updatedAt())));
        keep(
                "log",
                "uri varchar primary key, actor varchar, action varchar, occurred timestamp with time zone",
                calendly
                        .activityLog()
                        .entries(ActivityLogQuery.in(organization)
                                .from(from)
                                .sort(LogSort.OCCURRED_AT_ASC)
                                .pageSize(1_000))
                        .stream(),
                entry -> List.of(
                        entry.uri(),
                        entry.actor() == null
                                ? ""
                                : String.valueOf(entry.actor().uri()),
                        entry.fullyQualifiedName(),
                        time(entry.occurredAt())));
    }

    private static String host(ScheduledEvent event) {
        return event.eventMemberships().stream()
                .map(EventMembership::user)
                .findFirst()
                .map(user -> user == null ? "" : user.uri())
                .orElse("");
    }

    private static Object time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private <T> void keep(
            String what, String columns, Stream<T> items, Function<T, List<? extends @Nullable Object>> row)
            throws SQLException {
        String table = "bare_" + what;
        try (Statement create = database.createStatement()) {
            create.execute("create table " + table + " (" + columns + ")");
        }
        String places = String.join(", ", Collections.nCopies(columns.split(",").length, "?"));
        long count = 0;
        try (items;
                PreparedStatement insert =
                        database.prepareStatement("insert into " + table + " values (" + places + ")")) {
            for (Iterator<T> each = items.iterator(); each.hasNext(); ) {
                int at = 0;
                for (Object value : row.apply(each.next())) {
                    insert.setObject(++at, value);
                }
                insert.addBatch();
                if (++count % BATCH == 0) {
                    insert.executeBatch();
                }
                if (count % COMMIT == 0) {
                    database.commit();
                }
            }
            insert.executeBatch();
        }
        database.commit();
        System.out.println(what + " " + count);
    }
}
