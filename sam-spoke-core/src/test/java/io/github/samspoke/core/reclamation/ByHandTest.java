package io.github.samspoke.core.reclamation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.profile.Provisioning;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("3, R22: a plan that is carried out by hand")
class ByHandTest {
    private static Bench scim(int seats, int idle) {
        Bench bench = Bench.of(seats, idle);
        bench.saveProfile(EnumSet.allOf(IntegrationProcess.class), Provisioning.SCIM);
        return bench;
    }

    @Test
    @DisplayName("3: SCIM: an execution writes tasks for the identity provider's administrator and sends nothing")
    void execute_scim_writesTasks() {
        Bench bench = scim(40, 2);
        ReclamationPlan plan = bench.plan(Policy.careful());
        assertThat(plan.explain()).contains("by hand");
        ExecutionReport report = bench.execute(plan);

        assertThat(bench.vendor.looks).isEmpty();
        assertThat(bench.vendor.removals).isEmpty();
        assertThat(bench.store.journal().items(report.execution())).isEmpty();
        assertThat(report.in(ItemState.PENDING)).hasSize(2);
        assertThat(bench.service().tasks(Desk.profile(bench)))
                .hasSize(2)
                .allSatisfy(task -> assertThat(task.text())
                        .contains("identity provider", task.seat().email().value(), task.candidate()));
        assertThat(bench.candidate("U039").state()).isEqualTo(CandidateState.AWAITING_REVOCATION);
        assertThat(bench.audit("removal.task")).hasSize(2);
        assertThat(bench.audit("removal.intent")).isEmpty();
        assertThat(bench.audit("execution.begun")).hasSize(1);
    }

    @Test
    @DisplayName("3: a download that shows the seat gone confirms it: closed complete, by hand")
    void update_goneAfterTask_closesComplete() {
        Bench bench = scim(40, 2);
        bench.execute(bench.plan(Policy.careful().quietest(1)));
        bench.change("U038", seat -> seat.ended(Bench.START));
        bench.identify();

        assertThat(bench.candidate("U038").state()).isEqualTo(CandidateState.CLOSED_COMPLETE);
        assertThat(bench.service().tasks(Desk.profile(bench))).isEmpty();
    }

    @Test
    @DisplayName("3: a policy may ask for a person's hands where nobody is provisioned: the vendor's page is named")
    void execute_byHandWithoutScim_namesTheVendor() {
        Bench bench = Bench.of(40, 1);
        ReclamationPlan plan = bench.plan(Policy.careful().byHand());
        bench.execute(plan);

        assertThat(bench.service().tasks(Desk.profile(bench)))
                .singleElement()
                .satisfies(task -> assertThat(task.text()).contains("vendor's page of users"));
        assertThat(bench.vendor.looks).isEmpty();
    }

    @Test
    @DisplayName("I8: tasks count for the day: many plans by hand take no more than one")
    void approve_tasksOfTheDay_areCounted() {
        Bench bench = scim(50, 8);
        for (int i = 0; i < 2; i++) {
            bench.execute(bench.plan(Policy.careful().quietest(2)));
            bench.change("U0" + (42 + 2 * i), seat -> seat.ended(Bench.START));
            bench.change("U0" + (43 + 2 * i), seat -> seat.ended(Bench.START));
            bench.identify();
        }
        assertThat(bench.breaker(1).used()).isEqualTo(4);
        assertThatThrownBy(() -> bench.approve(bench.plan(Policy.careful().quietest(1))))
                .isInstanceOf(BreakerTrippedException.class);

        bench.advance(Duration.ofHours(24).plusSeconds(1));
        assertThat(bench.breaker(1).used()).isZero();
    }

    @Test
    @DisplayName("3: no last look protects who is removed by hand: whoever changed since the plan voids it")
    void execute_changedSincePlan_refuses() {
        Bench bench = scim(40, 1);
        ReclamationPlan plan = bench.plan(Policy.careful());
        Approval approval = bench.approve(plan);
        String user = Bench.user("U039");
        bench.store
                .activity()
                .save(
                        Bench.PROFILE,
                        Map.of(
                                user,
                                bench.store
                                        .activity()
                                        .find(Bench.PROFILE, user)
                                        .with(Signal.EVENT_HOSTED, Bench.START)));

        assertThatThrownBy(() -> bench.service().execute(plan, approval)).isInstanceOf(PlanRefusedException.class);
        assertThat(bench.store.plans().tasks(Bench.ORGANIZATION, Bench.START)).isEmpty();
    }
}
