package io.github.samspoke.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.Site;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.SamEvent;
import io.github.samspoke.core.common.SamListener;
import io.github.samspoke.core.job.JobResult;
import io.github.samspoke.core.memory.Samples;
import io.github.samspoke.core.store.Store;
import io.github.samspoke.core.testing.SimulatedClock;
import io.github.samspoke.host.IdleProfiles;
import io.github.samspoke.host.IdleSpoke;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("4, 5: jobs on many nodes by db-scheduler")
class JobClusterTest {
    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
    private static final Duration POLLING = Duration.ofMillis(400);
    private static final Clock WALL = Clock.systemUTC();

    /** Two nodes on one database, whose jobs do nothing. */
    private static final class TwoNodes implements AutoCloseable {
        final Map<String, Integer> runs = new ConcurrentHashMap<>();
        final Set<String> busy = ConcurrentHashMap.newKeySet();
        final List<String> twice = new ArrayList<>();
        final AtomicInteger events = new AtomicInteger();
        final SimulatedClock time = SimulatedClock.at(START);
        final Store store;
        private final Databases.Pool pool;
        private final List<JobCluster> nodes = new ArrayList<>();

        TwoNodes(Databases.Pool pool) {
            this.pool = pool;
            this.store = JdbcStore.builder(pool.source()).build();
        }

        private void watch(String organization, Runnable work) {
            if (!busy.add(organization)) {
                twice.add(organization);
            }
            work.run();
            runs.merge(organization, 1, Integer::sum);
            busy.remove(organization);
        }

        void start(Duration polling) {
            for (String name : List.of("one", "two")) {
                SamSpoke spoke = SamSpoke.builder()
                        .credentialKeys(Site.KEYS)
                        .store(store)
                        .spoke(new IdleSpoke(this::watch))
                        .clock(time)
                        .sleeper(time)
                        .node(name)
                        .notifier(request -> {})
                        .listener(new SamListener() {
                            @Override
                            public void onJobEnded(SamEvent.JobEnded event) {
                                events.incrementAndGet();
                            }
                        })
                        .build();
                nodes.add(JobCluster.builder(pool.source(), spoke)
                        .node(name)
                        .polling(polling)
                        .threads(3)
                        .start());
            }
        }

        void await(String what, java.util.function.BooleanSupplier done) throws InterruptedException {
            Instant until = WALL.instant().plusSeconds(120);
            while (!done.getAsBoolean()) {
                assertThat(WALL.instant()).as(what).isBefore(until);
                Thread.sleep(20);
            }
        }

        @Override
        public void close() {
            nodes.forEach(JobCluster::close);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    @DisplayName("Each profile's chain runs once a day on one of the nodes, the instance's after them; events arrive")
    void start_twoDays_eachChainOnceADay(Databases database) throws Exception {
        try (Databases.Pool pool = database.pool();
                TwoNodes nodes = new TwoNodes(pool)) {
            IdleProfiles.publish(nodes.store, 20, START);
            nodes.start(POLLING);

            nodes.await("first day", () -> nodes.store.jobs().results().size() >= 43);
            nodes.await("quiet", () -> nodes.store.jobs().due(START, null, 1).isEmpty());
            nodes.time.sleepUntil(START.plus(Duration.ofDays(1)));
            nodes.await("second day", () -> nodes.runs.values().stream().allMatch(times -> times == 2));
            nodes.await(
                    "events",
                    () -> nodes.events.get() == nodes.store.jobs().results().size());

            assertThat(nodes.twice).isEmpty();
            assertThat(nodes.runs).hasSize(20);
            assertThat(nodes.store.jobs().results())
                    .filteredOn(result -> result.profile() != null)
                    .hasSize(80)
                    .allMatch(result -> result.status().success())
                    .extracting(JobResult::number)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    @DisplayName("4: notices that are due are taken up on one of the nodes, without anybody calling for it")
    void start_noticeDue_takenUp() throws Exception {
        try (Databases.Pool pool = Databases.H2_MEMORY.pool();
                TwoNodes nodes = new TwoNodes(pool)) {
            // Of a profile that is not published: looked at, and put off.
            nodes.store.candidates().save(Samples.asked("RCC0000001", "ada", START));
            nodes.start(POLLING);

            nodes.await(
                    "the notice",
                    () -> nodes.store
                            .candidates()
                            .find("RCC0000001")
                            .filter(candidate -> START.plus(Duration.ofHours(1)).equals(candidate.noticeDue()))
                            .isPresent());
        }
    }

    @Test
    void threads_none_refused() {
        try (Databases.Pool pool = Databases.H2_MEMORY.pool();
                SamSpoke spoke = SamSpoke.builder()
                        .store(JdbcStore.of(pool.source()))
                        .spoke(new IdleSpoke((organization, work) -> work.run()))
                        .build()) {
            JobCluster.Builder builder = JobCluster.builder(pool.source(), spoke);
            assertThatThrownBy(() -> builder.threads(0)).isInstanceOf(InvalidInputException.class);
        }
    }

    /** {@code -Dsamspoke.profiles=100,1000,10000} for the table in the documents. */
    @Test
    @DisplayName("What a profile costs does not grow with how many there are, and all are picked up within a poll")
    void start_manyProfiles_flat() throws Exception {
        List<Integer> sizes = Stream.of(
                        System.getProperty("samspoke.profiles", "40").split(","))
                .map(Integer::valueOf)
                .toList();
        System.out.printf(
                "%-9s %9s %12s %11s %12s %14s%n",
                "profiles", "seconds", "ms a profile", "CPU ms each", "pick-up ms", "empty poll ms");
        List<Double> cost = new ArrayList<>();
        for (int profiles : sizes) {
            cost.add(measure(profiles));
        }
        if (sizes.get(sizes.size() - 1) >= 1000) {
            // CPU time: how long it takes depends on what else the machine does. The first of them warms up.
            assertThat(cost.get(cost.size() - 1)).isLessThan(cost.get(0) * 1.5);
        }
    }

    private static double measure(int profiles) throws Exception {
        try (Databases.Pool pool = Databases.POSTGRESQL.pool();
                TwoNodes nodes = new TwoNodes(pool)) {
            IdleProfiles.publish(nodes.store, profiles, START);
            long cpu = cpu();
            Instant began = WALL.instant();
            Duration polling = profiles < 100 ? Duration.ofSeconds(2) : Duration.ofSeconds(10);
            nodes.start(polling);
            nodes.await("the first chain", () -> !nodes.runs.isEmpty());
            long first = millis(began);
            nodes.await(
                    "all chains",
                    () -> nodes.runs.size() == profiles
                            && nodes.store.jobs().due(START, null, 1).isEmpty());
            long all = millis(began);
            long used = cpu() - cpu;
            assertThat(nodes.twice).isEmpty();
            assertThat(nodes.runs.values()).containsOnly(1);
            Instant poll = WALL.instant();
            IntStream.range(0, 20).forEach(i -> nodes.store.jobs().due(START, null, 500));
            double empty = millis(poll) / 20.0;
            System.out.printf(
                    "%-9d %9.1f %12.2f %11.2f %12d %14.2f%n",
                    profiles, all / 1e3, (double) all / profiles, used / 1e6 / profiles, first, empty);
            assertThat(first).isLessThan(polling.toMillis());
            return used / 1e6 / profiles;
        }
    }

    private static long millis(Instant since) {
        return Duration.between(since, WALL.instant()).toMillis();
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
