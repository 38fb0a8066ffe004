package io.github.samspoke.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.job.JobResult;
import io.github.samspoke.core.job.JobStatus;
import io.github.samspoke.core.reclamation.BreakerTrippedException;
import io.github.samspoke.core.reclamation.CandidateState;
import io.github.samspoke.core.reclamation.ExecutionReport;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.Policy;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.emulator.EmulatedMember;
import io.github.samspoke.emulator.Persona;
import io.github.samspoke.emulator.RemovedMemberAnswer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The whole way against the emulator")
@SuppressWarnings("exports") // Tests of other stores extend this one; annotations are no part of a module here.
public class EndToEndTest {
    private static final Set<Persona> IDLE = EnumSet.of(Persona.QUIET, Persona.NEVER_USED);

    /** For the same way on another store. */
    protected EndToEndTest() {}

    /** An organization of its own whose profile is published and whose jobs have run. */
    protected Site ready(int seats) {
        return Site.ready(seats);
    }

    @Test
    @DisplayName("I3: candidates are the idle of the emulated organization, and nobody else")
    void identify_wholeOrganization_findsTheIdle() {
        try (Site site = ready(120)) {
            List<String> idle = site.calendly().state().members().stream()
                    .filter(m -> IDLE.contains(m.persona()))
                    .map(m -> m.userUri().toString())
                    .toList();
            assertThat(site.candidates()).isNotEmpty();
            assertThat(site.candidates()).extracting(c -> c.userUri()).containsExactlyInAnyOrderElementsOf(idle);
        }
    }

    @ParameterizedTest
    @EnumSource(RemovedMemberAnswer.class)
    @DisplayName("I1, I6, I16: as many DELETEs as INTENTs, only the planned are gone, at most 5 requests an item")
    void execute_plan_removesExactlyThePlanned(RemovedMemberAnswer answer) {
        try (Site site = ready(120)) {
            site.calendly().setRemovedMemberAnswer(answer);
            ReclamationPlan plan = site.plan(12);
            List<String> before = site.calendly().state().members().stream()
                    .map(m -> m.membershipUri().toString())
                    .toList();
            long requests = site.calendly().journal().total();

            ExecutionReport report = site.execute(plan);

            assertThat(plan.count()).isEqualTo(12);
            assertThat(report.stopped()).isEmpty();
            assertThat(report.in(ItemState.REMOVED)).hasSize(12);
            assertThat(site.deletes()).isEqualTo(12);
            assertThat(site.audit("removal.intent")).hasSize(12);
            List<String> after = site.calendly().state().members().stream()
                    .map(m -> m.membershipUri().toString())
                    .toList();
            assertThat(before)
                    .filteredOn(m -> !after.contains(m))
                    .containsExactlyInAnyOrderElementsOf(
                            plan.items().stream().map(i -> i.membershipUri()).toList());
            // Two to prove the account, five an item, and the canary's control reading; a 403 is controlled each time.
            long controls = answer == RemovedMemberAnswer.FORBIDDEN ? 12 : 1;
            assertThat(site.calendly().journal().total() - requests).isLessThanOrEqualTo(2 + 5 * 12 + controls);
            assertThat(site.sam().audit().verify().verified()).isTrue();
            assertThat(site.run(Site.SUBSCRIPTIONS).counts().ended()).isEqualTo(12);
            assertThat(site.seats()).hasSize(108);
        }
    }

    @Test
    @DisplayName("I8: over the limit nothing is removed, and nothing is trimmed")
    void approve_tooMany_isRefused() {
        try (Site site = ready(120)) {
            ReclamationPlan plan = site.plan(13);
            assertThatThrownBy(() -> site.sam().reclamation().approve(plan.hash(), plan.count()))
                    .isInstanceOf(BreakerTrippedException.class);
            assertThat(site.deletes()).isZero();
        }
    }

    @Test
    @DisplayName(
            "I11, F15: everything but an execution, every option: not one DELETE, and a plan of nobody asks nothing at all")
    void everythingDry_neverDeletes() {
        try (Site site = ready(60)) {
            site.profile().checkConnection();
            site.profile().confirmation();
            site.sam().activity().distribution(site.profile().id(), RunControl.silent());
            site.sam().candidates().assess(site.profile().id());
            site.calendly().journal().clear();
            for (var reason : io.github.samspoke.core.reclamation.ProtectionReason.values()) {
                Policy policy = reason.nameable() ? Policy.careful().allowing(reason) : Policy.careful();
                for (Policy each : List.of(policy, policy.allowingSingleSignal())) {
                    ReclamationPlan plan = site.sam().reclamation().plan(site.profile(), each);
                    assertThat(plan.explain()).contains(plan.hash());
                }
                long asked = site.calendly().journal().total();
                assertThat(site.sam()
                                .reclamation()
                                .plan(site.profile(), policy.quietest(0))
                                .items())
                        .isEmpty();
                assertThat(site.calendly().journal().total()).isEqualTo(asked);
            }
            assertThat(site.calendly().journal().lines()).isNotEmpty().allMatch(line -> line.startsWith("GET"));
            assertThat(site.deletes()).isZero();
            assertThat(site.calendly().state().memberCount()).isEqualTo(60);
        }
    }

    @Test
    @DisplayName("F7: re-invited after the plan: the new membership is not touched")
    void execute_reinvitedSincePlan_skips() {
        for (RemovedMemberAnswer answer : RemovedMemberAnswer.values()) {
            try (Site site = ready(60)) {
                site.calendly().setRemovedMemberAnswer(answer);
                ReclamationPlan plan = site.plan(2);
                EmulatedMember person = site.calendly()
                        .state()
                        .member(plan.items().get(0).userUri())
                        .orElseThrow();
                site.calendly().state().removeMember(person.membershipUri());
                EmulatedMember again = site.calendly().state().addMember(person.email(), "user");

                ExecutionReport report = site.execute(plan);

                assertThat(site.deletes()).isEqualTo(1);
                assertThat(report.in(ItemState.SKIPPED_CHANGED)).hasSize(1);
                assertThat(site.seated(again.membershipUri().toString())).isTrue();
                assertThat(site.sam().candidates().all(site.profile().id()))
                        .filteredOn(c -> c.userUri().equals(person.userUri().toString()))
                        .extracting(c -> c.state())
                        .containsExactly(CandidateState.CLOSED_SKIPPED);
            }
        }
    }

    @Test
    @DisplayName("I5, F5, F6: a meeting booked, a log-in, a promotion between plan and execution")
    void execute_changedAtCalendly_skips() {
        try (Site site = ready(60)) {
            ReclamationPlan plan = site.plan(4);
            var state = site.calendly().state();
            state.addEvent(java.net.URI.create(plan.items().get(0).userUri()), Site.START.plusSeconds(86_400));
            state.addLogEntry(
                    java.net.URI.create(plan.items().get(1).userUri()),
                    "Login",
                    "Succeeded",
                    site.clock().instant());
            state.setRole(java.net.URI.create(plan.items().get(2).userUri()), "admin");

            ExecutionReport report = site.execute(plan);

            assertThat(site.deletes()).isEqualTo(1);
            assertThat(report.in(ItemState.SKIPPED_CHANGED))
                    .extracting(item -> item.detail())
                    .satisfiesExactly(
                            d -> assertThat(d).contains("UPCOMING_MEETING"),
                            d -> assertThat(d).contains("log.Login.Succeeded"),
                            d -> assertThat(d).contains("not as planned"));
            assertThat(site.seated(plan.items().get(3).membershipUri())).isFalse();
        }
    }

    @Test
    @DisplayName("I3: the plan is downgraded, the log is gone: nobody is planned, and the job says so")
    void plan_downgraded_takesNobody() {
        try (Site site = ready(60)) {
            assertThat(site.plan(6).count()).isEqualTo(6);
            site.calendly().state().setPlan("teams", "paid");
            site.advance(java.time.Duration.ofHours(37));

            List<JobResult> results = site.runJobs();

            assertThat(results).anySatisfy(result -> {
                assertThat(result.status()).isEqualTo(JobStatus.OK_WITH_WARNINGS);
                assertThat(result.detail()).contains("log");
                assertThat(result.remedy()).isNotBlank();
            });
            assertThat(site.plan(6).items()).isEmpty();
            assertThat(site.candidates()).isNotEmpty();
            assertThat(site.deletes()).isZero();
        }
    }
}
