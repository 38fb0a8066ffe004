package io.github.samspoke.core.testing;

import static io.github.samspoke.core.reclamation.Rules.days;
import static io.github.samspoke.core.reclamation.Rules.inactiveFor;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.reclamation.Assessment;
import io.github.samspoke.core.reclamation.Decision;
import io.github.samspoke.core.reclamation.Protection;
import io.github.samspoke.core.reclamation.ProtectionReason;
import io.github.samspoke.core.reclamation.ReclamationRule;
import io.github.samspoke.core.subscription.MemberRole;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The tester tells a host the same as the engine would. */
class RuleTesterTest {
    private static final ReclamationRule SIXTY = inactiveFor(days(60));

    @Test
    void evaluate_quietForAYear_reclaim() {
        assertThat(tester().evaluate(SIXTY)).isEqualTo(new Decision.Reclaim("idle for at least 365 days"));
        assertThat(tester().evaluateWithProtections(SIXTY).reclaimable(Set.of()))
                .isTrue();
    }

    @Test
    @DisplayName("rules 2, worked: joined 45 days ago, no events, threshold 60: Keep")
    void evaluate_joined45DaysAgo_keep() {
        assertThat(tester().joined(days(45)).evaluate(SIXTY))
                .isEqualTo(new Decision.Keep("idle for 45 days since joining"));
    }

    @Test
    @DisplayName("rules 2, worked: look back 60 and threshold 60: a candidate on day one")
    void evaluate_lookBack60_reclaim() {
        assertThat(tester().covered(days(60), SignalSource.EVENTS).evaluate(SIXTY))
                .isEqualTo(new Decision.Reclaim("idle for at least 60 days"));
    }

    @Test
    @DisplayName("I3: one day less is unknown")
    void evaluate_lookBack59_unknown() {
        Assessment assessment = tester().covered(days(59), SignalSource.EVENTS).evaluateWithProtections(SIXTY);

        assertThat(assessment.decision()).isInstanceOf(Decision.Unknown.class);
        assertThat(reasons(assessment)).containsExactly(ProtectionReason.UNKNOWN_EVIDENCE);
    }

    @Test
    @DisplayName("I3: without meetings read, nothing is known")
    void evaluate_eventsNotRead_unknown() {
        assertThat(tester().covered(days(365), SignalSource.LOG).evaluate(SIXTY))
                .isInstanceOf(Decision.Unknown.class);
        assertThat(tester().covered(days(365)).evaluate(SIXTY)).isInstanceOf(Decision.Unknown.class);
    }

    @Test
    @DisplayName("I3: a rule alone may say Reclaim where nothing was read; the engine overrules it")
    void evaluate_rashRuleNothingRead_unknown() {
        ReclamationRule rash = subject -> new Decision.Reclaim("because");

        assertThat(tester().covered(days(365)).evaluate(rash)).isInstanceOf(Decision.Reclaim.class);
        assertThat(tester().covered(days(365)).evaluateWithProtections(rash).decision())
                .isInstanceOf(Decision.Unknown.class);
    }

    @Test
    void evaluate_hosted_keepWithTheDay() {
        assertThat(tester().lastHosted(days(59)).evaluate(SIXTY))
                .isEqualTo(new Decision.Keep("last active: event.hosted on 2026-09-25"));
        assertThat(tester().lastHosted(days(61)).evaluate(SIXTY)).isInstanceOf(Decision.Reclaim.class);
        assertThat(tester().seen(Signal.log("Users.Signin"), days(10)).evaluate(SIXTY))
                .isInstanceOf(Decision.Keep.class);
    }

    @Test
    @DisplayName("I5: an upcoming meeting protects, and only a policy that names it sets that aside")
    void evaluateWithProtections_upcoming_protected() {
        Assessment assessment = tester().upcoming(days(3)).evaluateWithProtections(SIXTY);

        assertThat(assessment.reclaimable(Set.of())).isFalse();
        assertThat(assessment.reclaimable(Set.of(ProtectionReason.UPCOMING_MEETING)))
                .isTrue();
    }

    @Test
    @DisplayName("I2: owner and unknown roles are never reclaimable; admins only where named")
    void evaluateWithProtections_roles_protected() {
        Set<ProtectionReason> everything = Set.of(ProtectionReason.values());
        assertThat(tester().role(MemberRole.OWNER)
                        .evaluateWithProtections(SIXTY)
                        .reclaimable(everything))
                .isFalse();
        assertThat(tester().role(MemberRole.OTHER)
                        .evaluateWithProtections(SIXTY)
                        .reclaimable(everything))
                .isFalse();
        Assessment admin = tester().role(MemberRole.ADMIN).evaluateWithProtections(SIXTY);
        assertThat(admin.reclaimable(Set.of())).isFalse();
        assertThat(admin.reclaimable(Set.of(ProtectionReason.ADMIN))).isTrue();
        assertThat(reasons(tester().administers("G-1").evaluateWithProtections(SIXTY)))
                .containsExactly(ProtectionReason.GROUP_ADMIN);
    }

    @Test
    @DisplayName("rules 2: who has just joined is protected, whatever the rule says")
    void evaluateWithProtections_justJoined_protected() {
        ReclamationRule rash = subject -> new Decision.Reclaim("because");

        assertThat(reasons(tester().joined(days(29)).evaluateWithProtections(rash)))
                .containsExactly(ProtectionReason.JUST_JOINED);
    }

    @Test
    void evaluate_subject_seesWhatWasSet() {
        ReclamationRule rule = subject -> new Decision.Keep(subject.email() + " " + subject.role() + " "
                + subject.age().orElseThrow().toDays() + " "
                + subject.upcoming().isPresent());

        assertThat(tester().member("Mara@Example.com")
                        .joined(days(100))
                        .upcoming(days(1))
                        .evaluate(rule)
                        .reason())
                .isEqualTo("mara@example.com USER 100 true");
    }

    private static RuleTester tester() {
        return RuleTester.asOf("2026-11-23T00:00:00Z");
    }

    private static List<ProtectionReason> reasons(Assessment assessment) {
        return assessment.protections().stream().map(Protection::reason).toList();
    }
}
