package io.github.samspoke.core.reclamation;

import static io.github.samspoke.core.reclamation.Rules.days;
import static io.github.samspoke.core.reclamation.Rules.emailMatches;
import static io.github.samspoke.core.reclamation.Rules.inactiveFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.testing.RuleTester;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I16: why somebody is, or is not, a candidate today, and from which day on")
class ExplainTest {
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    private static RuleTester member() {
        return RuleTester.asOf("2026-11-23T00:00:00Z").member("ada@example.com");
    }

    private static Assessment sixty(RuleTester member) {
        return member.evaluateWithProtections(inactiveFor(days(60)));
    }

    private static Outlook outlook(RuleTester member) {
        return Objects.requireNonNull(sixty(member).outlook());
    }

    @Test
    void outlook_candidate_isToday() {
        assertThat(outlook(member().lastHosted(days(100)))).isEqualTo(new Outlook(NOW, java.util.List.of()));
        assertThat(sixty(member().lastHosted(days(100))).explain()).contains("candidate: yes, today");
    }

    @Test
    @DisplayName("I16: active: the end of the last day, and the threshold")
    void outlook_active_lastDayAndThreshold() {
        Outlook outlook = outlook(member().lastHosted(days(10)));
        assertThat(outlook.possible())
                .contains(Instant.parse("2026-11-14T00:00:00Z").plus(days(60)));
        assertThat(outlook.toChange()).singleElement().asString().contains("not be seen for 60 days");
        assertThat(outlook(member().lastHosted(days(10)).quiet("2026-12-24", "2027-01-01"))
                        .possible())
                .as("quiet days to come count, too")
                .contains(Instant.parse("2026-11-14T00:00:00Z").plus(days(69)));
    }

    @Test
    @DisplayName("I16: each thing in the way moves the day on, or says that time alone does not help")
    void outlook_protections_latestEnd() {
        RuleTester quiet = member().lastHosted(days(100));
        UserProtection leave = new UserProtection(
                "PRT0001",
                UserProtection.Kind.ON_LEAVE,
                emailMatches("ada@*"),
                "leave",
                "eve",
                NOW,
                NOW.plus(days(200)));
        assertThat(outlook(quiet.upcoming(days(20))).possible()).contains(NOW.plus(days(21 + 60)));
        assertThat(outlook(quiet.protection(leave)).possible()).contains(NOW.plus(days(200)));
        assertThat(outlook(quiet.protection(leave)
                                .protection(
                                        UserProtection.vip("PRT0002", emailMatches("ada@*"), "the boss", "eve", NOW)))
                        .possible())
                .isEmpty();
        assertThat(outlook(member().joined(days(10))).possible()).contains(NOW.plus(days(50)));
        assertThat(outlook(member().role(io.github.samspoke.core.subscription.MemberRole.OWNER))
                        .possible())
                .isEmpty();
    }

    @Test
    @DisplayName("I16: activity that was not read, or a rule that keeps for a reason of its own: no day can be named")
    void outlook_notRead_noDay() {
        assertThat(outlook(member().covered(days(365), SignalSource.LOG)).possible())
                .isEmpty();
        Outlook never = Objects.requireNonNull(member().evaluateWithProtections(subject -> new Decision.Keep("mine"))
                .outlook());
        assertThat(never.possible()).isEmpty();
        assertThat(never.toChange()).contains("the rule must say otherwise: mine");
        assertThat(outlook(member().covered(days(40), SignalSource.EVENTS)).possible())
                .as("a reading that is too short grows")
                .contains(NOW.plus(days(20)));
    }

    @Test
    @DisplayName("I16: the words name the days; the JSON names every one of them, the coverage and each protection")
    void json_everything_asData() throws Exception {
        RuleTester member = member().upcoming(days(3));
        for (int day = 1; day <= 8; day++) {
            member.lastHosted(days(80 + day));
        }
        Assessment assessment = sixty(member);
        assertThat(assessment.explain())
                .contains("rule TESTED revision 1: Reclaim, idle for 80 days")
                .contains("2026-09-03 (event.hosted)")
                .contains("and 3 more")
                .contains("UPCOMING_MEETING")
                .contains("meetings to come on: 2026-11-26")
                .contains("first day on which a candidate is possible: 2027-01-26");

        JsonNode json = new ObjectMapper().readTree(assessment.json());
        assertThat(json.get("seen")).hasSize(8);
        assertThat(json.at("/seen/0/day").asText()).isEqualTo("2026-09-03");
        assertThat(json.at("/coverage/event/0/to").asText()).isEqualTo("2026-11-23T00:00:00Z");
        assertThat(json.at("/protections/0/reason").asText()).isEqualTo("UPCOMING_MEETING");
        assertThat(json.at("/decision/justification").asText()).isEqualTo("Low Usage");
        assertThat(json.at("/possibleFrom").asText()).isEqualTo("2027-01-26T00:00:00Z");
        assertThat(json.at("/candidate").asBoolean()).isFalse();
        assertThat(sixty(member).json()).as("the same text each time").isEqualTo(assessment.json());
    }

    @Test
    @DisplayName("I16: the day that is named is the day on which the jobs make a candidate, and not the day before")
    void possibleFrom_dayComes_candidate() {
        Bench bench = Bench.of(20, 0);
        Candidates candidates = bench.candidates();
        Outlook outlook = Objects.requireNonNull(
                candidates.explain(Bench.PROFILE, Bench.user("U005")).outlook());
        Instant possible = outlook.possible().orElseThrow();
        assertThat(LocalDate.ofInstant(possible, java.time.ZoneOffset.UTC)).isEqualTo(LocalDate.parse("2027-01-22"));

        bench.advance(Duration.between(bench.clock.instant(), possible).minusSeconds(1));
        bench.downloaded();
        bench.analyzed();
        assertThat(candidates.explain(Bench.PROFILE, Bench.user("U005")).reclaimable(Set.of()))
                .isFalse();
        bench.advance(Duration.ofSeconds(1));
        bench.analyzed();
        assertThat(candidates.explain(Bench.PROFILE, Bench.user("U005")).reclaimable(Set.of()))
                .isTrue();
    }
}
