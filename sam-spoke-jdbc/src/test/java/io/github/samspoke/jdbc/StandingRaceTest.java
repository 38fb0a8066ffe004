package io.github.samspoke.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.Site;
import io.github.samspoke.core.calendly.CalendlySpoke;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.job.JobResult;
import io.github.samspoke.core.job.JobStatus;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.host.JobHost;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("4, I8: two nodes on one PostgreSQL, and one standing approval's day")
class StandingRaceTest {
    private static final String RECLAIM = "SAM - Reclaim Calendly Integration Subscriptions";
    private static final int A_DAY = 3;
    private static final int DAYS = 4;
    private static final int RUNS = 4;

    private static SamSpoke node(Site site, Databases.Pool pool, String name) {
        return SamSpoke.builder()
                .credentialKeys(Site.KEYS)
                .store(JdbcStore.of(pool.source()))
                .spoke(CalendlySpoke.create(site.clock(), site.clock()))
                .clock(site.clock())
                .sleeper(site.clock())
                .node(name)
                .build();
    }

    /** Runs the job again and again, beginning together with the other node. */
    private static Callable<List<JobResult>> runs(SamSpoke node, CyclicBarrier together) {
        return () -> {
            List<JobResult> results = new ArrayList<>();
            for (int run = 0; run < RUNS; run++) {
                together.await();
                results.add(node.as(Actor.of("scheduler")).jobs().run(RECLAIM, RunControl.silent()));
            }
            return results;
        };
    }

    /** Takes all leases away now and then, as if whoever has them stood still for a quarter of an hour. */
    private static Callable<Integer> thief(Databases.Pool pool, SplittableRandom random, AtomicBoolean over) {
        return () -> {
            int taken = 0;
            while (!over.get()) {
                Thread.sleep(random.nextInt(20, 400));
                JobHost.execute(
                        pool.source(),
                        "update samspoke_lease set ends_at = clock_timestamp() where ends_at > clock_timestamp()");
                taken++;
            }
            return taken;
        };
    }

    /** The seats that one day has taken, or may have. */
    private static long removed(Site site, Instant since) {
        String organization = site.profile().data().pinned().orElseThrow().uri();
        return site.store().journal().intentsSince(organization, since).stream()
                .map(ReclaimItem::candidate)
                .distinct()
                .count();
    }

    @Test
    @DisplayName("4: whoever runs, however often, and whatever becomes of the leases: no more than the day allows")
    void run_twoNodesAtOnce_keepTheDay() throws Exception {
        long seed = Long.getLong("samspoke.seed", System.nanoTime());
        System.out.println("seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try (Databases.Pool pool = Databases.POSTGRESQL.pool();
                Site site = Site.ready(60, JdbcStore.of(pool.source()));
                SamSpoke first = node(site, pool, "first");
                SamSpoke second = node(site, pool, "second")) {
            site.sam()
                    .reclamation()
                    .grantStanding(
                            site.profile(),
                            site.sam()
                                    .rules()
                                    .get(site.profile().generatedRule())
                                    .label(),
                            A_DAY,
                            Duration.ofDays(30),
                            "quiet seats");
            for (int day = 0; day < DAYS; day++) {
                race(site, pool, threads, List.of(first, second), day == 0 ? null : random.split(), "seed " + seed);
                site.advance(Duration.ofHours(25));
                List.of(Site.SUBSCRIPTIONS, Site.ACTIVITY, Site.IDENTIFY)
                        .forEach(job -> assertThat(site.run(job).status().success())
                                .as(job)
                                .isTrue());
            }
            assertThat(site.calendly().journal().lines().stream().filter(line -> line.startsWith("DELETE")))
                    .as("each once, seed " + seed)
                    .doesNotHaveDuplicates()
                    .allMatch(line -> line.endsWith("204"));
            assertThat(site.sam().audit().verify().verified()).isTrue();
        } finally {
            threads.shutdownNow();
        }
    }

    private static void race(
            Site site,
            Databases.Pool pool,
            ExecutorService threads,
            List<SamSpoke> nodes,
            @Nullable SplittableRandom thefts,
            String when)
            throws Exception {
        Instant morning = site.clock().instant().minusNanos(1);
        long before = site.deletes();
        CyclicBarrier together = new CyclicBarrier(nodes.size());
        AtomicBoolean over = new AtomicBoolean();
        Future<Integer> taken = thefts == null ? null : threads.submit(thief(pool, thefts, over));
        List<Future<List<JobResult>>> running = new ArrayList<>();
        for (SamSpoke node : nodes) {
            running.add(threads.submit(runs(node, together)));
        }
        List<JobResult> results = new ArrayList<>();
        for (Future<List<JobResult>> one : running) {
            results.addAll(one.get());
        }
        over.set(true);
        long deletes = site.deletes() - before;
        System.out.printf(
                "%d removed, %d leases taken away, %s%n",
                deletes,
                taken == null ? 0 : taken.get(),
                results.stream().map(JobResult::status).toList());
        assertThat(deletes).as(when).isLessThanOrEqualTo(A_DAY);
        assertThat(removed(site, morning)).as(when).isLessThanOrEqualTo(A_DAY);
        if (thefts == null) {
            assertThat(deletes).as("nobody disturbed, " + when).isEqualTo(A_DAY);
            assertThat(results).extracting(JobResult::status).contains(JobStatus.OK);
        }
    }
}
