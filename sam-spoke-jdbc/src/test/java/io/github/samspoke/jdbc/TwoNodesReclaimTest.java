package io.github.samspoke.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.Site;
import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.reclamation.Execution;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.store.Store;
import io.github.samspoke.core.testing.SimulatedClock;
import io.github.samspoke.host.IdleSpoke;
import io.github.samspoke.host.JobHost;
import io.github.samspoke.host.SeatHost;
import io.github.samspoke.host.SeatProfiles;
import io.github.samspoke.host.SeatSpoke;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Two processes on one PostgreSQL take back the seats of a few organizations, day by day within the breaker, and are
 * killed at random; {@code -Dsamspoke.items=10000 -Dsamspoke.kills=50} for the figure in the documents.
 */
@DisplayName("F2: nodes that are killed while they remove")
class TwoNodesReclaimTest {
    private static final int ITEMS = Integer.getInteger("samspoke.items", 48);
    private static final int KILLS = Integer.getInteger("samspoke.kills", 4);
    private static final boolean MANY = ITEMS >= 1000;
    private static final int SEATS = MANY ? 520 : 60;
    private static final int IDLE = MANY ? 250 : 24;
    private static final int A_DAY = MANY ? 25 : 6;
    private static final int ORGANIZATIONS = Math.max(1, ITEMS / IDLE);
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private record Node(String name, Process process, BufferedReader says) {}

    /** A DELETE as the vendor saw it. */
    private record Delete(
            String membership,
            String organization,
            String node,
            long fence,
            Instant at,
            boolean found,
            boolean intended) {}

    private final Clock wall = Clock.systemUTC();
    private final List<Node> nodes = new ArrayList<>();
    private int started;
    private int kills;

    @Test
    @DisplayName(
            "F2, I1, I8, I9: no double removal, none without INTENT, each by one fence, no row lost, within the breaker")
    void execute_twoNodesKilledAtRandom_everyItemOnce() throws Exception {
        long seed = Long.getLong("samspoke.seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        String url = Postgres.database();
        try (Databases.Pool pool = new Databases.Pool(url, "postgres")) {
            Store store = JdbcStore.builder(pool.source()).build();
            SeatSpoke.create(pool.source());
            for (int i = 1; i <= ORGANIZATIONS; i++) {
                SeatProfiles.publish(store, pool.source(), i, SEATS, IDLE);
            }
            try {
                start(url);
                start(url);
                int days = (IDLE + A_DAY - 1) / A_DAY + 1;
                for (int day = 0; day < days; day++) {
                    Instant at = SeatProfiles.START.plus(Duration.ofHours(25L * day));
                    prepare(store, pool, day, at);
                    reclaim(pool, url, at, random, day * KILLS / (days - 1));
                }
            } finally {
                nodes.forEach(node -> node.process().destroyForcibly());
            }
            System.out.println(kills + " kills");
            assertThat(kills).isGreaterThanOrEqualTo(Math.min(KILLS, 1));
            assertEveryItemOnce(store, pool, "seed " + seed);
        }
    }

    /** A download and a reading; on the first day the candidates, too. */
    private static void prepare(Store store, Databases.Pool pool, int day, Instant at) {
        for (int i = 1; i <= ORGANIZATIONS; i++) {
            SeatProfiles.day(store, i, day, at);
        }
        if (day == 0) {
            SimulatedClock clock = SimulatedClock.at(at);
            SamSpoke spoke = SamSpoke.builder()
                    .credentialKeys(Site.KEYS)
                    .store(store)
                    .spoke(new SeatSpoke(pool.source(), "first", clock))
                    .clock(clock)
                    .sleeper(clock)
                    .build();
            spoke.as(Actor.SYSTEM).jobs().run(Site.IDENTIFY, RunControl.silent());
            for (int i = 1; i <= ORGANIZATIONS; i++) {
                assertThat(spoke.as(Actor.SYSTEM).candidates().open(SeatProfiles.profile(i)))
                        .hasSize(IDLE);
            }
        }
    }

    /** Both nodes work through the day; now and then one of them is killed, and another one started. */
    private void reclaim(Databases.Pool pool, String url, Instant at, Random random, int killsUntil) throws Exception {
        for (Node node : nodes) {
            tell(node, at);
        }
        Instant until = wall.instant().plus(PATIENCE);
        while (kills < killsUntil && wall.instant().isBefore(until) && !allDone()) {
            Thread.sleep(20 + random.nextInt(MANY ? 2000 : 150));
            Node dead = nodes.remove(random.nextInt(nodes.size()));
            kill(pool, dead);
            tell(start(url), at);
        }
        for (Node node : nodes) {
            assertThat(node.says().readLine()).isEqualTo("done " + at);
        }
    }

    private boolean allDone() throws IOException {
        for (Node node : nodes) {
            if (!node.says().ready()) {
                return false;
            }
        }
        return true;
    }

    private static void tell(Node node, Instant day) throws IOException {
        node.process().getOutputStream().write((day + "\n").getBytes(StandardCharsets.US_ASCII));
        node.process().getOutputStream().flush();
    }

    private Node start(String url) throws IOException {
        String name = "node" + ++started;
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SeatHost.class.getName(),
                        url,
                        name)
                .redirectError(Path.of("target", "reclaiming-" + name + ".log").toFile())
                .start();
        BufferedReader says =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        Node node = new Node(name, process, says);
        nodes.add(node);
        assertThat(says.readLine()).isEqualTo("started");
        return node;
    }

    /** What a killed node leased would be free after a quarter of an hour. */
    private void kill(Databases.Pool pool, Node node) throws Exception {
        node.process().destroyForcibly().waitFor();
        kills++;
        JobHost.execute(
                pool.source(),
                "update samspoke_lease set ends_at = clock_timestamp() where holder like '" + node.name() + "/%'"
                        + " and ends_at > clock_timestamp()");
    }

    private void assertEveryItemOnce(Store store, Databases.Pool pool, String when) throws SQLException {
        List<Delete> deletes = deletes(pool);
        Map<String, Long> removals = deletes.stream()
                .filter(Delete::found)
                .collect(Collectors.groupingBy(Delete::membership, Collectors.counting()));
        System.out.printf(
                "%d removals, %d kills, by node %s%n",
                removals.size(),
                kills,
                deletes.stream().collect(Collectors.groupingBy(Delete::node, Collectors.counting())));
        assertThat(deletes).as("without INTENT, " + when).allMatch(Delete::intended);
        assertThat(deletes).as("of what was gone, " + when).allMatch(Delete::found);
        assertThat(removals.values()).as("double removals, " + when).allMatch(times -> times == 1);
        int unsettled = 0;
        for (int i = 1; i <= ORGANIZATIONS; i++) {
            unsettled += assertJournal(store, i, deletes, when);
        }
        assertThat(removals.size() + unsettled).as(when).isEqualTo(ORGANIZATIONS * IDLE);
        assertThat(unsettled).as("given up on, " + when).isLessThanOrEqualTo(kills);
    }

    /** Returns how many seats were tried twice, and are there. */
    private static int assertJournal(Store store, int organization, List<Delete> all, String when) {
        String uri = IdleSpoke.organization("PRF%04d".formatted(organization)).uri();
        List<Delete> deletes =
                all.stream().filter(d -> d.organization().equals(uri)).toList();
        List<Execution> executions = store.journal().executions(uri);
        List<ReclaimItem> items = executions.stream()
                .flatMap(execution -> store.journal().items(execution.id()).stream())
                .toList();
        List<AuditEntry> rows =
                store.audit().entries(SeatProfiles.profile(organization).value());
        assertThat(executions).as(when).noneMatch(Execution::open);
        assertThat(store.journal().inFlight(uri)).as(when).isEmpty();
        for (Delete delete : deletes) {
            assertThat(items)
                    .as("the fence of " + delete + ", " + when)
                    .filteredOn(item -> item.seat().membershipUri().equals(delete.membership())
                            && item.state() == ItemState.REMOVED)
                    .singleElement()
                    .satisfies(item -> assertThat(item.fence()).isEqualTo(delete.fence()));
            assertThat(rows)
                    .as("the rows of " + delete + ", " + when)
                    .anyMatch(row -> row.action().equals("removal.intent")
                            && delete.membership().equals(row.details().get("membership"))
                            && Long.toString(delete.fence())
                                    .equals(row.details().get("fence")));
            assertThat(deletes.stream()
                            .filter(other -> !other.at().isAfter(delete.at())
                                    && other.at().isAfter(delete.at().minus(Duration.ofHours(24)))))
                    .as("within the breaker, " + when)
                    .hasSizeLessThanOrEqualTo(A_DAY);
        }
        assertThat(rows.stream().filter(row -> row.action().equals("removal.removed")))
                .as("a row a removal, " + when)
                .hasSize(deletes.size());
        return (int) items.stream()
                .filter(item -> item.state() == ItemState.UNSETTLED)
                .count();
    }

    private static List<Delete> deletes(Databases.Pool pool) throws SQLException {
        List<Delete> deletes = new ArrayList<>();
        try (Connection connection = pool.source().getConnection();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select membership, organization, node, fence, at, found, intended from"
                                + " vendor_delete order by id")) {
            while (rows.next()) {
                deletes.add(new Delete(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getLong(4),
                        Instant.parse(rows.getString(5)),
                        rows.getBoolean(6),
                        rows.getBoolean(7)));
            }
        }
        return deletes;
    }
}
