package io.github.samspoke.core.reclamation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.common.IllegalMoveException;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.subscription.GroupRoles;
import io.github.samspoke.core.subscription.MemberRole;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("3, F22: who comes back after a removal")
class ReappearedTest {
    @Test
    @DisplayName("F22: removed, back under another membership, idle again: blocked")
    void identify_backAgain_isBlocked() {
        Bench bench = Bench.of(40, 2);
        bench.run(1);
        assertThat(bench.candidate("U038").state()).isEqualTo(CandidateState.CLOSED_COMPLETE);
        bench.change("U038", s -> Plans.rejoined(s, "BACK", Bench.START.minus(Duration.ofDays(100))));

        bench.identify();

        assertThat(bench.plan(Policy.careful().allowing(ProtectionReason.GROUP_ADMIN))
                        .items())
                .extracting(PlanItem::userUri)
                .containsExactly(Bench.user("U039"));
        assertThat(bench.candidate("U038").state()).isEqualTo(CandidateState.CLOSED_COMPLETE);
    }

    @Test
    @DisplayName("3: the same address under another user is the same person")
    void identify_sameAddressOtherUser_isBlocked() {
        Bench bench = Bench.of(40, 2);
        bench.run(1);
        bench.change("U038", s -> s.ended(Bench.START));
        bench.member(
                "NEXT",
                MemberRole.USER,
                false,
                new GroupRoles(true, Set.of()),
                Bench.START.minus(Duration.ofDays(100)));
        bench.change("NEXT", s -> Plans.formerly(s, "U038@example.com"));

        bench.identify();

        assertThat(bench.plan(Policy.careful()).items())
                .extracting(PlanItem::userUri)
                .containsExactly(Bench.user("U039"));
    }

    @Test
    @DisplayName("F22: three rounds of somebody who is added again: removed twice, then blocked for good")
    void clear_threeRounds_removesAtMostTwice() {
        Bench bench = Bench.of(40, 2);
        for (int round = 1; round <= 3; round++) {
            ExecutionReport report = bench.run(1);
            assertThat(report.in(ItemState.REMOVED)).hasSize(1);
            if (round == 3) {
                break;
            }
            assertThat(bench.vendor.removals.get(round - 1).seat().userUri()).isEqualTo(Bench.user("U038"));
            addedAgain(bench, "BACK" + round);
            // By hand, so that it is the only one: the other candidate waits.
            if (round == 1) {
                bench.service().clearReappearance(Bench.PROFILE, Bench.user("U038"), "moved to sales");
                assertThat(bench.audit("reappearance.cleared")).hasSize(1);
            } else {
                assertThatThrownBy(
                                () -> bench.service().clearReappearance(Bench.PROFILE, "U038@example.com", "once more"))
                        .isInstanceOf(IllegalMoveException.class)
                        .hasMessageContaining("final");
            }
            bench.nextDay();
            bench.identify();
        }

        assertThat(bench.vendor.removals)
                .extracting(permit -> permit.seat().userUri())
                .containsExactly(Bench.user("U038"), Bench.user("U038"), Bench.user("U039"));
        assertThat(bench.vendor.members).containsKey(Bench.seat("BACK2"));
    }

    /** As the identity provider's next run does: under another membership, long ago, and as idle as before. */
    private static void addedAgain(Bench bench, String membership) {
        bench.change("U038", s -> Plans.rejoined(s, membership, Bench.START.minus(Duration.ofDays(100))));
        bench.vendor.members.put(
                Bench.seat(membership),
                new ModelVendor.Member(
                        Bench.seat(membership),
                        Bench.user("U038"),
                        EmailAddress.of("U038@example.com"),
                        MemberRole.USER,
                        Bench.START.minus(Duration.ofDays(100)),
                        List.of(),
                        List.of()));
    }

    @Test
    @DisplayName("3: the same membership that begins anew is a return, too")
    void plan_sameMembershipNewSpell_isBlocked() {
        Bench bench = Bench.of(40, 2);
        bench.run(1);
        bench.advance(Duration.ofDays(40));
        bench.downloaded();
        bench.analyzed();
        bench.change("U038", s -> Plans.rejoined(s, "U038", Bench.START.plus(Duration.ofHours(1))));

        bench.identify();

        assertThat(bench.candidate("U038").state()).isEqualTo(CandidateState.CLOSED_COMPLETE);
        assertThat(bench.service().harm(Bench.PROFILE).get(0).rejoined().count())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("3: only who came back can be cleared, and only with a reason")
    void clear_neverRemoved_isRefused() {
        Bench bench = Bench.of(40, 2);
        bench.run(1);

        assertThatThrownBy(() -> bench.service().clearReappearance(Bench.PROFILE, Bench.user("U038"), "why"))
                .isInstanceOf(NoSuchRecordException.class);
        assertThatThrownBy(() -> bench.service().clearReappearance(Bench.PROFILE, Bench.user("U038"), " "))
                .isInstanceOf(InvalidInputException.class);
    }
}
