package io.github.samspoke.core.testing;

import static io.github.samspoke.core.reclamation.Rules.days;
import static io.github.samspoke.core.reclamation.Rules.inactiveFor;
import static io.github.samspoke.core.reclamation.Rules.role;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.reclamation.Decision;
import io.github.samspoke.core.reclamation.ReclamationRule;
import io.github.samspoke.core.subscription.MemberRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I4: more activity never turns keep into reclaim")
class RulePropertiesTest {
    @Test
    void moreActivity_builtIns_never() {
        RuleProperties.moreActivityNeverReclaims(inactiveFor(days(60)));
        RuleProperties.moreActivityNeverReclaims(
                inactiveFor(days(30)).joinedBefore(days(30)).except(role(MemberRole.ADMIN)), 4711);
        RuleProperties.moreActivityNeverReclaims(inactiveFor(days(30)).and(inactiveFor(days(90))));
    }

    @Test
    void moreActivity_ruleThatDislikesTheBusy_isFound() {
        ReclamationRule perverse = subject ->
                subject.evidence().last() == null ? new Decision.Keep("never seen") : new Decision.Reclaim("seen");
        assertThatThrownBy(() -> RuleProperties.moreActivityNeverReclaims(perverse, 99))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("seed 99")
                .hasMessageContaining("never seen");
    }
}
