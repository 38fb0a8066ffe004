package io.github.samspoke.core.reclamation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.common.IllegalMoveException;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.reclamation.internal.RuleRegistry;
import io.github.samspoke.core.reclamation.internal.RuleService;
import io.github.samspoke.core.reclamation.internal.UnattendedRun;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("4: unattended runs need a standing approval")
class StandingApprovalTest {
    private static RuleService rules(Bench bench) {
        return new RuleService(bench.ada, Authorizer.singleUser(), bench.ports(), new RuleRegistry(Map.of()));
    }

    private static void nothingLeft(Bench bench) {
        assertThat(bench.vendor.looks).isEmpty();
        assertThat(bench.vendor.removals).isEmpty();
    }

    @Test
    @DisplayName("4: under it a run plans, approves in the person's name, and removes the quietest")
    void run_granted_removesWithinTheDay() {
        Bench bench = Bench.of(60, 9);
        StandingApproval standing = Desk.grant(bench, 3);
        UnattendedRun.Outcome outcome = Desk.run(bench);

        assertThat(outcome.report().in(ItemState.REMOVED)).hasSize(3);
        assertThat(outcome.left()).isEqualTo(3);
        assertThat(bench.store.plans().under(standing.id(), Bench.START))
                .singleElement()
                .satisfies(approval -> assertThat(approval.approver()).isEqualTo("ada"));
        assertThat(bench.audit("standing.granted"))
                .singleElement()
                .satisfies(row -> assertThat(row.details())
                        .containsEntry("rule", "RUL0001 revision 1")
                        .containsEntry("mostADay", "3"));
        assertThat(bench.audit("execution.begun"))
                .singleElement()
                .satisfies(row -> assertThat(row.details()).containsEntry("standing", standing.id()));
    }

    @Test
    @DisplayName("4: the day is counted in the journal: another run, another node, a new approval take no more")
    void run_dayUsedUp_removesNobody() {
        Bench bench = Bench.of(60, 12);
        StandingApproval standing = Desk.grant(bench, 2);
        Desk.run(bench);
        assertThat(Desk.run(bench).plan().count()).isZero();
        bench.service().revokeStanding(standing.id(), "to begin anew");
        Desk.grant(bench, 3);
        assertThat(Desk.run(bench).report().in(ItemState.REMOVED)).hasSize(1);
        assertThat(bench.vendor.removals).hasSize(3);

        bench.vendor.removals.forEach(permit -> {
            String user = permit.seat().userUri();
            bench.change(user.substring(user.lastIndexOf('/') + 1), seat -> seat.ended(Bench.START));
        });
        bench.nextDay();
        bench.identify();
        assertThat(Desk.run(bench).report().in(ItemState.REMOVED)).hasSize(3);
    }

    @Test
    @DisplayName("4: two runs that planned side by side: the second is refused where the day is counted again")
    void execute_dayUsedUpSinceApproval_refuses() {
        Bench bench = Bench.of(60, 9);
        StandingApproval standing = Desk.grant(bench, 2);
        ReclamationPlan plan = bench.plan(Policy.careful().quietest(4));
        Approval other = new Approval("APR9", plan.hash(), 4, "ada", Bench.START, standing.id());
        bench.store.plans().save(other);
        bench.approve(plan);

        assertThatThrownBy(() -> bench.service().execute(plan, other))
                .isInstanceOf(PlanRefusedException.class)
                .hasMessageContaining("allows 2 more");
        nothingLeft(bench);
    }

    @Test
    @DisplayName("4: a run takes no more than the breaker has left")
    void run_breakerUsed_takesTheRest() {
        Bench bench = Bench.of(60, 12);
        Desk.grant(bench, 5);
        bench.run(4);

        assertThat(Desk.run(bench).plan().count()).isEqualTo(2);
    }

    @Test
    @DisplayName("4: without one, revoked, ended, another rule revision: nothing is planned and nothing leaves")
    void run_noGoodApproval_refuses() {
        Bench bench = Bench.of(60, 9);
        assertThat(Desk.unattended(bench).against(Desk.data(bench))).contains("nobody has given");
        assertThatThrownBy(() -> Desk.run(bench)).isInstanceOf(RefusedException.class);

        StandingApproval revoked = Desk.grant(bench, 3);
        bench.service().revokeStanding(revoked.id(), "enough");
        assertThatThrownBy(() -> Desk.run(bench)).hasMessageContaining("was revoked by ada");
        assertThatThrownBy(() -> bench.service().revokeStanding(revoked.id(), "again"))
                .isInstanceOf(IllegalMoveException.class);
        assertThatThrownBy(() -> bench.service().revokeStanding("STA9999", "no"))
                .isInstanceOf(NoSuchRecordException.class);

        Desk.grant(bench, 3);
        rules(bench).changeThreshold("RUL0001", Duration.ofDays(61));
        assertThatThrownBy(() -> Desk.run(bench)).hasMessageContaining("the rule is at RUL0001 revision 2");
        rules(bench).review("RUL0001");
        assertThatThrownBy(() -> Desk.run(bench)).hasMessageContaining("the rule is at RUL0001 revision 2");

        Desk.grant(bench, 3);
        bench.advance(Duration.ofDays(30));
        bench.downloaded();
        bench.analyzed();
        assertThatThrownBy(() -> Desk.run(bench)).hasMessageContaining("has ended on");
        assertThat(bench.service().standing(Desk.profile(bench))).hasSize(3);
        nothingLeft(bench);
        assertThat(bench.store.plans().list()).isEmpty();
    }

    @Test
    @DisplayName("4: revoked in the middle of a run: it stops before the next removal")
    void run_revokedMeanwhile_stops() {
        Bench bench = Bench.of(60, 9);
        StandingApproval standing = Desk.grant(bench, 3);
        bench.vendor.onRemove = permit -> {
            bench.service().revokeStanding(standing.id(), "stop");
            bench.vendor.onRemove = bench.vendor::honestly;
            return bench.vendor.honestly(permit);
        };
        UnattendedRun.Outcome outcome = Desk.run(bench);

        assertThat(bench.vendor.removals).hasSize(1);
        assertThat(outcome.report().stopped()).contains("was revoked by ada");
    }

    @Test
    @DisplayName("4: revoked after a crash: who resumes the run settles what is in flight, and removes nobody more")
    void resume_revokedSinceTheCrash_settlesOnly() {
        Bench bench = Bench.of(60, 9);
        StandingApproval standing = Desk.grant(bench, 3);
        Error death = new Error("the process dies");
        bench.vendor.onRemove = permit -> {
            throw death;
        };
        assertThat(catchThrowable(() -> Desk.run(bench))).isSameAs(death);
        bench.vendor.onRemove = bench.vendor::honestly;
        bench.service().revokeStanding(standing.id(), "enough");
        int sent = bench.vendor.removals.size();

        ExecutionReport report = bench.service().resume("EXE00001", RunControl.silent());

        assertThat(bench.vendor.removals).hasSize(sent);
        assertThat(report.stopped()).contains("was revoked by ada");
        assertThat(bench.store.journal().inFlight(Bench.ORGANIZATION)).isEmpty();
    }

    @Test
    @DisplayName("4: revoked between approval and execution: refused")
    void execute_revokedSinceApproval_refuses() {
        Bench bench = Bench.of(60, 9);
        StandingApproval standing = Desk.grant(bench, 3);
        ReclamationPlan plan = bench.plan(Policy.careful().quietest(1));
        bench.approve(plan);
        Approval under = new Approval("APR9", plan.hash(), 1, "ada", Bench.START, standing.id());
        bench.store.plans().save(under);
        bench.service().revokeStanding(standing.id(), "enough");

        assertThatThrownBy(() -> bench.service().execute(plan, under)).hasMessageContaining("was revoked");
        nothingLeft(bench);
    }

    @Test
    @DisplayName("4: what is granted: a reviewed revision that was shown, within the breaker, for a time, one at once")
    void grant_outOfRange_refuses() {
        Bench bench = Bench.of(60, 9);
        var sam = bench.service();
        Shell profile = Desk.profile(bench);
        Duration month = Duration.ofDays(30);
        assertThatThrownBy(() -> sam.grantStanding(profile, "RUL0001 revision 2", 3, month, "x"))
                .hasMessageContaining("not at a reviewed RUL0001 revision 2");
        for (int most : new int[] {0, 7, -1}) {
            assertThatThrownBy(() -> sam.grantStanding(profile, "RUL0001 revision 1", most, month, "x"))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("mostADay");
        }
        for (Duration life : new Duration[] {Duration.ofHours(23), Duration.ofDays(367)}) {
            assertThatThrownBy(() -> sam.grantStanding(profile, "RUL0001 revision 1", 6, life, "x"))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("life");
        }
        assertThatThrownBy(() -> sam.grantStanding(profile, "RUL0001 revision 1", 6, month, ""))
                .isInstanceOf(InvalidInputException.class);
        bench.saveProfile(EnumSet.allOf(IntegrationProcess.class), Provisioning.SCIM);
        assertThatThrownBy(() -> Desk.grant(bench, 3)).hasMessageContaining("SCIM");
        bench.saveProfile(EnumSet.allOf(IntegrationProcess.class), Provisioning.NONE);
        Desk.grant(bench, 6);
        assertThatThrownBy(() -> Desk.grant(bench, 3)).hasMessageContaining("is in force");
    }

    @Test
    @DisplayName("4: of those who are to be asked it takes only whose notice was answered with yes, or has elapsed")
    void run_notifyOn_takesTheAskedAlone() {
        Bench bench = Bench.of(60, 5);
        Desk.grant(bench, 5);
        Desk.notice(bench, "U055", Optional.of(NoticeAnswer.release()), Optional.empty());
        Desk.notice(bench, "U056", Optional.empty(), Optional.of(Bench.START));
        Desk.notice(bench, "U057", Optional.empty(), Optional.empty());
        Desk.notice(bench, "U058", Optional.empty(), Optional.empty());
        Desk.notice(bench, "U059", Optional.empty(), Optional.empty());
        for (String id : Set.of("U055", "U056", "U057")) {
            Desk.move(bench, id, CandidateState.AWAITING_REVOCATION);
        }
        Desk.move(bench, "U059", CandidateState.AWAITING_USER);
        ReclamationPlan plan = Desk.run(bench, RunControl.silent()).plan();

        assertThat(plan.items()).extracting(PlanItem::userUri).containsExactly(Bench.user("U055"), Bench.user("U056"));
        assertThat(plan.leftOut())
                .extracting(LeftOut::reason)
                .contains("candidate is READY", "candidate is AWAITING_USER")
                .anyMatch(reason -> reason.contains("no notice has elapsed"));
    }

    @Test
    @DisplayName("2: one covered signal is enough for a person who was asked, and for nobody else")
    void plan_singleSignal_takesTheAsked() {
        Bench bench = Bench.of(60, 2);
        bench.store.rules().save(bench.rule().reviewed("ada", Set.of(SignalSource.EVENTS)));
        Desk.notice(bench, "U058", Optional.empty(), Optional.of(Bench.START));
        Desk.move(bench, "U058", CandidateState.AWAITING_REVOCATION);
        ReclamationPlan plan = bench.plan(Policy.careful());

        assertThat(plan.items()).extracting(PlanItem::userUri).containsExactly(Bench.user("U058"));
        assertThat(plan.leftOut())
                .singleElement()
                .satisfies(left -> assertThat(left.reason()).contains("one source alone"));
    }
}
