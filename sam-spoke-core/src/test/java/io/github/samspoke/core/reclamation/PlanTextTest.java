package io.github.samspoke.core.reclamation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.subscription.GroupRoles;
import io.github.samspoke.core.subscription.MemberRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("R17, R20: a plan as words, JSON and a table")
class PlanTextTest {
    private static ReclamationPlan plan() {
        Bench bench = Bench.of(40, 1);
        bench.member(
                "GADM",
                MemberRole.USER,
                false,
                new GroupRoles(true, Set.of("g1", "g2")),
                Bench.START.minus(Duration.ofDays(400)));
        UserActivity met = bench.store
                .activity()
                .find(Bench.PROFILE, Bench.user("GADM"))
                .withUpcoming(Bench.START.plus(Duration.ofDays(3)))
                .withUpcoming(Bench.START.plus(Duration.ofDays(9)));
        bench.store.activity().save(Bench.PROFILE, Map.of(Bench.user("GADM"), met));
        return bench.plan(
                Policy.careful().allowing(ProtectionReason.GROUP_ADMIN).allowing(ProtectionReason.UPCOMING_MEETING));
    }

    private static PlanItem groupAdmin(ReclamationPlan plan) {
        return plan.items().stream()
                .filter(item -> item.userUri().equals(Bench.user("GADM")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName(
            "R20: what a person leaves behind, from the store; what only the vendor knows says that it was not read")
    void impact_fromTheStore_saysWhatWasNotRead() {
        ReclamationPlan plan = plan();
        Impact impact = groupAdmin(plan).impact();

        assertThat(impact.lines()).extracting(ImpactLine::kind).containsExactly(ImpactKind.values());
        assertThat(impact.line(ImpactKind.UPCOMING_MEETINGS).words())
                .isEqualTo("days with a meeting to come: 2, next on 2026-11-26T09:00:00Z");
        assertThat(impact.line(ImpactKind.GROUPS_ADMINISTERED).count()).isEqualTo(2);
        assertThat(impact.line(ImpactKind.POOLED_EVENT_TYPES).words())
                .isEqualTo("pooled event types hosted: not checked (not read)");
        assertThat(groupAdmin(plan).setAside())
                .containsExactlyInAnyOrder(ProtectionReason.GROUP_ADMIN, ProtectionReason.UPCOMING_MEETING);
        assertThat(plan.explain())
                .contains(
                        "groups administered: 2",
                        "  not checked of anybody (not read): event types owned, pooled event types hosted,",
                        "set aside by the policy: GROUP_ADMIN")
                .contains("hash " + plan.hash());
    }

    @Test
    @DisplayName("R20: meetings that have begun since they were read are not to come; an unread person is not checked")
    void impact_pastOrUnread_isNotCounted() {
        Bench bench = Bench.of(40, 1);
        UserActivity past = bench.store
                .activity()
                .find(Bench.PROFILE, Bench.user("U039"))
                .withUpcoming(Bench.START.minusSeconds(1));
        bench.store.activity().save(Bench.PROFILE, Map.of(Bench.user("U039"), past));
        Policy policy = Policy.careful().allowing(ProtectionReason.UPCOMING_MEETING);

        assertThat(bench.plan(policy).items())
                .singleElement()
                .satisfies(item -> assertThat(item.impact().line(ImpactKind.UPCOMING_MEETINGS))
                        .isEqualTo(ImpactLine.of(ImpactKind.UPCOMING_MEETINGS, 0, "")));
    }

    @Test
    @DisplayName("R17: canonical JSON has a version, sorted keys, and null where nothing is known")
    void json_canonical_sortedAndVersioned() throws Exception {
        ReclamationPlan plan = plan();
        JsonNode tree = new ObjectMapper().readTree(plan.json());

        assertThat(tree.get("version").asInt()).isEqualTo(2);
        List<String> keys = new ArrayList<>();
        tree.fieldNames().forEachRemaining(keys::add);
        assertThat(keys).isSorted().contains("breaker", "exclusions", "policy", "snapshotRun");
        List<JsonNode> impact = new ArrayList<>();
        tree.get("items").get(0).get("impact").forEach(impact::add);
        JsonNode pools = impact.stream()
                .filter(line -> line.get("kind").asText().equals("POOLED_EVENT_TYPES"))
                .findFirst()
                .orElseThrow();
        assertThat(pools.get("checked").asBoolean()).isFalse();
        assertThat(pools.get("count").isNull()).isTrue();
        assertThat(plan.json()).isEqualTo(plan.json()).doesNotContain("\": ");
        assertThat(plan.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    @DisplayName("RFC 4180: a header, a line each, CR LF, as many cells in each line")
    void csv_plan_hasALineEach() {
        ReclamationPlan plan = plan();
        String csv = plan.csv();

        assertThat(csv).startsWith("plan,planned,email,reason,candidate,").endsWith("\r\n");
        assertThat(csv.split("\r\n", -1))
                .hasSize(1 + plan.count() + plan.leftOut().size() + 1);
        assertThat(csv).contains("\"days with a meeting to come: 2, next on 2026-11-26T09:00:00Z\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "=1+1|'=1+1",
                "+49|'+49",
                "-1|'-1",
                "@SUM(A1)|'@SUM(A1)",
                "a\"b|\"a\"\"b\"",
                "=\"x\",y|\"'=\"\"x\"\",y\"",
                "\uff1d1|'\uff1d1",
                "a;=1|\"a;=1\"",
                "plain|plain"
            })
    @DisplayName("A cell is no formula, and quotes are doubled")
    void csv_formula_isNeutralized(String text, String cell) {
        ReclamationPlan plan = plan();
        ReclamationPlan forged = Plans.with(plan, List.of(), plan.policy());
        ReclamationPlan named = Plans.leavingOut(forged, new LeftOut("u", text, "r"));

        assertThat(named.csv()).contains(plan.id() + ",no," + cell + ",r,");
    }
}
