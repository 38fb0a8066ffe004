package io.github.samspoke.core.reclamation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.activity.LastActivity;
import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.exclusion.ExclusionAxis;
import io.github.samspoke.core.exclusion.UserExclusionRule;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.subscription.MemberRole;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LastLookTest {
    private static final String QUIET = "U017";

    static Stream<Arguments> changes() {
        return Stream.of(
                change(
                        "a meeting to come",
                        "UPCOMING_MEETING",
                        CandidateState.CLOSED_SKIPPED,
                        b -> b.vendor.change(Bench.seat(QUIET), m -> m.meeting(Bench.START.plus(Duration.ofDays(9))))),
                change(
                        "activity",
                        "last active",
                        CandidateState.CLOSED_CANCELED,
                        b -> b.vendor.change(
                                Bench.seat(QUIET),
                                m -> m.seen(
                                        new LastActivity(Signal.log("Login.Succeeded"), Bench.START.minusSeconds(5))))),
                change(
                        "a role",
                        "not as planned",
                        CandidateState.CLOSED_SKIPPED,
                        b -> b.vendor.change(Bench.seat(QUIET), m -> m.with(MemberRole.ADMIN))),
                change(
                        "an e-mail address",
                        "not as planned",
                        CandidateState.CLOSED_SKIPPED,
                        b -> b.vendor.change(Bench.seat(QUIET), m -> m.with(EmailAddress.of("other@example.com")))),
                change(
                        "an exclusion",
                        "EXCLUDED",
                        CandidateState.CLOSED_SKIPPED,
                        b -> b.store
                                .exclusions()
                                .save(new UserExclusionRule(
                                        "EXC0001", QUIET + "@*", Set.of(ExclusionAxis.RECLAIM), "vip", "ada", null))),
                change(
                        "a membership that is gone",
                        "gone",
                        CandidateState.CLOSED_SKIPPED,
                        b -> b.vendor.members.remove(Bench.seat(QUIET))));
    }

    private static Arguments change(String what, String reason, CandidateState state, Consumer<Bench> change) {
        return Arguments.of(what, reason, state, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    @DisplayName("I5, I6, F5, F6, F7, F8: what changed after the plan is skipped, without a DELETE")
    void execute_seatChangedSincePlan_skipsIt(
            String what, String reason, CandidateState state, Consumer<Bench> change) {
        Bench bench = Bench.of(20, 4);
        ReclamationPlan plan = bench.plan(Policy.careful().quietest(2));
        Approval approval = bench.approve(plan);
        assertThat(plan.items()).extracting(PlanItem::userUri).contains(Bench.user(QUIET));
        change.accept(bench);

        ExecutionReport report = bench.service().execute(plan, approval);

        assertThat(bench.vendor.removals)
                .extracting(permit -> permit.seat().userUri())
                .hasSize(1)
                .doesNotContain(Bench.user(QUIET));
        assertThat(report.in(ItemState.SKIPPED_CHANGED)).singleElement().satisfies(item -> {
            assertThat(item.seat().userUri()).isEqualTo(Bench.user(QUIET));
            assertThat(item.detail()).contains(reason);
        });
        assertThat(bench.candidate(QUIET).state()).isEqualTo(state);
        assertThat(report.stopped()).isEmpty();
    }

    @Test
    @DisplayName("I4: what the last look saw is kept")
    void execute_lookSeesActivity_keepsIt() {
        Bench bench = Bench.of(20, 2);
        bench.vendor.change(Bench.seat("U019"), m -> m.meeting(Bench.START.plus(Duration.ofDays(9))));
        bench.run(2);

        assertThat(bench.store
                        .activity()
                        .find(Bench.PROFILE, Bench.user("U019"))
                        .nextUpcoming())
                .isEqualTo(Bench.START.plus(Duration.ofDays(9)));
    }

    @Test
    @DisplayName("I6: a candidate that was closed since the plan is not removed, even if all else is as planned")
    void execute_candidateClosedSince_skips() {
        Bench bench = Bench.of(20, 1);
        ReclamationPlan plan = bench.plan(Policy.careful());
        Approval approval = bench.approve(plan);
        bench.store
                .candidates()
                .save(bench.candidate("U019").moved(CandidateState.CLOSED_SKIPPED, Bench.START, "kept by hand"));

        ExecutionReport report = bench.service().execute(plan, approval);

        assertThat(bench.vendor.removals).isEmpty();
        assertThat(report.in(ItemState.SKIPPED_CHANGED)).hasSize(1);
        assertThat(bench.candidate("U019").workNote()).isEqualTo("kept by hand");
    }

    @Test
    @DisplayName("4: a candidate that needs attention is not approved, and is not closed by an execution either")
    void approve_candidateNeedsAttention_refuses() {
        Bench bench = Bench.of(20, 1);
        ReclamationPlan plan = bench.plan(Policy.careful());
        Approval approval = bench.approve(plan);
        bench.store
                .candidates()
                .save(bench.candidate("U019").moved(CandidateState.ATTENTION_REQUIRED, Bench.START, "look"));

        assertThatThrownBy(() -> bench.approve(plan)).isInstanceOf(PlanRefusedException.class);
        ExecutionReport report = bench.service().execute(plan, approval);

        assertThat(bench.vendor.removals).isEmpty();
        assertThat(report.in(ItemState.SKIPPED_CHANGED)).hasSize(1);
        assertThat(bench.candidate("U019").state()).isEqualTo(CandidateState.ATTENTION_REQUIRED);
    }

    @Test
    @DisplayName("I6: a look older than allowed sends nothing and is repeated; no attempt is spent")
    void execute_lookTooOld_looksAgain() {
        Bench bench = Bench.of(20, 1);
        bench.vendor.onRemove = permit -> {
            if (bench.vendor.removals.size() == 1) {
                bench.advance(Duration.ofSeconds(61));
                return new RemovalResult.NotExecuted("could not be sent before " + permit.sendBefore(), false);
            }
            return bench.vendor.honestly(permit);
        };

        ExecutionReport report = bench.run(1);

        assertThat(bench.vendor.looks).hasSize(2);
        assertThat(bench.vendor.removals).allSatisfy(permit -> {
            assertThat(permit.sendBefore()).isBefore(permit.look().at().plusSeconds(60));
        });
        assertThat(report.in(ItemState.REMOVED))
                .singleElement()
                .satisfies(item -> assertThat(item.attempts()).isEqualTo(1));
    }

    @Test
    @DisplayName("I6: evidence that has turned unknown holds the candidate")
    void execute_evidenceStale_holds() {
        Bench bench = Bench.of(20, 1);
        bench.advance(Duration.ofHours(20));
        bench.downloaded();
        ReclamationPlan plan = bench.plan(Policy.careful());
        Approval approval = bench.approve(plan);
        bench.advance(Duration.ofHours(16).minusMinutes(5));
        bench.vendor.beforeLook = request -> bench.advance(Duration.ofMinutes(6));

        ExecutionReport report = bench.service().execute(plan, approval);

        assertThat(bench.vendor.removals).isEmpty();
        assertThat(report.in(ItemState.SKIPPED_CHANGED)).hasSize(1);
        assertThat(bench.candidate("U019").state()).isEqualTo(CandidateState.AWAITING_REVOCATION);
    }
}
