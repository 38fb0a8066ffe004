package io.github.samspoke.core.reclamation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.reclamation.internal.UnattendedRun;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.OrganizationFacts;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("4: the edges of an execution: what is left of it, and when it stops")
class ExecutionEdgesTest {
    private static Function<RemovalPermit, RemovalResult> refusing(Bench bench, Set<Integer> turns) {
        return permit -> turns.contains(bench.vendor.removals.size())
                ? new RemovalResult.Refused("no")
                : bench.vendor.honestly(permit);
    }

    /** Six removals, cut off in the third DELETE, which had taken effect. */
    private static Bench cutOff() {
        Bench bench = Bench.of(70, 6);
        bench.vendor.onRemove = permit -> {
            RemovalResult result = bench.vendor.honestly(permit);
            if (bench.vendor.removals.size() == 3) {
                throw new AssertionError("the process dies");
            }
            return result;
        };
        assertThat(catchThrowable(() -> bench.run(6))).hasMessage("the process dies");
        bench.vendor.onRemove = bench.vendor::honestly;
        return bench;
    }

    private static ExecutionReport resume(Bench bench, String execution) {
        return bench.service().resume(execution, RunControl.silent());
    }

    @Test
    @DisplayName("4: resumed, but a newer download shows somebody who is left otherwise: void, settled by reads only")
    void resume_leftSeatChanged_settlesOnly() {
        Bench bench = cutOff();
        bench.change("U068", seat -> seat.ended(Bench.START));

        ExecutionReport report = resume(bench, "EXE00001");

        assertThat(report.stopped()).contains("has changed since");
        assertThat(report.in(ItemState.REMOVED)).hasSize(3);
        assertThat(bench.vendor.removals).hasSize(3);
    }

    @Test
    @DisplayName("4: resumed after a download that has ended the removed: only who is left has to be as planned")
    void resume_removedSeatEnded_goesOn() {
        Bench bench = cutOff();
        bench.change("U064", seat -> seat.ended(Bench.START));
        bench.vendor.controls.clear();

        ExecutionReport report = resume(bench, "EXE00001");

        assertThat(report.stopped()).isEmpty();
        assertThat(report.in(ItemState.REMOVED)).hasSize(6);
        assertThat(bench.vendor.controls)
                .as("the canary was before the crash")
                .extracting(Control::always)
                .containsExactly(true, false, false, false);
        assertThat(bench.audit("execution.ended"))
                .singleElement()
                .satisfies(row -> assertThat(row.details()).containsEntry("removed", "6"));
    }

    @Test
    @DisplayName("4: resumed is the one that is named, beside those that have ended")
    void resume_second_isTheOneNamed() {
        Bench bench = Bench.of(60, 6);
        bench.run(1);
        bench.vendor.onRemove = permit -> {
            throw new AssertionError("the process dies");
        };
        assertThat(catchThrowable(() -> bench.run(2))).isNotNull();
        bench.vendor.onRemove = bench.vendor::honestly;

        assertThat(resume(bench, "EXE00002").execution()).isEqualTo("EXE00002");
        assertThat(bench.store.journal().items("EXE00002"))
                .noneMatch(item -> !item.state().ended());
    }

    @Test
    @DisplayName("F11: the profile stands on another organization now: refused before anything else")
    void execute_otherOrganization_refuses() {
        Bench bench = Bench.of(60, 6);
        ReclamationPlan plan = bench.plan(Policy.careful().quietest(1));
        Approval approval = bench.approve(plan);
        bench.nextProfile(next -> next.organization(
                new OrganizationFacts("https://api.calendly.com/organizations/OTHER", "Other", "enterprise", "paid")));

        assertThatThrownBy(() -> bench.service().execute(plan, approval))
                .isInstanceOf(PlanRefusedException.class)
                .hasMessageContaining("organization has changed");
        assertThat(bench.vendor.looks).isEmpty();
    }

    @Test
    @DisplayName("F6: a planned person has another role since: the seat has changed")
    void execute_roleChanged_refuses() {
        Bench bench = Bench.of(60, 6);
        bench.member("U100", MemberRole.ADMIN, true);
        bench.member("U101", MemberRole.ADMIN, false);
        bench.identify();
        ReclamationPlan plan =
                bench.plan(Policy.careful().allowing(ProtectionReason.ADMIN).quietest(7));
        assertThat(plan.items()).extracting(PlanItem::role).contains(MemberRole.ADMIN);
        Approval approval = new Approval("APR9", plan.hash(), plan.count(), "ada", Bench.START);
        bench.store.plans().save(approval);
        bench.member("U101", MemberRole.USER, false);

        assertThatThrownBy(() -> bench.service().execute(plan, approval)).hasMessageContaining("The seat of candidate");
        assertThat(bench.vendor.looks).isEmpty();
    }

    /** Forty removals, past the breaker. */
    private static ExecutionReport forty(Bench bench) {
        ReclamationPlan plan = bench.plan(Policy.careful().quietest(40));
        bench.service().liftBreaker(plan.hash(), 40, "the project has ended");
        return bench.execute(plan);
    }

    @Test
    @DisplayName("F14: three refusals in a row stop, also where they are no twentieth of the whole")
    void execute_threeRefusedInARow_stops() {
        Bench bench = Bench.of(130, 40);
        bench.vendor.onRemove = refusing(bench, Set.of(2, 3, 4, 6));

        ExecutionReport report = forty(bench);

        assertThat(report.stopped()).isEqualTo("3 removals in a row were refused");
        assertThat(bench.vendor.removals).hasSize(4);
    }

    @Test
    @DisplayName("F14: just a twentieth may fail, one more stops")
    void execute_twentieth_isTheLimit() {
        Bench bench = Bench.of(130, 40);
        bench.vendor.onRemove = refusing(bench, Set.of(2, 4));
        assertThat(forty(bench).stopped()).isEmpty();
        assertThat(bench.vendor.removals).hasSize(40);

        Bench more = Bench.of(130, 40);
        more.vendor.onRemove = refusing(more, Set.of(2, 4, 6));
        assertThat(forty(more).stopped()).isEqualTo("3 of 40 removals failed");
        assertThat(more.vendor.removals).hasSize(6);
    }

    @Test
    @DisplayName("4: what was refused has not used the day of a standing approval up")
    void run_refused_keepsTheDay() {
        Bench bench = Bench.of(60, 9);
        Desk.grant(bench, 3);
        bench.vendor.onRemove = permit -> new RemovalResult.Refused("no");
        assertThat(Desk.run(bench).report().in(ItemState.REFUSED)).hasSize(1);

        assertThat(Desk.run(bench).left()).isEqualTo(3);
    }

    @Test
    @DisplayName("4: an approval under a standing one that nobody has given is worth nothing")
    void execute_unknownStanding_refuses() {
        Bench bench = Bench.of(60, 9);
        ReclamationPlan plan = bench.plan(Policy.careful().quietest(1));
        bench.approve(plan);
        Approval forged = new Approval("APR9", plan.hash(), 1, "eve", Bench.START, "STA9999");
        bench.store.plans().save(forged);

        assertThatThrownBy(() -> bench.service().execute(plan, forged))
                .isInstanceOf(PlanRefusedException.class)
                .hasMessageContaining("There is no standing approval STA9999");
        assertThat(bench.vendor.looks).isEmpty();
    }

    @Test
    @DisplayName(
            "4: nobody to remove and nothing in flight: nothing is approved; what is in flight is settled by a run")
    void run_nobody_approvesOnlyToSettle() {
        Bench bench = Bench.of(60, 3);
        Desk.grant(bench, 3);
        bench.vendor.onRemove = permit -> {
            bench.vendor.honestly(permit);
            throw new AssertionError("the process dies");
        };
        assertThat(catchThrowable(() -> Desk.run(bench))).isNotNull();
        bench.vendor.onRemove = bench.vendor::honestly;
        for (int i = 57; i < 60; i++) {
            bench.change("U0" + i, seat -> seat.ended(Bench.START));
        }
        UnattendedRun.Outcome settling = Desk.run(bench);
        assertThat(settling.plan().count()).isZero();
        assertThat(settling.report().execution()).isEqualTo("EXE00002");
        assertThat(bench.store.journal().inFlight(Bench.ORGANIZATION)).isEmpty();
        int approvals = bench.audit("plan.approved").size();

        assertThat(Desk.run(bench).report().execution()).isEqualTo("none");
        assertThat(bench.audit("plan.approved")).hasSize(approvals);
    }

    @Test
    @DisplayName(
            "4: the figures of a standing approval may be the least and the most; revoked, it says by whom and when")
    void grant_atTheEdges_isGood() {
        Bench bench = Bench.of(60, 9);
        String rule = bench.rule().label();
        for (int most : new int[] {1, 6}) {
            for (Duration life : new Duration[] {Duration.ofDays(1), Duration.ofDays(366)}) {
                StandingApproval given =
                        bench.service().grantStanding(Desk.profile(bench), rule, most, life, "quiet seats");
                assertThat(given.until()).isEqualTo(Bench.START.plus(life));
                StandingApproval revoked = bench.service().revokeStanding(given.id(), "to begin anew");
                assertThat(revoked.revokedBy()).isEqualTo("ada");
                assertThat(revoked.revokedAt()).isEqualTo(Bench.START);
            }
        }
        assertThat(bench.audit("standing.revoked")).hasSize(4);
    }

    @Test
    @DisplayName("4: a profile that does not reclaim gets no standing approval")
    void grant_notReclaiming_refuses() {
        Bench bench = Bench.of(60, 9);
        bench.nextProfile(next -> next.status(ProfileStatus.DRAFT));

        assertThatThrownBy(() -> Desk.grant(bench, 3)).hasMessageContaining("does not reclaim");
        assertThatThrownBy(() -> bench.service().restore(Bench.PROFILE, Bench.user("U059")))
                .hasMessageContaining("does not reclaim");
    }
}
