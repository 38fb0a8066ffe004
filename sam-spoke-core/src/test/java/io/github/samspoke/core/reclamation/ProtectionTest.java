package io.github.samspoke.core.reclamation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.subscription.GroupRoles;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("I2, F9: who is never removed")
class ProtectionTest {
    private static final GroupRoles NONE = new GroupRoles(true, Set.of());
    private static final GroupRoles ADMIN = new GroupRoles(true, Set.of("https://api.calendly.com/groups/G"));
    private static final java.time.Instant LONG_AGO = Bench.START.minus(Duration.ofDays(400));

    /** Everybody of the special ones is idle: only the protections hold them. */
    private static Bench special() {
        Bench bench = new Bench();
        bench.member(Bench.OWNER, MemberRole.OWNER, false);
        bench.member("ADM1", MemberRole.ADMIN, false);
        bench.member("ADM2", MemberRole.ADMIN, false);
        bench.member("GADM", MemberRole.USER, false, ADMIN, LONG_AGO);
        bench.member("GUNK", MemberRole.USER, false, GroupRoles.UNKNOWN, LONG_AGO);
        bench.member("ODD", MemberRole.OTHER, false);
        bench.member("NEW", MemberRole.USER, false, NONE, Bench.START.minus(Duration.ofDays(20)));
        bench.member("MISS", MemberRole.USER, false);
        bench.change("MISS", s -> s.missing(Bench.START));
        bench.fill(200, 1);
        return bench;
    }

    @Test
    @DisplayName("I2: the careful policy takes nobody but the plain idle member")
    void plan_careful_takesOnlyThePlain() {
        assertThat(special().plan(Policy.careful()).items())
                .extracting(PlanItem::userUri)
                .containsExactly(Bench.user("U199"));
    }

    @ParameterizedTest
    @EnumSource(ProtectionReason.class)
    @DisplayName("I2: a policy sets aside what it names, and what can be named, and nothing else")
    void plan_oneSetAside_takesOnlyThose(ProtectionReason named) {
        Bench bench = special();
        if (!named.nameable()) {
            assertThatThrownBy(() -> Policy.careful().allowing(named)).hasMessageContaining(named.name());
        }
        Policy forced = new Policy(Set.of(named), true, Integer.MAX_VALUE);

        List<String> expected = new ArrayList<>(List.of(Bench.user("U199")));
        switch (named) {
            case ADMIN -> expected.addAll(List.of(Bench.user("ADM1"), Bench.user("ADM2")));
            case GROUP_ADMIN -> expected.add(Bench.user("GADM"));
            case GROUP_ROLES_UNKNOWN -> expected.add(Bench.user("GUNK"));
            default -> {}
        }
        assertThat(bench.plan(forced).items())
                .extracting(PlanItem::userUri)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    @DisplayName("I2: whatever a policy names, the last admin stays: in the plan, in the execution, at the last look")
    void execute_bothAdminsPlanned_leavesOne() {
        Bench bench = special();
        ReclamationPlan both = bench.plan(Policy.careful().allowing(ProtectionReason.ADMIN));
        Approval approval = bench.approve(both);
        assertThatThrownBy(() -> bench.service().execute(both, approval)).hasMessageContaining("last admin");

        ReclamationPlan one =
                bench.plan(Policy.careful().allowing(ProtectionReason.ADMIN).quietest(1));
        assertThat(one.items()).extracting(PlanItem::role).containsExactly(MemberRole.ADMIN);
        Approval second = bench.approve(one);
        bench.vendor.members.remove(Bench.seat("ADM2"));
        ExecutionReport report = bench.service().execute(one, second);

        assertThat(bench.vendor.removals).isEmpty();
        assertThat(report.in(ItemState.SKIPPED_CHANGED))
                .singleElement()
                .satisfies(item -> assertThat(item.detail()).contains("LAST_ADMIN"));
    }

    @Test
    @DisplayName("F9: a plan that the planner did not make is refused before any DELETE")
    void execute_forgedPlan_refuses() {
        Bench bench = special();
        ReclamationPlan plan = bench.plan(Policy.careful());
        Approval approval = bench.approve(plan);

        for (ReclamationPlan forged : Plans.everyFieldChanged(plan, ownerItem(plan))) {
            assertThat(forged.hash()).isNotEqualTo(plan.hash());
            assertThatThrownBy(() -> bench.service().execute(forged, approval))
                    .isInstanceOf(PlanRefusedException.class);
        }
        assertThat(bench.vendor.looks).isEmpty();
        assertThat(bench.vendor.removals).isEmpty();
    }

    @Test
    @DisplayName("F9: even a forged plan that somebody put into the store, approved, removes no protected person")
    void execute_forgedPlanInStore_removesNobodyProtected() {
        for (String id : List.of(Bench.OWNER, "GADM", "GUNK", "ODD", "NEW", "MISS", "ADM1")) {
            Bench bench = special();
            ReclamationPlan plan = bench.plan(Policy.careful());
            MemberRole role = bench.store
                    .subscriptions()
                    .find(Bench.PROFILE, Bench.user(id))
                    .orElseThrow()
                    .role();
            PlanItem item = Plans.item(plan.items().get(0), id, role, "RCC9999999");
            Policy all = new Policy(EnumSet.allOf(ProtectionReason.class), true, 10);
            ReclamationPlan forged = Plans.with(plan, List.of(item), id.equals("ADM1") ? plan.policy() : all);
            if (Set.of("GADM", "GUNK").contains(id)) {
                forged = Plans.with(plan, List.of(item), plan.policy());
            }
            bench.store.plans().save(forged);
            bench.store
                    .candidates()
                    .save(RemovalCandidate.opened(
                            "RCC9999999",
                            Bench.PROFILE,
                            Bench.user(id),
                            Bench.seat(id),
                            Justification.LOW_USAGE,
                            "forged",
                            "RUL0001 revision 1",
                            99,
                            Bench.START));
            ReclamationPlan shown = forged;
            try {
                Approval approval = bench.approve(shown);
                ExecutionReport report = bench.service().execute(shown, approval, RunControl.silent());
                assertThat(report.in(ItemState.SKIPPED_CHANGED)).hasSize(1);
            } catch (PlanRefusedException refused) {
                assertThat(refused).hasMessageContaining("changed");
            }
            assertThat(bench.vendor.removals).as(id).isEmpty();
        }
    }

    @Test
    @DisplayName("I2: the account behind the token of a draft on the same organization is protected, too")
    void plan_tokenOfAnotherProfile_isProtected() {
        Bench bench = Bench.of(20, 1);
        bench.store.profiles().save(Plans.draft(Bench.user("U019")));

        assertThat(bench.plan(Policy.careful()).items()).isEmpty();
        assertThat(bench.plan(Policy.careful()).leftOut())
                .singleElement()
                .satisfies(left -> assertThat(left.reason()).contains("TOKEN_ACCOUNT"));
    }

    @Test
    @DisplayName("I7: whoever the last download did not show is not removed, and not planned")
    void execute_missingSincePlan_refuses() {
        Bench bench = Bench.of(20, 1);
        ReclamationPlan plan = bench.plan(Policy.careful());
        Approval approval = bench.approve(plan);
        bench.change("U019", s -> s.missing(Bench.START));
        assertThat(bench.store
                        .subscriptions()
                        .find(Bench.PROFILE, Bench.user("U019"))
                        .orElseThrow()
                        .status())
                .isEqualTo(SubscriptionStatus.MISSING);

        assertThatThrownBy(() -> bench.service().execute(plan, approval)).isInstanceOf(PlanRefusedException.class);
        assertThat(bench.plan(Policy.careful()).items()).isEmpty();
        assertThat(bench.vendor.removals).isEmpty();
    }

    private static PlanItem ownerItem(ReclamationPlan plan) {
        return Plans.item(
                plan.items().get(0),
                Bench.OWNER,
                MemberRole.OWNER,
                plan.items().get(0).candidate());
    }
}
