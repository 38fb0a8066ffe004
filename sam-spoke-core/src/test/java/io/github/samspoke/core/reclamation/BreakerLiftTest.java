package io.github.samspoke.core.reclamation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.RunControl;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I8, R7: lifting the breaker")
class BreakerLiftTest {
    private static BreakerLift lift(Bench bench, ReclamationPlan plan) {
        return bench.service().liftBreaker(plan.hash(), plan.count(), "the project has ended");
    }

    @Test
    @DisplayName("I8: lifted for a plan's hash and exact count, it removes them all, once, and never trims")
    void execute_lifted_removesAllOnce() {
        Bench bench = Bench.of(40, 8);
        ReclamationPlan plan = bench.plan(Policy.careful());
        assertThatThrownBy(() -> bench.approve(plan)).isInstanceOf(BreakerTrippedException.class);
        lift(bench, plan);

        assertThat(bench.execute(plan).in(ItemState.REMOVED)).hasSize(8);
        assertThat(bench.store.plans().lift(plan.hash())).isEmpty();
        assertThat(bench.audit("breaker.lifted"))
                .singleElement()
                .satisfies(row -> assertThat(row.details())
                        .containsEntry("count", "8")
                        .containsEntry("reason", "the project has ended"));
        assertThat(bench.audit("breaker.liftUsed")).hasSize(1);
        assertThat(bench.breaker(1).used()).isEqualTo(8);
        assertThat(bench.breaker(1).refused()).isTrue();
    }

    @Test
    @DisplayName("I8: a lift is for one plan, one count, one execution; another plan stays refused")
    void approve_otherPlan_staysRefused() {
        Bench bench = Bench.of(40, 10);
        ReclamationPlan eight = bench.plan(Policy.careful().quietest(8));
        ReclamationPlan nine = bench.plan(Policy.careful().quietest(9));
        lift(bench, eight);

        assertThatThrownBy(() -> bench.approve(nine)).isInstanceOf(BreakerTrippedException.class);
        assertThatThrownBy(() -> bench.service().liftBreaker(nine.hash(), 8, "no"))
                .isInstanceOf(PlanRefusedException.class);
        assertThatThrownBy(() -> bench.service().liftBreaker("0".repeat(64), 8, "no"))
                .isInstanceOf(PlanRefusedException.class);
        assertThatThrownBy(() -> bench.service().liftBreaker(nine.hash(), 9, " "))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    @DisplayName("I8: used up: an approval given while it was there starts nothing more")
    void execute_liftUsedUp_refuses() {
        Bench bench = Bench.of(40, 8);
        ReclamationPlan plan = bench.plan(Policy.careful());
        lift(bench, plan);
        Approval first = bench.approve(plan);
        Approval second = bench.approve(plan);
        bench.vendor.onRemove = permit -> new RemovalResult.Refused("no");
        assertThat(bench.service().execute(plan, first).in(ItemState.REFUSED)).hasSize(1);
        bench.vendor.removals.clear();

        assertThatThrownBy(() -> bench.service().execute(plan, second)).isInstanceOf(BreakerTrippedException.class);
        assertThat(bench.vendor.removals).isEmpty();
    }

    /** Eight removals under a lift, cut off after three by a death. */
    private static Bench cutOff(int seats) {
        Bench bench = Bench.of(seats, 8);
        ReclamationPlan plan = bench.plan(Policy.careful());
        lift(bench, plan);
        Approval approval = bench.approve(plan);
        bench.vendor.onRemove = permit -> {
            RemovalResult result = bench.vendor.honestly(permit);
            if (bench.vendor.removals.size() == 3) {
                throw new AssertionError("the process dies");
            }
            return result;
        };
        assertThat(catchThrowable(() -> bench.service().execute(plan, approval)))
                .hasMessage("the process dies");
        bench.vendor.onRemove = bench.vendor::honestly;
        return bench;
    }

    @Test
    @DisplayName("I8: a lift is good for the whole of its execution, also for what a crash has left of it")
    void resume_liftedExecution_goesOn() {
        Bench bench = cutOff(40);

        ExecutionReport report = bench.service().resume("EXE00001", RunControl.silent());

        assertThat(report.stopped()).isEmpty();
        assertThat(report.in(ItemState.REMOVED)).hasSize(8);
        assertThat(bench.vendor.removals).hasSize(8);
        assertThat(bench.audit("breaker.liftUsed")).hasSize(1);
        assertThat(bench.store.journal().executions(Bench.ORGANIZATION))
                .singleElement()
                .satisfies(execution -> assertThat(execution.lifted()).isTrue());
    }

    @Test
    @DisplayName("I8: the lift of one that was cut off is for that one alone: a new execution of the plan has none")
    void execute_planOfACutOffLiftedExecution_refuses() {
        Bench bench = Bench.of(40, 8);
        ReclamationPlan plan = bench.plan(Policy.careful());
        lift(bench, plan);
        Approval first = bench.approve(plan);
        Approval second = bench.approve(plan);
        bench.vendor.onRemove = permit -> {
            throw new AssertionError("the process dies");
        };
        assertThat(catchThrowable(() -> bench.service().execute(plan, first))).hasMessage("the process dies");
        bench.vendor.removals.clear();

        assertThatThrownBy(() -> bench.service().execute(plan, second)).isInstanceOf(BreakerTrippedException.class);
        assertThat(bench.vendor.removals).isEmpty();
    }

    @Test
    @DisplayName("I8: no lift lets fewer than two remain, also not on going on: so many are gone meanwhile")
    void resume_tooFewWouldRemain_settlesOnly() {
        Bench bench = cutOff(20);
        for (int i = 1; i <= 11; i++) {
            bench.store.journal().save(Journals.removed("EXE00009", "U%03d".formatted(i), bench.clock.instant()));
        }
        assertThat(bench.breaker(5).reason()).contains("fewer than 2");

        ExecutionReport report = bench.service().resume("EXE00001", RunControl.silent());

        assertThat(report.stopped()).contains("fewer than 2");
        assertThat(bench.vendor.removals).hasSize(3);
        assertThat(report.in(ItemState.REMOVED)).hasSize(3);
    }

    @Test
    @DisplayName("I8: an execution that is refused for another reason has not used the lift up")
    void execute_refusedOtherwise_liftStays() {
        Bench bench = Bench.of(40, 8);
        ReclamationPlan plan = bench.plan(Policy.careful());
        lift(bench, plan);
        Approval made = new Approval("APR-forged", plan.hash(), plan.count(), "eve", Bench.START);

        assertThatThrownBy(() -> bench.service().execute(plan, made)).hasMessageContaining("not known");
        assertThat(bench.store.plans().lift(plan.hash())).isPresent();
        assertThat(bench.audit("breaker.liftUsed")).isEmpty();
    }

    @Test
    @DisplayName(
            "I8: where fewer than two would remain nothing is lifted, and a plan in the breaker's limit needs no lift")
    void lift_twoSeatsOrNoNeed_refuses() {
        Bench two = Bench.of(2, 1);
        ReclamationPlan last = two.plan(Policy.careful());
        assertThatThrownBy(() -> lift(two, last)).isInstanceOf(BreakerTrippedException.class);
        two.store
                .plans()
                .save(new BreakerLift(
                        last.hash(), 1, "forged", "eve", Bench.START, Bench.START.plus(Duration.ofDays(1))));
        assertThatThrownBy(() -> two.approve(last)).isInstanceOf(BreakerTrippedException.class);

        Bench many = Bench.of(40, 2);
        ReclamationPlan plan = many.plan(Policy.careful());
        assertThatThrownBy(() -> lift(many, plan))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("does not refuse");
    }

    @Test
    @DisplayName("I8: a lift ends with its plan")
    void lift_planExpired_isWorthNothing() {
        Bench bench = Bench.of(40, 8);
        ReclamationPlan plan = bench.plan(Policy.careful());
        assertThat(lift(bench, plan).expiresAt()).isEqualTo(plan.expiresAt());
        bench.nextDay();

        assertThatThrownBy(() -> lift(bench, plan)).hasMessageContaining("expired");
        assertThatThrownBy(() -> bench.approve(plan)).hasMessageContaining("expired");
    }

    @Test
    @DisplayName(
            "R7: rules.md knows no limit per group: a plan that takes a whole group, within the breaker, is allowed")
    void approve_wholeGroup_isWithinTheRules() {
        Bench bench = Bench.of(40, 3);

        assertThat(bench.approve(bench.plan(Policy.careful())).count()).isEqualTo(3);
    }

    @Test
    @DisplayName("Four eyes: who made a plan neither approves it nor lifts the breaker for it")
    void approve_fourEyes_needsAnother() {
        Bench bench = Bench.of(40, 8);
        ReclamationPlan plan = bench.plan(Policy.careful());
        var planner = Desk.of(bench, bench.ada, true);
        assertThatThrownBy(() -> planner.liftBreaker(plan.hash(), 8, "why"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("ada has made plan");
        Desk.of(bench, Desk.BEN, true).liftBreaker(plan.hash(), 8, "why");
        assertThatThrownBy(() -> planner.approve(plan.hash(), 8)).hasMessageContaining("may not approve it as well");
        assertThatThrownBy(() -> Desk.of(bench, Actor.of(" ADA"), true).approve(plan.hash(), 8))
                .isInstanceOf(RefusedException.class);

        Approval approval = Desk.of(bench, Desk.BEN, true).approve(plan.hash(), 8);
        assertThat(approval.approver()).isEqualTo("ben");
        assertThat(planner.execute(plan, approval).in(ItemState.REMOVED)).hasSize(8);
    }
}
