package io.github.samspoke.core.reclamation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.reclamation.internal.RuleRegistry;
import io.github.samspoke.core.reclamation.internal.RuleService;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.Snapshot;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I3, I8, F11, F12: what is planned, and what voids a plan")
class PlanTest {
    private static void refused(Bench bench, ReclamationPlan plan, Approval approval, String why) {
        assertThatThrownBy(() -> bench.service().execute(plan, approval))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(why);
        assertThat(bench.vendor.looks).isEmpty();
        assertThat(bench.vendor.removals).isEmpty();
    }

    private static RuleService rules(Bench bench) {
        return new RuleService(bench.ada, Authorizer.singleUser(), bench.ports(), new RuleRegistry(Map.of()));
    }

    @Test
    @DisplayName("F11: 24 h and a second old")
    void execute_expired_refuses() {
        Bench bench = Bench.of(20, 1);
        ReclamationPlan plan = bench.plan(Policy.careful());
        Approval approval = bench.approve(plan);
        bench.nextDay();

        refused(bench, plan, approval, "expired");
        assertThatThrownBy(() -> bench.approve(plan)).hasMessageContaining("expired");
    }

    @Test
    @DisplayName("F11: the rule was changed, or changed and reviewed again")
    void execute_ruleChanged_refuses() {
        Bench bench = Bench.of(20, 1);
        ReclamationPlan plan = bench.plan(Policy.careful());
        Approval approval = bench.approve(plan);
        rules(bench).changeThreshold("RUL0001", Duration.ofDays(61));
        refused(bench, plan, approval, "rule");
        rules(bench).review("RUL0001");
        refused(bench, plan, approval, "rule");
    }

    @Test
    @DisplayName("F12: an approval for another plan, another count, replayed, made up")
    void execute_wrongApproval_refuses() {
        Bench bench = Bench.of(40, 4);
        ReclamationPlan one = bench.plan(Policy.careful().quietest(1));
        ReclamationPlan two = bench.plan(Policy.careful().quietest(2));
        Approval forOne = bench.approve(one);
        Approval made = new Approval("APR-forged", two.hash(), two.count(), "eve", Bench.START);
        refused(bench, two, forOne, "another plan");
        refused(bench, two, made, "not known");
        refused(bench, two, new Approval(forOne.id(), two.hash(), 2, "eve", Bench.START), "another plan");
        assertThatThrownBy(() -> bench.service().approve(two.hash(), 3)).isInstanceOf(PlanRefusedException.class);
        assertThatThrownBy(() -> bench.service().approve("0".repeat(64), 2)).isInstanceOf(PlanRefusedException.class);

        bench.service().execute(one, forOne);
        bench.vendor.looks.clear();
        bench.vendor.removals.clear();
        refused(bench, one, forOne, "not known, or was used");
        assertThatThrownBy(() -> bench.approve(one)).isInstanceOf(PlanRefusedException.class);
    }

    @Test
    @DisplayName("3: provisioning not declared: plans yes, executions no, by hand neither")
    void execute_provisioningUnknown_refuses() {
        Bench bench = Bench.of(20, 1);
        bench.saveProfile(EnumSet.allOf(IntegrationProcess.class), Provisioning.UNKNOWN);
        for (Policy policy : List.of(Policy.careful(), Policy.careful().byHand())) {
            ReclamationPlan plan = bench.plan(policy);
            refused(bench, plan, bench.approve(plan), "UNKNOWN");
        }
    }

    @Test
    @DisplayName("3: SCIM declared since the plan was made: it is not carried out any more")
    void execute_scimSincePlan_refuses() {
        Bench bench = Bench.of(20, 1);
        ReclamationPlan plan = bench.plan(Policy.careful());
        Approval approval = bench.approve(plan);
        bench.saveProfile(EnumSet.allOf(IntegrationProcess.class), Provisioning.SCIM);

        refused(bench, plan, approval, "SCIM");
        assertThat(bench.plan(Policy.careful()).byHand()).isTrue();
    }

    @Test
    @DisplayName("4: reclaiming switched off: candidates, but no plans")
    void plan_reclaimOff_refuses() {
        Bench bench = Bench.of(20, 1);
        ReclamationPlan plan = bench.plan(Policy.careful());
        Approval approval = bench.approve(plan);
        bench.saveProfile(EnumSet.of(IntegrationProcess.DOWNLOAD_SUBSCRIPTIONS), Provisioning.NONE);

        assertThatThrownBy(() -> bench.plan(Policy.careful())).hasMessageContaining("does not reclaim");
        refused(bench, plan, approval, "does not reclaim");
    }

    @Test
    @DisplayName("I7: a download that is held blocks planning, and an execution of a plan from before")
    void execute_heldDownload_refuses() {
        Bench bench = Bench.of(20, 1);
        ReclamationPlan plan = bench.plan(Policy.careful());
        Approval approval = bench.approve(plan);
        bench.snapshot(Snapshot.Status.HELD);

        assertThatThrownBy(() -> bench.plan(Policy.careful())).hasMessageContaining("held");
        refused(bench, plan, approval, "held");
    }

    @Test
    @DisplayName("6: group roles come from data at most 24 h old, when planning and when executing")
    void execute_oldDownload_refuses() {
        Bench bench = Bench.of(20, 1);
        bench.advance(Duration.ofHours(20));
        bench.analyzed();
        ReclamationPlan plan = bench.plan(Policy.careful());
        Approval approval = bench.approve(plan);
        bench.advance(Duration.ofHours(4).plusSeconds(1));
        bench.analyzed();

        assertThatThrownBy(() -> bench.plan(Policy.careful())).hasMessageContaining("24 hours");
        refused(bench, plan, approval, "24 hours");
        bench.downloaded();
        assertThat(bench.service().execute(plan, approval).in(ItemState.REMOVED))
                .hasSize(1);
    }

    @Test
    @DisplayName("I3: where the reading is doubted, a policy that sets something aside makes no candidates either")
    void plan_mostInactive_refuses() {
        Bench bench = Bench.of(20, 12);
        assertThat(bench.identify().held().orElseThrow().what()).contains("more than half");
        assertThat(bench.store.candidates().list(Bench.PROFILE)).isEmpty();

        assertThatThrownBy(() -> bench.plan(Policy.careful().allowing(ProtectionReason.GROUP_ADMIN)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("more than half");
    }

    @Test
    @DisplayName("I3: the reading turns doubtful after candidates were made: none of them is planned, or removed")
    void execute_doubtSincePlan_refuses() {
        Bench bench = Bench.of(20, 1);
        ReclamationPlan plan = bench.plan(Policy.careful());
        Approval approval = bench.approve(plan);
        for (int i = 1; i < 15; i++) {
            bench.member("U%03d".formatted(i), MemberRole.USER, false);
        }

        assertThatThrownBy(() -> bench.plan(Policy.careful())).hasMessageContaining("more than half");
        refused(bench, plan, approval, "more than half");
    }

    @Test
    @DisplayName("I3: a source required at review is lost: nobody is planned until a new revision is reviewed")
    void plan_requiredSourceLost_takesNobody() {
        Bench bench = Bench.of(20, 1);
        ReclamationPlan before = bench.plan(Policy.careful());
        assertThat(before.count()).isEqualTo(1);
        bench.advance(Duration.ofHours(37));
        bench.downloaded();
        bench.analyzed(SignalSource.LOG);

        assertThat(bench.plan(Policy.careful()).items()).isEmpty();
        assertThat(bench.plan(Policy.careful()).leftOut())
                .singleElement()
                .satisfies(left -> assertThat(left.reason()).contains("UNKNOWN_EVIDENCE"));
        assertThat(bench.identify().created()).isZero();
        assertThat(bench.candidate("U019").state()).isEqualTo(CandidateState.READY);

        RuleRevision accepted = rules(bench).review("RUL0001");
        assertThat(accepted.revision()).isEqualTo(2);
        assertThat(accepted.requiredSources()).containsExactlyInAnyOrder(SignalSource.EVENTS, SignalSource.EVENT_TYPES);
        assertThat(bench.plan(Policy.careful()).count()).isEqualTo(1);
        assertThat(rules(bench).review("RUL0001").revision()).isEqualTo(2);
    }

    @Test
    @DisplayName("I3: evidence older than 36 hours is unknown")
    void plan_staleEvidence_takesNobody() {
        Bench bench = Bench.of(20, 1);
        bench.advance(Duration.ofHours(36).plusSeconds(1));
        bench.downloaded();

        assertThat(bench.plan(Policy.careful()).items()).isEmpty();
    }

    @Test
    @DisplayName("2: evidence from one source alone is taken only where the policy names it")
    void plan_singleSignal_needsThePolicy() {
        Bench bench = Bench.of(20, 1);
        RuleRevision rule = bench.rule();
        bench.store.rules().save(rule.reviewed("ada", java.util.Set.of(SignalSource.EVENTS)));

        assertThat(bench.plan(Policy.careful()).items()).isEmpty();
        assertThat(bench.plan(Policy.careful().allowingSingleSignal()).items()).hasSize(1);
    }

    @Test
    @DisplayName("4: the longest idle comes first, and the most that a policy takes is the quietest")
    void plan_order_isLongestIdleFirst() {
        Bench bench = Bench.of(20, 3);
        bench.store
                .activity()
                .save(
                        Bench.PROFILE,
                        Map.of(
                                Bench.user("U017"),
                                UserActivity.NONE.with(
                                        io.github.samspoke.core.activity.Signal.EVENT_HOSTED,
                                        Bench.START.minus(Duration.ofDays(70)))));

        assertThat(bench.plan(Policy.careful()).items())
                .extracting(PlanItem::userUri)
                .containsExactly(Bench.user("U018"), Bench.user("U019"), Bench.user("U017"));
    }
}
