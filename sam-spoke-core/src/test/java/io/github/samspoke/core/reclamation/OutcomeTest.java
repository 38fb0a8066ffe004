package io.github.samspoke.core.reclamation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.samspoke.core.subscription.MemberRole;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("I9, F3, F4: unknown outcomes are settled by reading")
class OutcomeTest {
    @Test
    @DisplayName("F3: removed, but the answer was lost: one DELETE, REMOVED")
    void execute_answerLostAfterRemoval_isRemovedByReading() {
        Bench bench = Bench.of(20, 1);
        bench.vendor.onRemove = bench.vendor::removedUnheard;

        ExecutionReport report = bench.run(1);

        assertThat(bench.vendor.removals).hasSize(1);
        assertThat(report.in(ItemState.REMOVED)).hasSize(1);
        assertThat(bench.vendor.controls)
                .last()
                .satisfies(c -> assertThat(c.always()).isTrue());
        assertThat(bench.candidate("U019").state()).isEqualTo(CandidateState.CLOSED_COMPLETE);
    }

    @Test
    @DisplayName("F3: not removed, the answer was lost: another look, a second DELETE, and no third")
    void execute_answerLostTwice_isUnsettledAfterTwo() {
        Bench bench = Bench.of(20, 1);
        bench.vendor.onRemove = ModelVendor::lost;

        ExecutionReport report = bench.run(1);

        assertThat(bench.vendor.removals).hasSize(2);
        assertThat(bench.vendor.looks).hasSize(2);
        assertThat(bench.audit("removal.intent")).hasSize(2);
        assertThat(report.in(ItemState.UNSETTLED)).hasSize(1);
        assertThat(bench.candidate("U019").state()).isEqualTo(CandidateState.ATTENTION_REQUIRED);
    }

    @Test
    @DisplayName("I9: the first DELETE takes effect late, the second look finds it gone: REMOVED, not skipped")
    void execute_lateEffect_isRemoved() {
        Bench bench = Bench.of(20, 1);
        bench.vendor.onRemove = ModelVendor::lost;
        bench.vendor.beforeLook = request -> {
            if (bench.vendor.looks.size() == 2) {
                bench.vendor.members.remove(request.seat().membershipUri());
            }
        };

        ExecutionReport report = bench.run(1);

        assertThat(bench.vendor.removals).hasSize(1);
        assertThat(report.in(ItemState.REMOVED)).hasSize(1);
    }

    @Test
    @DisplayName("I9: active between two tries: skipped")
    void execute_activeBeforeSecondTry_skips() {
        Bench bench = Bench.of(20, 1);
        bench.vendor.onRemove = permit -> {
            bench.vendor.change(Bench.seat("U019"), m -> m.meeting(Bench.START.plus(Duration.ofDays(1))));
            return ModelVendor.lost(permit);
        };

        ExecutionReport report = bench.run(1);

        assertThat(bench.vendor.removals).hasSize(1);
        assertThat(report.in(ItemState.SKIPPED_CHANGED)).hasSize(1);
    }

    @Test
    @DisplayName("F4: nothing can be read after an unknown outcome: UNSETTLED, the run stops, the seat stays blocked")
    void execute_settlementUnclear_stops() {
        Bench bench = Bench.of(40, 3);
        bench.vendor.onRemove = bench.vendor::removedUnheard;
        bench.vendor.onSettle = seat -> new Settlement.Unclear("404, but the control reading failed");

        ExecutionReport report = bench.run(3);

        assertThat(bench.vendor.removals).hasSize(1);
        assertThat(report.stopped()).contains("could not be confirmed");
        assertThat(report.in(ItemState.UNSETTLED)).hasSize(1);
        assertThat(report.in(ItemState.PENDING)).hasSize(2);
        assertThat(bench.breaker(0).used()).isEqualTo(1);
    }

    @Test
    @DisplayName("4: a confirmation that disagrees stops the run")
    void execute_acceptedButStillThere_stops() {
        Bench bench = Bench.of(40, 3);
        bench.vendor.onRemove = permit -> new RemovalResult.Accepted();

        ExecutionReport report = bench.run(3);

        assertThat(bench.vendor.removals).hasSize(1);
        assertThat(report.stopped()).isNotEmpty();
        assertThat(report.in(ItemState.UNSETTLED)).hasSize(1);
    }

    @Test
    @DisplayName("4: gone before the DELETE reached it: ABSENT, counted apart from our removals")
    void execute_notThere_isAbsent() {
        Bench bench = Bench.of(20, 1);
        bench.vendor.onRemove = permit -> {
            bench.vendor.members.remove(permit.seat().membershipUri());
            return bench.vendor.honestly(permit);
        };

        ExecutionReport report = bench.run(1);

        assertThat(report.in(ItemState.ABSENT)).hasSize(1);
        assertThat(bench.candidate("U019").state()).isEqualTo(CandidateState.CLOSED_COMPLETE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("5: the control reading is of nobody who may be gone by our own hand")
    void execute_secondPlanBeforeDownload_readsControlThatIsThere(boolean restarted) {
        Bench bench = new Bench();
        // The removed person sorts before everybody who could serve as the control reading.
        bench.member("A001", MemberRole.USER, false);
        bench.fill(40, 2);
        bench.run(1);
        assertThat(bench.vendor.members).doesNotContainKey(Bench.seat("A001"));

        if (restarted) {
            bench.store
                    .journal()
                    .save(bench.store
                            .journal()
                            .items("EXE00001")
                            .get(0)
                            .moved(ItemState.CONFIRMING, Bench.START, "crashed here"));
        }
        ExecutionReport report = bench.run(1);

        assertThat(report.stopped()).isEmpty();
        assertThat(report.in(ItemState.REMOVED)).hasSize(1);
        assertThat(bench.store.journal().items("EXE00001").get(0).state()).isEqualTo(ItemState.REMOVED);
    }

    @Test
    @DisplayName("I9: what an earlier execution left in flight is settled by reading only")
    void execute_leftovers_areSettledWithoutDelete() {
        Bench bench = Bench.of(40, 3);
        bench.vendor.onRemove = permit -> {
            throw new IllegalStateException("the process dies here");
        };
        ReclamationPlan first = bench.plan(Policy.careful().quietest(1));
        Approval approval = bench.approve(first);
        assertThat(catchThrowable(() -> bench.service().execute(first, approval)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(bench.store.journal().inFlight(Bench.ORGANIZATION)).hasSize(1);
        bench.vendor.onRemove = bench.vendor::honestly;
        bench.vendor.removals.clear();

        ExecutionReport second = bench.run(3);

        assertThat(bench.store.journal().items("EXE00001").get(0).state()).isEqualTo(ItemState.UNSETTLED);
        assertThat(bench.candidate("U037").state()).isEqualTo(CandidateState.ATTENTION_REQUIRED);
        assertThat(bench.vendor.removals)
                .extracting(permit -> permit.seat().userUri())
                .doesNotContain(Bench.user("U037"))
                .hasSize(2);
        assertThat(second.in(ItemState.SKIPPED_CHANGED)).hasSize(1);
    }

    @Test
    @DisplayName("I9: a second plan for a seat whose removal is half tried has what is left of two tries")
    void execute_samePlanAfterStop_sendsNoThirdDelete() {
        Bench bench = Bench.of(20, 1);
        bench.vendor.onRemove = ModelVendor::lost;
        bench.vendor.beforeLook = request -> {
            if (bench.vendor.looks.size() == 2) {
                throw new IllegalStateException("the store or the network is away");
            }
        };
        ReclamationPlan plan = bench.plan(Policy.careful());
        Approval approval = bench.approve(plan);
        assertThat(catchThrowable(() -> bench.service().execute(plan, approval)))
                .isInstanceOf(IllegalStateException.class);

        ExecutionReport second = bench.execute(plan);

        assertThat(bench.vendor.removals).hasSize(2);
        assertThat(second.in(ItemState.UNSETTLED)).hasSize(1);
    }

    @Test
    @DisplayName("I16: an execution that ends by an unexpected error has its last row all the same")
    void execute_unexpectedError_isAudited() {
        Bench bench = Bench.of(20, 1);
        bench.vendor.beforeLook = request -> {
            throw new IllegalStateException("bug");
        };
        ReclamationPlan plan = bench.plan(Policy.careful());
        Approval approval = bench.approve(plan);

        assertThat(catchThrowable(() -> bench.service().execute(plan, approval)))
                .isInstanceOf(IllegalStateException.class);

        assertThat(bench.audit("execution.ended"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.details().get("stopped")).contains("IllegalStateException"));
    }
}
