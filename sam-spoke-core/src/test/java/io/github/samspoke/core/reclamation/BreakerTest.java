package io.github.samspoke.core.reclamation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("I8, F10: the breaker")
class BreakerTest {
    @ParameterizedTest(name = "{0} seats: {1}")
    @CsvSource({"1, 1", "2, 1", "3, 1", "9, 1", "10, 1", "19, 1", "20, 2", "249, 24", "250, 25", "260, 25", "1000, 25"})
    void verdict_atLimit_allowsAndNeverTrims(int seats, int limit) {
        Bench bench = Bench.of(seats, 0);

        assertThat(bench.breaker(limit - 1).refused()).isFalse();
        assertThat(bench.breaker(limit).refused()).isEqualTo(seats - limit < 2);
        assertThat(bench.breaker(limit + 1).refused()).isTrue();
        assertThat(bench.breaker(limit).limit()).isEqualTo(limit);
    }

    @Test
    @DisplayName("F10: one too many: refused as a whole at approval, and by an execution with an approval from before")
    void execute_overLimit_sendsNothing() {
        Bench bench = Bench.of(40, 8);
        ReclamationPlan five = bench.plan(Policy.careful().quietest(5));
        assertThat(five.breaker().refused()).isTrue();
        assertThat(five.count()).isEqualTo(5);
        assertThatThrownBy(() -> bench.approve(five)).isInstanceOf(BreakerTrippedException.class);

        ReclamationPlan four = bench.plan(Policy.careful().quietest(4));
        Approval approval = bench.approve(four);
        bench.run(1);
        bench.vendor.removals.clear();

        assertThatThrownBy(() -> bench.service().execute(four, approval)).isInstanceOf(RuntimeException.class);
        assertThat(bench.vendor.removals).isEmpty();
    }

    @Test
    @DisplayName("F10: split over many plans: not one more within 24 hours, and again when the window has slid")
    void execute_splitOverPlans_sumsUp() {
        Bench bench = Bench.of(40, 10);
        for (int i = 0; i < 4; i++) {
            bench.run(1);
            bench.advance(Duration.ofHours(1));
        }
        assertThat(bench.breaker(1).used()).isEqualTo(4);
        assertThatThrownBy(() -> bench.run(1)).isInstanceOf(BreakerTrippedException.class);
        assertThat(bench.vendor.removals).hasSize(4);

        bench.advance(Duration.ofHours(20).minusMillis(1));
        assertThat(bench.breaker(1).refused()).isTrue();
        bench.advance(Duration.ofMillis(1));
        assertThat(bench.breaker(1).refused()).isFalse();
        assertThat(bench.breaker(1).used()).isEqualTo(3);
    }

    @Test
    @DisplayName("F10: split over ten plans, all approved beforehand: the eleventh removal is not sent")
    void execute_tenPlansApprovedBefore_sumsUp() {
        Bench bench = Bench.of(100, 15);
        ReclamationPlan two = bench.plan(Policy.careful().quietest(2));
        Approval early = bench.approve(two);
        for (int i = 0; i < 9; i++) {
            assertThat(bench.run(1).in(ItemState.REMOVED)).hasSize(1);
        }
        assertThat(bench.breaker(1).refused()).isFalse();
        assertThat(bench.breaker(2).refused()).isTrue();

        assertThatThrownBy(() -> bench.service().execute(two, early)).isInstanceOf(BreakerTrippedException.class);
        assertThat(bench.vendor.removals).hasSize(9);
        assertThat(bench.run(1).in(ItemState.REMOVED)).hasSize(1);
        assertThatThrownBy(() -> bench.run(1)).isInstanceOf(BreakerTrippedException.class);
        assertThat(bench.vendor.removals).hasSize(10);
    }

    @Test
    @DisplayName("I8: refusals are not counted, unknown outcomes are")
    void verdict_refusedAndUnknown_countsTheUnknownOnly() {
        Bench bench = Bench.of(40, 8);
        bench.vendor.onRemove = permit -> new RemovalResult.Refused("no");
        bench.run(1);
        assertThat(bench.breaker(1).used()).isZero();

        bench.vendor.onRemove = ModelVendor::lost;
        bench.run(1);
        assertThat(bench.breaker(1).used()).isEqualTo(1);
    }

    @Test
    @DisplayName("I8: fewer than two would remain: what was removed counts until a download shows it")
    void verdict_dayAfterWithoutDownload_stillCountsOurRemovals() {
        Bench bench = Bench.of(3, 1);
        bench.run(1);
        bench.advance(Duration.ofHours(25));

        assertThat(bench.vendor.members).hasSize(2);
        assertThat(bench.breaker(1).refused()).isTrue();
    }

    @Test
    @DisplayName("F10: two seats: nobody is removed")
    void approve_twoSeats_refuses() {
        Bench bench = Bench.of(2, 1);
        ReclamationPlan plan = bench.plan(Policy.careful());

        assertThat(plan.count()).isEqualTo(1);
        assertThatThrownBy(() -> bench.approve(plan)).isInstanceOf(BreakerTrippedException.class);
    }
}
