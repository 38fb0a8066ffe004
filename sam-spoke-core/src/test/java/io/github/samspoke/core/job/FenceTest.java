package io.github.samspoke.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.Site;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.subscription.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D8, 4: one node at a time, and a node that was away writes nothing")
class FenceTest {
    private static final Duration FROZEN = Duration.ofMinutes(16);

    @Test
    @DisplayName("D8: while a node runs a chain another leaves it alone, and it stays due for nobody")
    void runDue_twoNodes_oneRuns() {
        try (Site site = Site.of(Site.seats(40))) {
            site.publish(site.token());
            SamSpoke.View other = Nodes.another(site);
            List<JobResult> meanwhile = new ArrayList<>();
            List<JobRun> seen = new ArrayList<>();
            RunControl control = Nodes.atStep(1, progress -> {
                seen.addAll(other.jobs().running());
                meanwhile.addAll(other.jobs().runDue(JobChain.of(site.profile().id()), RunControl.silent()));
            });

            List<JobResult> results = site.sam().jobs().runDue(control);

            assertThat(meanwhile).isEmpty();
            assertThat(seen).extracting(JobRun::job).containsExactly(Site.SUBSCRIPTIONS);
            assertThat(results).hasSize(5).allMatch(result -> result.status().success());
            assertThat(other.jobs().runDue()).isEmpty();
            assertThat(other.jobs().running()).isEmpty();
        }
    }

    @Test
    @DisplayName("D8, I1: a lease lost at whatever step: the other node's run stands, the frozen one stores nothing")
    void run_leaseLostAtEachStep_storesNothing() {
        int lost = 0;
        for (int step = 1; step <= 6; step++) {
            try (Site site = Site.of(Site.seats(120))) {
                site.publish(site.token());
                SamSpoke.View other = Nodes.another(site);
                List<JobResult> others = new ArrayList<>();
                RunControl control = Nodes.atStep(step, progress -> {
                    site.advance(FROZEN);
                    // Somebody joins before the other node looks, so that one can tell whose snapshot it is.
                    site.calendly().state().addMember("late@example.com", "user");
                    others.addAll(other.jobs().runDue());
                });

                JobResult frozen = site.sam().jobs().run(Site.SUBSCRIPTIONS, control);

                if (others.isEmpty()) {
                    break;
                }
                lost++;
                assertThat(frozen.error()).isEqualTo("Abandoned");
                assertThat(others).hasSize(5).allMatch(result -> result.status().success());
                assertThat(site.seats()).hasSize(121);
                assertThat(site.store().subscriptions().snapshots(site.profile().id()))
                        .extracting(Snapshot::run)
                        .containsExactly(others.get(0).number());
                assertThat(site.sam().jobs().result(frozen.number())).contains(frozen);
                assertThat(site.store()
                                .jobs()
                                .find(Site.SUBSCRIPTIONS)
                                .orElseThrow()
                                .last())
                        .extracting("run")
                        .isEqualTo(others.get(0).number());
                assertThat(site.sam().audit().verify().verified()).isTrue();
            }
        }
        assertThat(lost).isGreaterThanOrEqualTo(3);
    }

    @Test
    @DisplayName("D8: a chain whose lease is lost in the middle ends there, and the rest of runDue goes on")
    void runDue_leaseLost_leavesTheRest() {
        try (Site site = Site.of(Site.seats(40))) {
            site.publish(site.token());

            List<JobResult> results = site.sam().jobs().runDue(Nodes.atStep(1, progress -> site.advance(FROZEN)));

            assertThat(results).first().extracting(JobResult::error).isEqualTo("LeaseLostException");
            assertThat(results).extracting(JobResult::kind).doesNotContain(JobKind.REFRESH_ACTIVITY);
            assertThat(site.candidates()).isEmpty();
            assertThat(site.runJobs())
                    .hasSize(5)
                    .allMatch(result -> result.status().success());
            assertThat(site.candidates()).isNotEmpty();
        }
    }

    @Test
    @DisplayName("A lease that ran out with nobody to take it is lost too: FAILED, due still, and the next run does it")
    void run_leaseRunOut_failsAndStaysDue() {
        try (Site site = Site.of(Site.seats(40))) {
            site.publish(site.token());

            JobResult frozen =
                    site.sam().jobs().run(Site.SUBSCRIPTIONS, Nodes.atStep(1, progress -> site.advance(FROZEN)));

            assertThat(frozen.error()).isEqualTo("LeaseLostException");
            assertThat(frozen.status()).isEqualTo(JobStatus.FAILED);
            assertThat(site.sam().jobs().running()).isEmpty();
            assertThat(site.seats()).isEmpty();
            assertThat(site.runJobs())
                    .hasSize(5)
                    .allMatch(result -> result.status().success());
        }
    }

    @Test
    @DisplayName("A run that goes on keeps its lease, however long it takes")
    void run_slow_keepsTheLease() {
        try (Site site = Site.of(Site.seats(350))) {
            site.publish(site.token());
            SamSpoke.View other = Nodes.another(site);
            List<JobResult> meanwhile = new ArrayList<>();
            Instant began = site.clock().instant();

            JobResult slow = site.sam().jobs().run(Site.SUBSCRIPTIONS, RunControl.listening(progress -> {
                site.advance(Duration.ofMinutes(10));
                meanwhile.addAll(other.jobs().runDue());
            }));

            assertThat(slow.status()).isEqualTo(JobStatus.OK);
            assertThat(Duration.between(began, slow.finished())).isGreaterThan(Duration.ofMinutes(40));
            assertThat(meanwhile).noneMatch(result -> result.profile() != null);
        }
    }

    @Test
    @DisplayName("Cancelled from another node between two pages: PARTIAL, says by whom, nothing published")
    void cancel_otherNode_stopsTheRun() {
        try (Site site = Site.of(Site.seats(350))) {
            site.publish(site.token());
            SamSpoke.View other = Nodes.another(site);
            RunControl control = Nodes.atStep(
                    1,
                    progress ->
                            other.jobs().cancel(other.jobs().running().get(0).number()));

            List<JobResult> results = site.sam().jobs().runDue(control);

            assertThat(results)
                    .extracting(JobResult::status)
                    .startsWith(JobStatus.PARTIAL, JobStatus.SKIPPED, JobStatus.SKIPPED);
            assertThat(results.get(0).detail()).contains("cancelled").endsWith("by ben");
            assertThat(results.get(0).remedy()).isNotBlank();
            assertThat(site.seats()).isEmpty();
            assertThat(site.audit("job.cancelled")).hasSize(1);
            assertThatThrownBy(() -> other.jobs().cancel(results.get(0).number()))
                    .isInstanceOf(NoSuchRecordException.class);
        }
    }

    @Test
    @DisplayName("A run whose process died is told of by the next run, which does its work")
    void runDue_processDied_isTold() {
        try (Site site = Site.of(Site.seats(40))) {
            site.publish(site.token());
            JobRun dead = new JobRun(
                    site.store().jobs().nextNumber(),
                    Site.SUBSCRIPTIONS,
                    JobKind.REFRESH_SUBSCRIPTIONS,
                    site.profile().id(),
                    "ben",
                    "other",
                    1,
                    site.clock().instant());
            site.store().jobs().begin(dead);

            assertThat(site.runJobs())
                    .hasSize(5)
                    .allMatch(result -> result.status().success());

            JobResult told = site.sam().jobs().result(dead.number()).orElseThrow();
            assertThat(told.error()).isEqualTo("Abandoned");
            assertThat(told.detail()).contains("other");
            assertThat(site.sam().jobs().running()).isEmpty();
        }
    }
}
