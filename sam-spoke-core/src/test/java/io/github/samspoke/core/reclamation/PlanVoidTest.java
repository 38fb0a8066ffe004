package io.github.samspoke.core.reclamation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.exclusion.ExclusionAxis;
import io.github.samspoke.core.exclusion.UserExclusionRule;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.subscription.GroupRoles;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("4, F11: what voids a plan after a newer download")
class PlanVoidTest {
    private static final String QUIET = "U019";

    static Stream<Arguments> differences() {
        return Stream.of(
                of(
                        "membership",
                        "has changed",
                        b -> b.change(QUIET, s -> Plans.rejoined(s, "NEXT", Bench.START.minus(Duration.ofDays(200))))),
                of("role", "has changed", b -> replace(b, MemberRole.ADMIN, QUIET + "@example.com", known())),
                of("e-mail", "has changed", b -> replace(b, MemberRole.USER, "other@example.com", known())),
                of("missing", "has changed", b -> b.change(QUIET, s -> s.missing(Bench.START))),
                of(
                        "protection: group admin",
                        "GROUP_ADMIN",
                        b -> replace(b, MemberRole.USER, QUIET + "@example.com", new GroupRoles(true, Set.of("g")))),
                of(
                        "protection: exclusion",
                        "EXCLUDED",
                        b -> b.store
                                .exclusions()
                                .save(new UserExclusionRule(
                                        "EXC0009", QUIET + "@*", Set.of(ExclusionAxis.RECLAIM), "vip", "ada", null))),
                of(
                        "protection: meeting",
                        "UPCOMING_MEETING",
                        b -> activity(b, a -> a.withUpcoming(Bench.START.plus(Duration.ofDays(2))))),
                of(
                        "evidence: active again",
                        "last active",
                        b -> activity(b, a -> a.with(Signal.EVENT_HOSTED, Bench.START.minus(Duration.ofDays(1))))),
                of(
                        "evidence: still idle, but for less",
                        "idle",
                        b -> activity(b, a -> a.with(Signal.EVENT_HOSTED, Bench.START.minus(Duration.ofDays(80))))));
    }

    private static Arguments of(String what, String why, Consumer<Bench> change) {
        return Arguments.of(what, why, change);
    }

    private static GroupRoles known() {
        return new GroupRoles(true, Set.of());
    }

    private static void replace(Bench bench, MemberRole role, String email, GroupRoles groups) {
        bench.change(
                QUIET,
                s -> new SoftwareSubscription(
                        s.profile(),
                        s.userUri(),
                        EmailAddress.of(email),
                        Set.of(),
                        s.name(),
                        role,
                        groups,
                        s.spells(),
                        s.identifier(),
                        s.status(),
                        null,
                        null,
                        s.firstSeenRun()));
    }

    private static void activity(Bench bench, UnaryOperator<UserActivity> change) {
        String user = Bench.user(QUIET);
        bench.store
                .activity()
                .save(
                        Bench.PROFILE,
                        Map.of(user, change.apply(bench.store.activity().find(Bench.PROFILE, user))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("differences")
    void execute_newerDownloadShowsItDifferently_refuses(String what, String why, Consumer<Bench> change) {
        Bench bench = Bench.of(20, 1);
        ReclamationPlan plan = bench.plan(Policy.careful());
        Approval approval = bench.approve(plan);
        bench.advance(Duration.ofHours(1));
        bench.downloaded();
        change.accept(bench);

        assertThatThrownBy(() -> bench.service().execute(plan, approval))
                .isInstanceOf(PlanRefusedException.class)
                .hasMessageContaining(why);
        assertThat(bench.vendor.looks).isEmpty();
        assertThat(bench.store.plans().use(approval.id())).isPresent();
    }

    @Test
    @DisplayName("4: a newer download, a newer reading and somebody else's change void nothing")
    void execute_newerDownloadAlike_goesOn() {
        Bench bench = Bench.of(20, 1);
        ReclamationPlan plan = bench.plan(Policy.careful());
        Approval approval = bench.approve(plan);
        bench.advance(Duration.ofHours(23));
        bench.downloaded();
        bench.analyzed();
        bench.change("U003", s -> s.missing(Bench.START));

        assertThat(bench.service().execute(plan, approval).in(ItemState.REMOVED))
                .hasSize(1);
    }

    @Test
    @DisplayName("F8: the exclusion list was full and is suddenly empty: refused")
    void execute_exclusionsSuddenlyEmpty_refuses() {
        Bench bench = Bench.of(20, 1);
        bench.store
                .exclusions()
                .save(new UserExclusionRule("EXC0001", "boss@*", Set.of(ExclusionAxis.RECLAIM), "vip", "ada", null));
        ReclamationPlan plan = bench.plan(Policy.careful());
        Approval approval = bench.approve(plan);
        bench.store.exclusions().remove("EXC0001");

        assertThatThrownBy(() -> bench.service().execute(plan, approval))
                .isInstanceOf(PlanRefusedException.class)
                .hasMessageContaining("now there is none");
        assertThat(bench.vendor.looks).isEmpty();
        assertThat(bench.plan(Policy.careful()).exclusions()).isZero();
    }

    @Test
    @DisplayName("F8: the exclusions cannot be read: no plan, no execution, nothing leaves")
    void plan_exclusionsDown_refuses() {
        AtomicBoolean down = new AtomicBoolean();
        Bench bench = new Bench(DownedExclusions.over(down::get));
        bench.fill(20, 1);
        ReclamationPlan plan = bench.plan(Policy.careful());
        Approval approval = bench.approve(plan);
        down.set(true);

        assertThatThrownBy(() -> bench.plan(Policy.careful())).hasMessageContaining("exclusions are down");
        assertThatThrownBy(() -> bench.service().execute(plan, approval)).hasMessageContaining("exclusions are down");
        assertThat(bench.vendor.looks).isEmpty();
        assertThat(bench.vendor.removals).isEmpty();
        down.set(false);
        assertThat(bench.service().execute(plan, approval).in(ItemState.REMOVED))
                .hasSize(1);
    }
}
