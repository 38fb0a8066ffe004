package io.github.samspoke.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.Site;
import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.job.JobResult;
import io.github.samspoke.core.job.JobRun;
import io.github.samspoke.core.store.Store;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.host.IdleProfiles;
import io.github.samspoke.host.IdleSpoke;
import io.github.samspoke.host.JobHost;
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
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Five profiles, two processes on one PostgreSQL, killed at random; {@code -Dsamspoke.executions=10000
 * -Dsamspoke.kills=50} for the figure in the documents.
 */
@DisplayName("D, 4: nodes that are killed")
class KilledNodesTest {
    private static final int PROFILES = 5;
    private static final int EXECUTIONS = Integer.getInteger("samspoke.executions", 150);
    private static final int KILLS = Integer.getInteger("samspoke.kills", 3);
    private static final Duration DAY = Duration.ofMillis(400);
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private record Read(
            String organization,
            String node,
            Instant began,
            @Nullable Instant ended) {}

    private record Node(String name, Process process) {}

    private final Clock wall = Clock.systemUTC();
    private final List<Node> nodes = new ArrayList<>();
    private int started;

    @Test
    @DisplayName("No profile's jobs run twice at the same time, and no run is lost, whenever a node is killed")
    void run_killedAtRandom_neverTwiceNeverLost() throws Exception {
        long seed = Long.getLong("samspoke.seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        String url = Postgres.database();
        try (Databases.Pool pool = new Databases.Pool(url, "postgres")) {
            Store store = JdbcStore.builder(pool.source()).build();
            JobHost.execute(
                    pool.source(),
                    "create table vendor_log (id bigint generated always as identity primary key, node varchar,"
                            + " organization varchar, began timestamptz, ended timestamptz)");
            JobHost.execute(pool.source(), "create table killed (node varchar, at timestamptz)");
            Instant began = wall.instant();
            IdleProfiles.publish(store, PROFILES, began);
            try {
                killAtRandom(pool, url, began, random);
            } finally {
                nodes.forEach(node -> node.process().destroyForcibly());
            }
            drain(pool, store, began);
            assertNeverTwice(pool);
            assertNothingLost(store, pool, seed);
        }
    }

    private void killAtRandom(Databases.Pool pool, String url, Instant began, Random random) throws Exception {
        start(url, began);
        start(url, began);
        Instant until = wall.instant().plus(PATIENCE);
        int kills = 0;
        while (count(pool, "select count(*) from samspoke_job_result") < EXECUTIONS || kills < KILLS) {
            assertThat(wall.instant()).as("in time").isBefore(until);
            assertThat(nodes).allMatch(node -> node.process().isAlive());
            Thread.sleep(100 + random.nextInt(KILLS > 10 ? 3000 : 700));
            if (kills < KILLS) {
                kill(pool, nodes.remove(random.nextInt(2)));
                kills++;
                start(url, began);
            }
        }
        for (Node node : nodes) {
            node.process().getOutputStream().close();
            assertThat(node.process().waitFor()).isZero();
        }
    }

    private void start(String url, Instant began) throws IOException {
        String name = "node" + ++started;
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        JobHost.class.getName(),
                        url,
                        name,
                        began.toString(),
                        Long.toString(DAY.toMillis()))
                .redirectError(Path.of("target", "killed-" + name + ".log").toFile())
                .start();
        assertThat(new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))
                        .readLine())
                .isEqualTo("started");
        nodes.add(new Node(name, process));
    }

    /** What a killed node leased would be free after a quarter of an hour. */
    private static void kill(Databases.Pool pool, Node node) throws Exception {
        node.process().destroyForcibly().waitFor();
        JobHost.execute(pool.source(), "insert into killed values ('" + node.name() + "', clock_timestamp())");
        JobHost.execute(
                pool.source(),
                "update samspoke_lease set ends_at = clock_timestamp() where holder like '" + node.name() + "/%'"
                        + " and ends_at > clock_timestamp()");
    }

    /** A last node does what the killed ones left. */
    private void drain(Databases.Pool pool, Store store, Instant began) {
        SamSpoke last = SamSpoke.builder()
                .credentialKeys(Site.KEYS)
                .store(store)
                .spoke(new IdleSpoke(JobHost.log(pool.source(), "last")))
                .clock(Clock.offset(JobHost.fast(began, DAY), Duration.ofDays(2)))
                .node("last")
                .build();
        assertThat(last.as(Actor.SYSTEM).jobs().runDue()).hasSizeGreaterThanOrEqualTo(2 * PROFILES);
    }

    private static void assertNeverTwice(Databases.Pool pool) throws SQLException {
        List<Read> reads = reads(pool);
        assertThat(reads.size()).isGreaterThan(EXECUTIONS / 4);
        for (int i = 1; i < reads.size(); i++) {
            Read before = reads.get(i - 1);
            Read read = reads.get(i);
            if (before.organization().equals(read.organization())) {
                assertThat(before.ended())
                        .as("the end of " + before)
                        .isNotNull()
                        .isBeforeOrEqualTo(read.began());
            }
        }
    }

    /** By organization and time; a read that nobody ended ended with its node. */
    private static List<Read> reads(Databases.Pool pool) throws SQLException {
        List<Read> reads = new ArrayList<>();
        try (Connection connection = pool.source().getConnection();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select organization, l.node, began, coalesce(ended, at) from vendor_log l"
                                + " left join killed k on k.node = l.node order by organization, began, id")) {
            while (rows.next()) {
                reads.add(new Read(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getTimestamp(3).toInstant(),
                        rows.getTimestamp(4) == null
                                ? null
                                : rows.getTimestamp(4).toInstant()));
            }
        }
        return reads;
    }

    private static void assertNothingLost(Store store, Databases.Pool pool, long seed) throws SQLException {
        List<JobResult> results = store.jobs().results();
        long given = Long.parseLong(store.jobs().nextNumber().substring(3));
        Set<String> numbers = results.stream().map(JobResult::number).collect(Collectors.toCollection(TreeSet::new));
        long abandoned = results.stream()
                .filter(result -> result.error().equals("Abandoned"))
                .count();
        System.out.printf(
                "%d executions, %d kills, %d runs cut off, %d numbers lost before they began%n",
                results.size(), KILLS, abandoned, given - 1 - numbers.size());

        assertThat(store.jobs().running()).extracting(JobRun::number).isEmpty();
        assertThat(numbers).as("seed " + seed).hasSize(results.size());
        // A number is taken just before the run is written down: a kill in between loses the number, not the run.
        assertThat(given - 1 - numbers.size()).isBetween(0L, (long) KILLS);
        assertThat(abandoned).isLessThanOrEqualTo(KILLS);
        assertThat(results)
                .filteredOn(result -> !result.error().equals("Abandoned"))
                .allSatisfy(result -> assertThat(result.status().name()).isNotEqualTo("FAILED"));
        assertThat(store.jobs().list()).hasSize(2 * PROFILES + 3).allSatisfy(job -> {
            assertThat(numbers).contains(Objects.requireNonNull(job.last()).run());
        });
        for (int i = 1; i <= PROFILES; i++) {
            ProfileId profile = new ProfileId("PRF%04d".formatted(i));
            assertThat(store.subscriptions().snapshots(profile))
                    .extracting(snapshot -> snapshot.run())
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .isSubsetOf(numbers);
            assertThat(store.audit().entries(profile.value()).stream()
                            .filter(entry -> entry.action().equals("job.ended"))
                            .map(AuditEntry::subject))
                    .containsExactlyInAnyOrderElementsOf(results.stream()
                            .filter(result -> profile.equals(result.profile()))
                            .map(JobResult::number)
                            .toList());
        }
        assertThat(count(
                        pool,
                        "select count(*) from samspoke_audit where action = 'job.healed' and body like"
                                + " '%missing%'"))
                .isZero();
    }

    private static long count(Databases.Pool pool, String sql) throws SQLException {
        try (Connection connection = pool.source().getConnection();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
