package io.github.samspoke.examples;

import static io.github.samspoke.core.reclamation.Rules.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.reclamation.Assessment;
import io.github.samspoke.core.reclamation.Decision;
import io.github.samspoke.core.reclamation.Protection;
import io.github.samspoke.core.reclamation.ProtectionReason;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.testing.RuleProperties;
import io.github.samspoke.core.testing.RuleTester;
import org.junit.jupiter.api.Test;

class QuietSeatRuleTest {
    private static RuleTester today() {
        return RuleTester.asOf("2026-11-23T00:00:00Z");
    }

    // tag::tester[]
    @Test
    void evaluate_meetingsNextWeek_keeps() {
        Decision decision = RuleTester.asOf("2026-11-23T00:00:00Z")
                .member("ada@example.com")
                .role(MemberRole.USER)
                .joined(days(400))
                .lastHosted(days(70))
                .upcoming(days(3))
                .evaluate(new QuietSeatRule());
        assertThat(decision).isInstanceOf(Decision.Keep.class);
    }

    // end::tester[]

    @Test
    void evaluate_quietForFiftyDays_reclaims() {
        assertThat(today().lastHosted(days(50)).evaluate(new QuietSeatRule())).isInstanceOf(Decision.Reclaim.class);
    }

    @Test
    void evaluate_salesQuietForFiftyDays_keeps() {
        assertThat(today().member("bo@sales.example.com").lastHosted(days(50)).evaluate(new QuietSeatRule()))
                .isInstanceOf(Decision.Keep.class);
    }

    @Test
    void evaluate_joinedLastWeek_keeps() {
        assertThat(today().joined(days(7)).evaluate(new QuietSeatRule())).isInstanceOf(Decision.Keep.class);
    }

    // tag::coverage[]
    @Test
    void evaluate_readForThirtyDaysOnly_isUnknown() {
        assertThat(today().covered(days(30), SignalSource.EVENTS).evaluate(new QuietSeatRule()))
                .isInstanceOf(Decision.Unknown.class);
    }

    // end::coverage[]

    @Test
    void evaluate_moreActivity_neverReclaims() {
        RuleProperties.moreActivityNeverReclaims(new QuietSeatRule());
    }

    @Test
    void evaluateWithProtections_quietOwner_isProtected() {
        Assessment assessment =
                today().role(MemberRole.OWNER).lastHosted(days(200)).evaluateWithProtections(new QuietSeatRule());
        assertThat(assessment.decision()).isInstanceOf(Decision.Reclaim.class);
        assertThat(assessment.protections()).extracting(Protection::reason).contains(ProtectionReason.OWNER);
    }
}
