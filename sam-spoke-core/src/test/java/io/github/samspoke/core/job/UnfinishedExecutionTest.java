package io.github.samspoke.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.samspoke.core.HookedSpoke;
import io.github.samspoke.core.Site;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.reclamation.CandidateState;
import io.github.samspoke.core.reclamation.Execution;
import io.github.samspoke.core.reclamation.ExecutionReport;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.spoke.Spoke;
import io.github.samspoke.emulator.ExtraAnswer;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("4, R5: the download settles what a crash left in flight, and names what waits for a person")
@SuppressWarnings("exports") // Tests of other stores extend this one; annotations are no part of a module here.
public class UnfinishedExecutionTest {
    private static final String SEATS = "/organization_memberships/.*";

    /** For JUnit, and for the tests of other stores. */
    public UnfinishedExecutionTest() {}

    /** A site on the store under test. */
    protected Site ready(int seats, UnaryOperator<Spoke> wrapped) {
        return Site.ready(seats, wrapped);
    }

    /** Three removals, of which the second dies with its process, right before its DELETE or right after it. */
    private final class Scene implements AutoCloseable {
        private @Nullable HookedSpoke hooked;
        final Site site = ready(60, spoke -> {
            hooked = new HookedSpoke(spoke);
            return hooked;
        });
        final ReclamationPlan plan = site.plan(3);

        Scene(boolean removed) {
            List<String> tried = new ArrayList<>();
            Objects.requireNonNull(hooked).beforeRemove(permit -> {
                tried.add(permit.seat().membershipUri());
                if (tried.size() == 2) {
                    if (removed) {
                        site.calendly()
                                .state()
                                .removeMember(URI.create(permit.seat().membershipUri()));
                    }
                    throw new AssertionError("the process dies");
                }
            });
            assertThat(catchThrowable(() -> site.execute(plan))).hasMessage("the process dies");
            hooked.beforeRemove(permit -> {});
        }

        List<ReclaimItem> items() {
            return site.store().journal().items("EXE00001");
        }

        List<Execution> unfinished() {
            return site.sam().reclamation().unfinished(site.profile().id());
        }

        List<ReclaimItem> inFlight() {
            return site.store().journal().inFlight(plan.organizationUri());
        }

        @Override
        public void close() {
            site.close();
        }
    }

    @Test
    @DisplayName(
            "4: the DELETE took effect unheard: settled by reading, known as ours, and the rest waits to be resumed")
    void run_removedUnheard_settlesAndNames() {
        try (Scene scene = new Scene(true)) {
            JobResult result = scene.site.run(Site.SUBSCRIPTIONS);

            assertThat(result.status()).isEqualTo(JobStatus.OK_WITH_WARNINGS);
            assertThat(result.detail()).contains("EXE00001", scene.plan.id(), "1 of 3");
            assertThat(result.remedy())
                    .contains("Resume EXE00001", scene.plan.expiresAt().toString());
            assertThat(result.counts().ended()).as("removed by us, so at once").isEqualTo(2);
            assertThat(scene.items())
                    .extracting(ReclaimItem::state)
                    .containsExactly(ItemState.REMOVED, ItemState.REMOVED, ItemState.PENDING);
            assertThat(scene.site.deletes()).isEqualTo(1);
            assertThat(scene.unfinished()).hasSize(1);

            ExecutionReport report = scene.site.sam().reclamation().resume("EXE00001", RunControl.silent());

            assertThat(report.in(ItemState.REMOVED)).hasSize(3);
            assertThat(scene.site.deletes()).isEqualTo(2);
            assertThat(scene.site.run(Site.SUBSCRIPTIONS).detail()).doesNotContain("EXE");
            assertThat(scene.site.audit("removal.removed")).hasSize(3);
            assertThat(scene.site.sam().audit().verify().verified()).isTrue();
        }
    }

    @Test
    @DisplayName("I9: still there: read, never sent again by the job; it keeps its second try for who resumes")
    void run_stillThere_isNotSentAgain() {
        try (Scene scene = new Scene(false)) {
            assertThat(scene.site.run(Site.SUBSCRIPTIONS).detail()).contains("EXE00001", "2 of 3");
            assertThat(scene.site.deletes()).isEqualTo(1);
            assertThat(scene.items().get(1).state()).isEqualTo(ItemState.PENDING_RETRY);
            assertThat(scene.inFlight()).isEmpty();

            scene.site.sam().reclamation().resume("EXE00001", RunControl.silent());

            assertThat(scene.items()).allMatch(item -> item.state() == ItemState.REMOVED);
            assertThat(scene.items().get(1).attempts()).isEqualTo(2);
            assertThat(scene.site.deletes()).isEqualTo(3);
        }
    }

    @Test
    @DisplayName("4: the plan has expired: settled by reads only, ended, and said once")
    void run_planExpired_endsIt() {
        try (Scene scene = new Scene(false)) {
            scene.site.advance(Duration.ofHours(25));
            JobResult result = scene.site.run(Site.SUBSCRIPTIONS);

            assertThat(result.status()).isEqualTo(JobStatus.OK_WITH_WARNINGS);
            assertThat(result.detail()).contains("EXE00001", "expired", "1 of 3");
            assertThat(result.remedy()).contains("new plan");
            assertThat(scene.items())
                    .extracting(ReclaimItem::state)
                    .containsExactly(ItemState.REMOVED, ItemState.UNSETTLED, ItemState.PENDING);
            assertThat(scene.site
                            .store()
                            .candidates()
                            .find(scene.items().get(1).candidate())
                            .orElseThrow()
                            .state())
                    .isEqualTo(CandidateState.ATTENTION_REQUIRED);
            assertThat(scene.unfinished()).isEmpty();
            assertThat(scene.site.deletes()).isEqualTo(1);
            assertThat(scene.site.audit("execution.ended"))
                    .singleElement()
                    .satisfies(row -> assertThat(row.details())
                            .containsEntry("stopped", "cut off, and its plan has expired")
                            .containsEntry("removed", "1"));
            assertThat(scene.site.run(Site.SUBSCRIPTIONS).status()).isEqualTo(JobStatus.OK);
        }
    }

    @Test
    @DisplayName("I9: what cannot be settled stays in flight, is named, and is read again by the next run")
    void run_notReadable_staysInFlight() {
        try (Scene scene = new Scene(true)) {
            ExtraAnswer blind = scene.site.calendly().stub("GET", SEATS, 500, "{}");
            JobResult result = scene.site.run(Site.SUBSCRIPTIONS);

            assertThat(result.status()).isEqualTo(JobStatus.OK_WITH_WARNINGS);
            assertThat(result.detail()).contains("EXE00001 was cut off", "cannot be settled");
            assertThat(scene.inFlight()).hasSize(1);
            assertThat(scene.unfinished()).hasSize(1);
            blind.remove();
            assertThat(scene.site.run(Site.SUBSCRIPTIONS).detail()).contains("1 of 3");
            assertThat(scene.inFlight()).isEmpty();
        }
    }

    @Test
    @DisplayName("4: a run that fails names it all the same")
    void run_calendlyDown_namesIt() {
        try (Scene scene = new Scene(true)) {
            ExtraAnswer down = scene.site.calendly().stub("GET", "/users/me", 500, "{}");
            JobResult result = scene.site.run(Site.SUBSCRIPTIONS);

            assertThat(result.status()).isEqualTo(JobStatus.FAILED);
            assertThat(result.detail()).contains("EXE00001 was cut off");
            assertThat(scene.inFlight()).hasSize(1);
            down.remove();
        }
    }

    @Test
    @DisplayName("I8: an execution that runs is let alone")
    void run_executionUnderWay_isLetAlone() {
        @Nullable HookedSpoke[] hooked = new HookedSpoke[1];
        try (Site site = ready(60, spoke -> {
            HookedSpoke with = new HookedSpoke(spoke);
            hooked[0] = with;
            return with;
        })) {
            List<JobResult> results = new ArrayList<>();
            ReclamationPlan plan = site.plan(2);
            Objects.requireNonNull(hooked[0]).beforeRemove(permit -> {
                if (results.isEmpty()) {
                    results.add(site.run(Site.SUBSCRIPTIONS));
                }
            });

            assertThat(site.execute(plan).in(ItemState.REMOVED)).hasSize(2);
            assertThat(results)
                    .singleElement()
                    .satisfies(result -> assertThat(result.detail()).doesNotContain("EXE"));
        }
    }
}
