package io.github.samspoke.benchmarks;

import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.subscription.Completeness;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.ObservedMember;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.internal.SnapshotPublisher;
import io.github.samspoke.core.subscription.internal.StagedSnapshot;
import io.github.samspoke.jdbc.JdbcStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;

/** Staging and publishing a snapshot, beside a batch insert of the rows that come of it, in alternating rounds. */
final class PublishMeasurement {
    private static final int MEMBERS = 50_000;
    private static final int BATCH = 1_000;
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 5;
    private static final ProfileId PROFILE = new ProfileId("PRF00001");
    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

    private final DataSource database;
    private final JdbcStore store;
    private int runs;

    private PublishMeasurement(DataSource database) {
        this.database = database;
        this.store = JdbcStore.of(database);
    }

    /** Takes the databases' URLs; an H2 file by default. */
    static void run(String... urls) throws Exception {
        System.out.printf("%nJDK %s, %,d subscriptions, median of %d rounds%n%n", Runtime.version(), MEMBERS, ROUNDS);
        System.out.println(
                "| database | bare batch insert | stage and publish, all new | ratio | the same again | one in a hundred changed |");
        System.out.println("|---|---|---|---|---|---|");
        for (String url : urls.length == 0 ? new String[] {Databases.h2File()} : urls) {
            new PublishMeasurement(Databases.of(url)).measure(Databases.name(url));
        }
    }

    private record Row(String user, String status, String fingerprint, String body) {}

    private void measure(String name) throws Exception {
        execute("create table bare (profile varchar not null, user_uri varchar not null, status varchar not null,"
                + " fingerprint varchar not null, body varchar not null, primary key (profile, user_uri))");
        List<Long> bare = new ArrayList<>();
        List<Long> fresh = new ArrayList<>();
        List<Long> again = new ArrayList<>();
        List<Long> changed = new ArrayList<>();
        publish(seen(0));
        List<Row> rows = rows();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            execute("truncate table bare");
            bare.add(Usage.of(() -> insert(rows)).wall());
            execute("truncate table samspoke_subscription");
            StagedSnapshot same = seen(0);
            fresh.add(Usage.of(() -> publish(same)).wall());
            again.add(Usage.of(() -> publish(same)).wall());
            StagedSnapshot other = seen(MEMBERS / 100);
            changed.add(Usage.of(() -> publish(other)).wall());
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f ms | %.0f ms | %.2f | %.0f ms | %.0f ms |%n",
                name,
                median(bare),
                median(fresh),
                median(fresh) / median(bare),
                median(again),
                median(changed));
    }

    private static double median(List<Long> rounds) {
        return rounds.stream()
                        .skip(WARM_UP)
                        .sorted()
                        .skip(ROUNDS / 2)
                        .findFirst()
                        .orElseThrow()
                / 1e6;
    }

    /** What a download saw: everybody, some of them under another name. */
    private static StagedSnapshot seen(int renamed) {
        StagedSnapshot seen = new StagedSnapshot();
        for (int i = 0; i < MEMBERS; i++) {
            seen.member(new ObservedMember(
                    "https://api.calendly.com/users/%08d-aaaa-bbbb-cccc-0123456789ab".formatted(i),
                    "https://api.calendly.com/organization_memberships/%08d-dddd-eeee-ffff-0123456789ab".formatted(i),
                    EmailAddress.of("somebody.%d@example.com".formatted(i)),
                    i < renamed ? "Renamed " + i : "Some Body " + i,
                    MemberRole.USER,
                    START.minusSeconds(i)));
        }
        return seen;
    }

    private void publish(StagedSnapshot seen) {
        String number = "JOB%06d".formatted(++runs);
        SnapshotPublisher.Run run =
                new SnapshotPublisher.Run(number, PROFILE, START.plusSeconds(runs), "enterprise", Set.of());
        Completeness.Complete proof =
                new Completeness.Complete(MEMBERS / 100, true, "https://api.calendly.com/users/me");
        store.work()
                .inTransaction(() ->
                        new SnapshotPublisher(store.subscriptions(), store.acceptances()).publish(run, seen, proof));
    }

    private void insert(List<Row> rows) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into bare (profile, user_uri, status, fingerprint, body) values (?, ?, ?, ?, ?)")) {
                int batched = 0;
                for (Row row : rows) {
                    insert.setString(1, PROFILE.value());
                    insert.setString(2, row.user());
                    insert.setString(3, row.status());
                    insert.setString(4, row.fingerprint());
                    insert.setString(5, row.body());
                    insert.addBatch();
                    if (++batched % BATCH == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
            connection.commit();
        }
    }

    private List<Row> rows() throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select user_uri, status, fingerprint, body from samspoke_subscription order by user_uri")) {
            while (row.next()) {
                rows.add(new Row(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
            }
        }
        return rows;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
