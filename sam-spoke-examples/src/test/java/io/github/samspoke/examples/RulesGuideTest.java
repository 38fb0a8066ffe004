package io.github.samspoke.examples;

import static io.github.samspoke.core.reclamation.Rules.attribute;
import static io.github.samspoke.core.reclamation.Rules.condition;
import static io.github.samspoke.core.reclamation.Rules.days;
import static io.github.samspoke.core.reclamation.Rules.emailMatches;
import static io.github.samspoke.core.reclamation.Rules.inGroup;
import static io.github.samspoke.core.reclamation.Rules.inactiveFor;
import static io.github.samspoke.core.reclamation.Rules.not;
import static io.github.samspoke.core.reclamation.Rules.role;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.calendly.CalendlySpoke;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.PendingConnection;
import io.github.samspoke.core.exclusion.ExclusionAxis;
import io.github.samspoke.core.exclusion.ExclusionTerms;
import io.github.samspoke.core.memory.InMemoryStore;
import io.github.samspoke.core.people.DirectoryUser;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.reclamation.Assessment;
import io.github.samspoke.core.reclamation.Backtest;
import io.github.samspoke.core.reclamation.BacktestRequest;
import io.github.samspoke.core.reclamation.Decision;
import io.github.samspoke.core.reclamation.Justification;
import io.github.samspoke.core.reclamation.Policy;
import io.github.samspoke.core.reclamation.Protection;
import io.github.samspoke.core.reclamation.ProtectionReason;
import io.github.samspoke.core.reclamation.ReclamationRule;
import io.github.samspoke.core.reclamation.RuleRevision;
import io.github.samspoke.core.reclamation.RuleSubject;
import io.github.samspoke.core.reclamation.RuleTerms;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.testing.RuleProperties;
import io.github.samspoke.core.testing.RuleTester;
import io.github.samspoke.core.testing.SimulatedClock;
import io.github.samspoke.emulator.CalendlyEmulator;
import io.github.samspoke.emulator.OrganizationSpec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The snippets of docs/rules-guide.md, tested; {@link DocsSnippetsTest} holds the two together. */
class RulesGuideTest {
    private final SimulatedClock clock = SimulatedClock.at(Instant.parse("2026-11-23T09:00:00Z"));

    private static RuleTester member() {
        return RuleTester.asOf("2026-11-23T00:00:00Z");
    }

    @Test
    void combinators_twoRules_weakestAndStrongestGround() {
        // tag::combined[]
        ReclamationRule patient = inactiveFor(days(90)).except(inGroup("https://api.calendly.com/groups/SALES"));
        ReclamationRule hasty = inactiveFor(days(30)).except(role(MemberRole.ADMIN));

        ReclamationRule narrower = patient.and(hasty); // taken where both say so
        ReclamationRule wider = patient.or(hasty); // taken where one says so
        // end::combined[]
        RuleTester quiet = member().lastHosted(days(60));
        assertThat(quiet.evaluate(narrower)).isInstanceOf(Decision.Keep.class);
        assertThat(quiet.evaluate(wider)).isInstanceOf(Decision.Reclaim.class);
        RuleTester unknown = member().lastHosted(days(100)).groupsUnknown();
        assertThat(unknown.evaluate(narrower)).isInstanceOf(Decision.Unknown.class);
    }

    @Test
    void conditions_ofTheHost_sayTheirWords() {
        // tag::words[]
        Predicate<RuleSubject> newYear = condition(
                "joined this year", subject -> subject.age().orElseThrow().compareTo(days(327)) < 0);
        ReclamationRule rule = inactiveFor(days(60)).except(newYear.and(role(MemberRole.USER)));

        Decision decision = member().joined(days(200)).lastHosted(days(100)).evaluate(rule);
        System.out.println(decision.reason()); // joined this year and has the role USER
        // end::words[]
        assertThat(decision.reason()).isEqualTo("joined this year and has the role USER");
    }

    @Test
    void properties_rulesOfOnesOwn_hold() {
        // tag::property[]
        RuleProperties.moreActivityNeverReclaims(new QuietSeatRule());
        // end::property[]
        assertThatThrownBy(() -> RuleProperties.moreActivityNeverReclaims(subject ->
                        subject.evidence().last() == null ? new Decision.Keep("") : new Decision.Reclaim("")))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void leavers_ofTheDirectory_areNamedWhateverTheyDo() {
        RuleRevision first = RuleRevision.first("RUL0001", "leavers", new ProfileId("TEST"));
        RuleTerms usual = first.terms();
        RuleTerms terms =
                new RuleTerms(usual.daysBeforeReclamation(), true, true, true, usual.assignmentGroup(), Set.of(), null);
        RuleRevision rule = new RuleRevision(
                first.id(),
                1,
                first.name(),
                first.profile(),
                RuleRevision.BUILT_IN,
                1,
                days(60),
                false,
                false,
                Set.of(),
                null,
                terms);
        // tag::leaver[]
        Assessment left = member().lastHosted(days(2))
                .standing(DirectoryUser.Standing.GONE)
                .evaluateStored(rule); // a stored rule that includes leavers
        // end::leaver[]
        assertThat(left.decision())
                .isInstanceOfSatisfying(
                        Decision.Reclaim.class,
                        taken -> assertThat(taken.justification()).isEqualTo(Justification.LEFT_COMPANY));
    }

    @Test
    void protections_inTheTester_countToo() {
        // tag::protected[]
        Assessment assessment = member().role(MemberRole.ADMIN)
                .lastHosted(days(100))
                .upcoming(days(3))
                .evaluateWithProtections(inactiveFor(days(60)));
        // end::protected[]
        assertThat(assessment.protections())
                .extracting(Protection::reason)
                .containsExactly(ProtectionReason.ADMIN, ProtectionReason.UPCOMING_MEETING);
    }

    @Test
    void guide_onAnEngine_works() {
        try (CalendlyEmulator calendly = CalendlyEmulator.builder()
                        .clock(clock)
                        .requestsPerMinute(0)
                        .organization(OrganizationSpec.seeded(5).seats(60).eventsPerSeat(40))
                        .start();
                // tag::register[]
                SamSpoke spoke = SamSpoke.builder()
                        .rule("quiet-seat", 1, new QuietSeatRule())
                        // end::register[]
                        .store(InMemoryStore.create())
                        .spoke(CalendlySpoke.create(clock, clock))
                        .clock(clock)
                        .sleeper(clock)
                        .build()) {
            SamSpoke.View sam = spoke.as(Actor.of("ada"));
            PendingConnection pending = sam.connections().begin(EmulatedConsent.settings(calendly));
            Connection connection =
                    sam.connections().finish(pending, EmulatedConsent.consent(pending.authorizationUrl()));
            IntegrationProfile draft = sam.profiles()
                    .create(form -> form.connection(connection).provisioning(Provisioning.NONE))
                    .validateConnection();
            whole(sam, draft.publish(draft.confirmation()));
        }
    }

    private void whole(SamSpoke.View sam, IntegrationProfile profile) {
        sam.jobs().runDue();
        // tag::backtest[]
        sam.activity().history(profile.id(), 365).run(RunControl.silent());
        Backtest test = sam.backtests()
                .run(BacktestRequest.of(profile.id())
                        .thresholds(30, 60, 90)
                        .horizons(30, 60)
                        .acceptingRegret(0.10)
                        .onMeetingsAlone());
        System.out.println(test.table());
        // end::backtest[]
        assertThat(test.table()).contains("regret within 60 days").contains("assumed:");
        // tag::terms[]
        String id = profile.generatedRule();
        RuleRevision rule = sam.rules()
                .edit(
                        id,
                        form -> form.name("Quiet in Sales")
                                .lastActivityThreshold(days(90))
                                .includeNoActivity(false)
                                .assignmentGroup("Sales operations")
                                .onlyIf(attribute("department", "Sales").and(not(role(MemberRole.ADMIN)))));
        System.out.println(rule.label() + " " + rule.review()); // RUL0001 revision 2 NEEDS_REVIEW
        // end::terms[]
        assertThat(rule.label() + " " + rule.review()).isEqualTo("RUL0001 revision 2 NEEDS_REVIEW");
        assertThatThrownBy(() -> sam.reclamation().plan(profile, Policy.careful()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("was not reviewed");
        // tag::use[]
        sam.rules().use(id, "quiet-seat"); // from now on that code decides
        sam.rules().edit(id, form -> form.forEverybody().lastActivityThreshold(days(45)));
        // end::use[]
        // tag::review[]
        sam.jobs().runDue(); // the candidates of this revision, to look at
        RuleRevision reviewed = sam.rules().review(id);
        System.out.println(reviewed.requiredSources()); // what was read at the review is needed from now on
        // end::review[]
        assertThat(reviewed.requiredSources()).isNotEmpty();
        Instant now = clock.instant();
        // tag::shields[]
        sam.protections().protect(emailMatches("*@board.example.com"), "the board", null);
        sam.protections().vip(attribute("level", "executive"), "ask their office first", null);
        sam.protections().onLeave(emailMatches("lee@example.com"), "parental leave", now.plus(90, ChronoUnit.DAYS));
        sam.protections()
                .addQuietPeriod(LocalDate.parse("2026-12-24"), LocalDate.parse("2027-01-01"), "between the years");

        ExclusionTerms terms = ExclusionTerms.because("interns' seats are sponsored")
                .on(ExclusionAxis.COST)
                .reviewOn(LocalDate.parse("2027-06-01"));
        sam.exclusions().excludeUsers("@interns.example.com", terms); // left out of the costs, still a candidate
        // end::shields[]
        assertThat(sam.protections().list()).hasSize(3);
    }
}
