package io.github.samspoke.core.exclusion;

import static io.github.samspoke.core.exclusion.ExclusionAxis.COST;
import static io.github.samspoke.core.exclusion.ExclusionAxis.RECLAIM;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.people.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UserExclusionRuleTest {
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final EmailAddress PRESENT = EmailAddress.of("mara@new.example");
    private static final EmailAddress FORMER = EmailAddress.of("mara@board.example");

    @Test
    @DisplayName("rules 7: an axis that the rule does not name is not touched")
    void applies_axes_onlyTheNamed() {
        assertThat(rule("*@new.example", Set.of(COST), null).applies(List.of(PRESENT), COST, NOW))
                .isTrue();
        assertThat(rule("*@new.example", Set.of(COST), null).applies(List.of(PRESENT), RECLAIM, NOW))
                .isFalse();
        assertThat(rule("*@new.example", Set.of(COST, RECLAIM), null).applies(List.of(PRESENT), RECLAIM, NOW))
                .isTrue();
    }

    @Test
    @DisplayName("rules 3: RECLAIM protections match every address that is given, former ones too")
    void applies_formerAddress_matches() {
        UserExclusionRule board = rule("*@board.example", Set.of(RECLAIM), null);

        assertThat(board.applies(List.of(PRESENT, FORMER), RECLAIM, NOW)).isTrue();
        assertThat(board.applies(List.of(PRESENT), RECLAIM, NOW)).isFalse();
        assertThat(board.applies(List.of(), RECLAIM, NOW)).isFalse();
    }

    @Test
    @DisplayName("N4: in force to the nanosecond before it expires")
    void applies_expiry_boundaryExact() {
        UserExclusionRule rule = rule("*", Set.of(RECLAIM), NOW);

        assertThat(rule.applies(List.of(PRESENT), RECLAIM, NOW.minusNanos(1))).isTrue();
        assertThat(rule.applies(List.of(PRESENT), RECLAIM, NOW)).isFalse();
        assertThat(rule.applies(List.of(PRESENT), RECLAIM, NOW.plusNanos(1))).isFalse();
    }

    private static UserExclusionRule rule(String pattern, Set<ExclusionAxis> axes, @Nullable Instant expires) {
        return new UserExclusionRule("EXC0001", pattern, axes, "board", "ada", expires);
    }
}
