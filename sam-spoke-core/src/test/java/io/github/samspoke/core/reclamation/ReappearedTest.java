package io.github.samspoke.core.reclamation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.subscription.GroupRoles;
import io.github.samspoke.core.subscription.MemberRole;
import java.time.Duration;
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
}
