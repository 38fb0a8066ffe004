package io.github.samspoke.core.reclamation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.activity.LastActivity;
import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.subscription.MemberRole;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("I6: what happens between the plan and the last look")
class TimingTest {
    private static final int TIMINGS = 10_000;
    private static final int AT_ONCE = 20;
    private static final List<Signal> SIGNALS =
            List.of(Signal.EVENT_HOSTED, Signal.EVENT_BOOKED, Signal.log("Login.Succeeded"));

    /** Everybody of a plan acts, at some time within the threshold, and is seen to by the last look alone. */
    @Test
    @DisplayName("F5: 10,000 random timings of an act or a meeting to come: nobody is removed")
    void execute_activeAtRandomTimes_removesNobody() {
        long seed = Long.getLong("samspoke.seed", 20_261_124L);
        System.out.println("-Dsamspoke.seed=" + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int timing = 0; timing < TIMINGS; timing += AT_ONCE) {
            Bench bench = Bench.of(200, AT_ONCE);
            ReclamationPlan plan = bench.plan(Policy.careful().quietest(AT_ONCE));
            assertThat(plan.count()).isEqualTo(AT_ONCE);
            Approval approval = bench.approve(plan);
            bench.advance(Duration.ofSeconds(random.nextInt(20 * 3600)));
            Set<String> acted = new HashSet<>();
            SplittableRandom own = random.split();
            bench.vendor.beforeLook = request -> {
                // Some have acted long before their own look, the others right before it.
                for (PlanItem item : plan.items()) {
                    boolean now = item.membershipUri().equals(request.seat().membershipUri());
                    if ((now || own.nextInt(4) == 0) && acted.add(item.membershipUri())) {
                        act(bench, item.membershipUri(), own);
                    }
                }
            };

            ExecutionReport report = bench.service().execute(plan, approval);

            assertThat(bench.vendor.removals).as("seed " + seed).isEmpty();
            assertThat(report.in(ItemState.SKIPPED_CHANGED)).as("seed " + seed).hasSize(AT_ONCE);
        }
    }

    private static void act(Bench bench, String membership, SplittableRandom random) {
        Instant now = bench.clock.instant();
        int kind = random.nextInt(SIGNALS.size() + 1);
        if (kind == SIGNALS.size()) {
            bench.vendor.change(membership, m -> m.meeting(now.plusSeconds(1 + random.nextInt(90 * 86_400))));
        } else {
            Instant at = now.minusSeconds(random.nextInt(58 * 86_400));
            bench.vendor.change(membership, m -> m.seen(new LastActivity(SIGNALS.get(kind), at)));
        }
    }

    @ParameterizedTest
    @EnumSource(value = MemberRole.class, mode = EnumSource.Mode.EXCLUDE, names = "USER")
    @DisplayName("F6: another role after the plan: skipped")
    void execute_roleChanged_skips(MemberRole role) {
        Bench bench = Bench.of(20, 1);
        ReclamationPlan plan = bench.plan(Policy.careful());
        Approval approval = bench.approve(plan);
        bench.vendor.change(Bench.seat("U019"), m -> m.with(role));

        ExecutionReport report = bench.service().execute(plan, approval);

        assertThat(bench.vendor.removals).isEmpty();
        assertThat(report.in(ItemState.SKIPPED_CHANGED)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Rejoined.class)
    @DisplayName("F7: removed and invited again by hand after the plan: the new membership is not touched")
    void execute_invitedAgain_leavesTheNewMembership(Rejoined how) {
        Bench bench = Bench.of(20, 1);
        ReclamationPlan plan = bench.plan(Policy.careful());
        Approval approval = bench.approve(plan);
        ModelVendor.Member old = Objects.requireNonNull(bench.vendor.members.get(Bench.seat("U019")));
        String membership = how == Rejoined.SAME_MEMBERSHIP ? old.membershipUri() : Bench.seat("BACK");
        bench.vendor.members.remove(old.membershipUri());
        bench.vendor.members.put(
                membership,
                new ModelVendor.Member(
                        membership,
                        old.userUri(),
                        old.email(),
                        old.role(),
                        bench.clock.instant(),
                        List.of(),
                        List.of()));

        ExecutionReport report = bench.service().execute(plan, approval);

        assertThat(bench.vendor.removals).isEmpty();
        assertThat(bench.vendor.members).containsKey(membership);
        assertThat(report.in(ItemState.SKIPPED_CHANGED)).hasSize(1);
    }

    /** Whether Calendly gives a person who comes back a new membership is not known. */
    enum Rejoined {
        NEW_MEMBERSHIP,
        SAME_MEMBERSHIP
    }
}
