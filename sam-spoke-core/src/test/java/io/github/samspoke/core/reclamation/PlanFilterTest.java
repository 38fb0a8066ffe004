package io.github.samspoke.core.reclamation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.subscription.GroupRoles;
import io.github.samspoke.core.subscription.MemberRole;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Selection is the host's: whom a filter leaves out is told, with the reason")
class PlanFilterTest {
    private static Bench bench() {
        Bench bench = new Bench();
        for (int i = 1; i < 16; i++) {
            bench.member("A%03d".formatted(i), MemberRole.USER, true);
        }
        bench.member("X1", MemberRole.USER, false);
        bench.member(
                "X2",
                MemberRole.USER,
                false,
                new GroupRoles(true, Set.of(), Set.of("group")),
                Bench.START.minus(Duration.ofDays(400)));
        bench.identify();
        bench.store.candidates().save(bench.candidate("X2").onTerms(false, 0, "Sales"));
        return bench;
    }

    static Stream<Arguments> filters() {
        return Stream.of(
                of("roles", "only the roles [ADMIN]", b -> Policy.careful().onlyRoles(MemberRole.ADMIN), Set.of()),
                of("emails", "addresses like x2@*", b -> Policy.careful().onlyEmails("x2@*", "y@*"), Set.of("X2")),
                of("groups", "known to belong to group", b -> Policy.careful().onlyGroups("group"), Set.of("X2")),
                of(
                        "justification",
                        "only the justifications [Left Company]",
                        b -> Policy.careful().onlyJustifications(Justification.LEFT_COMPANY),
                        Set.of()),
                of(
                        "assignment group",
                        "assignment groups [Sales]",
                        b -> Policy.careful().onlyAssignmentGroups("Sales"),
                        Set.of("X2")),
                of(
                        "candidates",
                        "1 named candidate",
                        b -> Policy.careful().onlyCandidates(b.candidate("X1").number()),
                        Set.of("X1")),
                of(
                        "two parts",
                        "only e-mail addresses",
                        b -> Policy.careful().onlyAssignmentGroups("Sales").onlyEmails("x1@*"),
                        Set.of()),
                of("quietest", "the quietest 1", b -> Policy.careful().quietest(1), Set.of("X1")));
    }

    private static Arguments of(String what, String reason, Function<Bench, Policy> policy, Set<String> taken) {
        return Arguments.of(what, reason, policy, taken);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filters")
    void plan_filtered_tellsWhomItLeavesOut(
            String what, String reason, Function<Bench, Policy> policy, Set<String> taken) {
        Bench bench = bench();
        ReclamationPlan plan = bench.plan(policy.apply(bench));

        assertThat(plan.items())
                .extracting(PlanItem::userUri)
                .containsExactlyInAnyOrderElementsOf(
                        taken.stream().map(Bench::user).toList());
        assertThat(plan.leftOut())
                .hasSize(2 - taken.size())
                .extracting(LeftOut::reason)
                .anyMatch(r -> r.contains(reason));
        assertThat(List.of(plan.hash()))
                .doesNotContain(bench.plan(Policy.careful()).hash());
    }
}
