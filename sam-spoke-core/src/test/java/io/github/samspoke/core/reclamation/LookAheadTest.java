package io.github.samspoke.core.reclamation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.VendorException;
import io.github.samspoke.core.exclusion.ExclusionAxis;
import io.github.samspoke.core.exclusion.UserExclusionRule;
import io.github.samspoke.core.subscription.MemberRole;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("I6: looks that run ahead of the removals")
class LookAheadTest {
    private static final Duration LIFE = Duration.ofSeconds(60);

    private final ExecutorService pool = Executors.newFixedThreadPool(4);

    @AfterEach
    void end() {
        pool.shutdownNow();
    }

    private Executor workers(String kind) {
        return switch (kind) {
            case "pool" -> pool;
            case "caller" -> Runnable::run;
            // One that is always busy: the execution must not wait for it.
            default -> task -> {};
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"pool", "caller", "busy"})
    @DisplayName("I6: each DELETE has a look of its own seat from less than 60 s before, and no two overlap")
    void execute_randomDelays_eachDeleteHasItsFreshLook(String kind) {
        SplittableRandom random = new SplittableRandom(20261124);
        for (int run = 0; run < 20; run++) {
            Bench bench = Bench.of(250, 25);
            SplittableRandom delays = random.split();
            bench.vendor.workers = workers(kind);
            bench.vendor.beforeLook = request -> wait(bench, delays, 20);
            AtomicInteger removing = new AtomicInteger();
            List<Duration> ages = new ArrayList<>();
            bench.vendor.onRemove = permit -> {
                assertThat(removing.incrementAndGet()).as("at once").isEqualTo(1);
                assertThat(permit.look().userUri()).isEqualTo(permit.seat().userUri());
                Instant now = bench.clock.instant();
                RemovalResult result;
                if (now.isBefore(permit.sendBefore())) {
                    ages.add(Duration.between(permit.look().at(), now));
                    result = bench.vendor.honestly(permit);
                } else {
                    result = new RemovalResult.NotExecuted("too late", false);
                }
                wait(bench, delays, 15);
                removing.decrementAndGet();
                return result;
            };

            ExecutionReport report = bench.run(24);

            assertThat(report.stopped()).isEmpty();
            assertThat(report.in(ItemState.REMOVED)).hasSize(24);
            assertThat(ages).hasSize(24).allMatch(age -> age.compareTo(LIFE) < 0);
        }
    }

    private static void wait(Bench bench, SplittableRandom random, int seconds) {
        Duration delay;
        synchronized (random) {
            delay = Duration.ofMillis(random.nextInt(10) == 0 ? random.nextInt(seconds * 1000) : random.nextInt(500));
        }
        bench.advance(delay);
    }

    @Test
    @DisplayName("I6: at most eight ahead, none before the canary is confirmed, one look an item")
    void execute_lookAhead_isBounded() {
        Bench bench = Bench.of(250, 25);
        bench.vendor.workers = Runnable::run;
        List<Integer> looksAtRemoval = new ArrayList<>();
        bench.vendor.onRemove = permit -> {
            looksAtRemoval.add(bench.vendor.looks.size());
            return bench.vendor.honestly(permit);
        };

        bench.run(24);

        assertThat(looksAtRemoval.get(0)).isEqualTo(1);
        for (int i = 1; i < looksAtRemoval.size(); i++) {
            assertThat(looksAtRemoval.get(i)).isEqualTo(Math.min(i + 1 + 8, 24));
        }
        assertThat(bench.vendor.looks).hasSize(24).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("I6: a look that has grown old by its turn is repeated")
    void execute_slowRemovals_looksAgain() {
        Bench bench = Bench.of(250, 25);
        bench.vendor.workers = Runnable::run;
        bench.vendor.onRemove = permit -> {
            assertThat(permit.look().at().plusSeconds(60)).isAfter(bench.clock.instant());
            RemovalResult result = bench.vendor.honestly(permit);
            bench.advance(Duration.ofSeconds(40));
            return result;
        };

        ExecutionReport report = bench.run(4);

        assertThat(report.in(ItemState.REMOVED)).hasSize(4);
        assertThat(bench.vendor.looks).hasSize(4 + 2);
    }

    @Test
    @DisplayName("I6: what changes after a look that ran ahead is still seen where the store knows it")
    void execute_excludedAfterLook_skips() {
        Bench bench = Bench.of(250, 25);
        bench.vendor.workers = Runnable::run;
        bench.vendor.onRemove = permit -> {
            if (bench.vendor.removals.size() == 2) {
                assertThat(bench.vendor.looks).hasSize(6);
                bench.store
                        .exclusions()
                        .save(new UserExclusionRule(
                                "EXC0001", "*@example.com", Set.of(ExclusionAxis.RECLAIM), "stop", "ada", null));
            }
            return bench.vendor.honestly(permit);
        };

        ExecutionReport report = bench.run(6);

        assertThat(bench.vendor.removals).hasSize(2);
        assertThat(report.in(ItemState.SKIPPED_CHANGED)).hasSize(4);
    }

    @Test
    @DisplayName("I2: an admin is never looked at ahead, for the removal before may leave no other one")
    void execute_otherAdminsGoMeanwhile_lastOneStays() {
        Bench bench = Bench.of(250, 3);
        for (String admin : List.of("boss-1", "boss-2")) {
            bench.member(admin, MemberRole.ADMIN, false);
        }
        bench.member("boss-3", MemberRole.ADMIN, true);
        bench.downloaded();
        bench.vendor.workers = Runnable::run;
        bench.vendor.onRemove = permit -> {
            if (bench.vendor.removals.size() == 1) {
                bench.vendor.change(Bench.seat("boss-3"), m -> m.with(MemberRole.USER));
            }
            return bench.vendor.honestly(permit);
        };
        ReclamationPlan plan = bench.plan(Policy.careful().allowing(ProtectionReason.ADMIN));
        assertThat(plan.items())
                .extracting(PlanItem::role)
                .filteredOn(MemberRole.ADMIN::equals)
                .hasSize(2);

        ExecutionReport report = bench.execute(plan);

        assertThat(report.in(ItemState.SKIPPED_CHANGED)).hasSize(1);
        assertThat(bench.vendor.members.values()).anyMatch(m -> m.role() == MemberRole.ADMIN);
    }

    @Test
    @DisplayName("F14: a look that fails ahead stops before the next DELETE")
    void execute_lookAheadFails_stops() {
        Bench bench = Bench.of(250, 25);
        bench.vendor.workers = Runnable::run;
        bench.vendor.beforeLook = request -> {
            if (bench.vendor.looks.size() == 7) {
                throw new VendorException(
                        VendorException.Problem.ROLE, "401", "Connect again.", new IllegalStateException());
            }
        };

        ExecutionReport report = bench.run(24);

        assertThat(bench.vendor.removals).hasSize(1);
        assertThat(report.stopped()).contains("401");
        assertThat(report.in(ItemState.PENDING)).hasSize(23);
    }

    @Test
    @DisplayName("F20: cancelled while looks run ahead: they are ended, none is left behind, and nothing is sent")
    void execute_cancelledWhileLooking_endsThem() throws InterruptedException {
        Bench bench = Bench.of(250, 25);
        bench.vendor.workers = pool;
        RunControl control = RunControl.silent();
        AtomicInteger looking = new AtomicInteger();
        CountDownLatch stuck = new CountDownLatch(1);
        ReclamationPlan plan = bench.plan(Policy.careful().quietest(24));
        List<String> answering =
                plan.items().subList(0, 2).stream().map(PlanItem::membershipUri).toList();
        bench.vendor.beforeLook = request -> {
            // The first two seats answer; those that are looked at ahead of them never would.
            if (!answering.contains(request.seat().membershipUri())) {
                looking.incrementAndGet();
                try {
                    stuck.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("interrupted", e);
                } finally {
                    looking.decrementAndGet();
                }
            }
        };
        bench.vendor.onRemove = permit -> {
            if (bench.vendor.removals.size() == 2) {
                control.cancel();
            }
            return bench.vendor.honestly(permit);
        };

        ExecutionReport report = bench.service().execute(plan, bench.approve(plan), control);

        assertThat(report.stopped()).contains("cancelled");
        assertThat(looking).hasValue(0);
        pool.shutdown();
        assertThat(pool.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
        assertThat(bench.vendor.removals).hasSize(2);
    }
}
