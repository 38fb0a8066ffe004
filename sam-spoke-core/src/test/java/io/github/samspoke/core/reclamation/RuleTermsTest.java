package io.github.samspoke.core.reclamation;

import static io.github.samspoke.core.reclamation.Rules.attribute;
import static io.github.samspoke.core.reclamation.Rules.days;
import static io.github.samspoke.core.reclamation.Rules.emailMatches;
import static io.github.samspoke.core.reclamation.Rules.inGroup;
import static io.github.samspoke.core.reclamation.Rules.not;
import static io.github.samspoke.core.reclamation.Rules.role;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.people.DirectoryUser.Standing;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.testing.RuleTester;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("4, 1.9: what a rule says besides its threshold")
class RuleTermsTest {
    private static final RuleTerms USUAL = RuleTerms.DEFAULT;

    private static RuleTester quiet() {
        return RuleTester.asOf("2026-11-23T00:00:00Z").lastHosted(days(100));
    }

    private static RuleRevision rule(Duration threshold, RuleTerms terms) {
        return new RuleRevision(
                "RUL0001",
                1,
                "tested",
                new ProfileId("TEST"),
                RuleRevision.BUILT_IN,
                1,
                threshold,
                false,
                false,
                Set.of(),
                null,
                terms);
    }

    private static RuleTerms terms(boolean create, boolean noActivity, boolean leavers) {
        return new RuleTerms(14, create, noActivity, leavers, "Software managers", Set.of(), null);
    }

    private static RuleTerms onlyIf(@Nullable SubscriptionCondition condition, String... identifiers) {
        return new RuleTerms(14, true, true, false, "Software managers", Set.of(identifiers), condition);
    }

    private static Decision decide(RuleTester member, RuleTerms terms) {
        return member.evaluateStored(rule(days(60), terms)).decision();
    }

    @Test
    @DisplayName("4: a rule that only reports says Reclaim and takes nobody; whom it keeps, it protects from nothing")
    void reportOnly_reclaim_isNoCandidate() {
        Assessment reported = quiet().evaluateStored(rule(days(60), terms(false, true, false)));
        assertThat(reported.decision()).isInstanceOf(Decision.Reclaim.class);
        assertThat(reported.reclaimable(Set.of(ProtectionReason.values()))).isFalse();
        assertThat(reported.protections()).extracting(Protection::reason).containsExactly(ProtectionReason.REPORT_ONLY);
        assertThat(RuleTester.asOf("2026-11-23T00:00:00Z")
                        .lastHosted(days(3))
                        .evaluateStored(rule(days(60), terms(false, true, false)))
                        .protections())
                .isEmpty();
    }

    @Test
    @DisplayName("2: include no activity needs a minimum age of max(threshold, 30) days")
    void noActivity_neverSeen_needsTheAge() {
        RuleTester never = RuleTester.asOf("2026-11-23T00:00:00Z");
        assertThat(decide(never, USUAL)).isInstanceOf(Decision.Reclaim.class);
        assertThat(decide(never, terms(true, false, false)).reason()).contains("never seen");
        assertThat(decide(quiet(), terms(true, false, false))).isInstanceOf(Decision.Reclaim.class);
        assertThat(never.joined(days(29))
                        .evaluateStored(rule(days(10), USUAL))
                        .decision()
                        .reason())
                .contains("30 days");
        assertThat(never.joined(days(30)).evaluateStored(rule(days(10), USUAL)).decision())
                .isInstanceOf(Decision.Reclaim.class);
    }

    @Test
    @DisplayName("3: a leaver has no threshold, and the same protections")
    void leavers_inDirectory_leftCompany() {
        RuleTester busy = RuleTester.asOf("2026-11-23T00:00:00Z").lastHosted(days(3));
        RuleTerms leavers = terms(true, true, true);
        assertThat(decide(busy.standing(Standing.GONE), leavers))
                .isEqualTo(new Decision.Reclaim("in the directory the person is gone", Justification.LEFT_COMPANY));
        assertThat(decide(busy.standing(Standing.INACTIVE), leavers)).isInstanceOf(Decision.Reclaim.class);
        assertThat(decide(busy.standing(Standing.GONE), USUAL)).isInstanceOf(Decision.Keep.class);
        assertThat(decide(busy.standing(Standing.ACTIVE), leavers)).isInstanceOf(Decision.Keep.class);
        assertThat(busy.standing(Standing.GONE)
                        .upcoming(days(2))
                        .evaluateStored(rule(days(60), leavers))
                        .reclaimable(Set.of()))
                .isFalse();
    }

    @Test
    @DisplayName("I3: of a leaver, too, something has to be known; and a rule cannot call somebody a leaver who is not")
    void leavers_nothingRead_unknown() {
        RuleTester unread = RuleTester.asOf("2026-11-23T00:00:00Z").covered(days(10), SignalSource.LOG);
        assertThat(decide(unread.standing(Standing.GONE), terms(true, true, true)))
                .isInstanceOf(Decision.Unknown.class);
        RuleTester brief = RuleTester.asOf("2026-11-23T00:00:00Z").covered(days(10), SignalSource.EVENTS);
        ReclamationRule claims = subject -> new Decision.Reclaim("has left", Justification.LEFT_COMPANY);
        assertThat(brief.evaluateWithProtections(claims).decision()).isInstanceOf(Decision.Unknown.class);
        assertThat(brief.standing(Standing.GONE).evaluateWithProtections(claims).decision())
                .isInstanceOf(Decision.Reclaim.class);
    }

    @Test
    @DisplayName("1.9: a rule is meant for whom its condition names; what is not known is not \"yes\"")
    void condition_threeAnswers_decided() {
        SubscriptionCondition sales = attribute("department", "Sales");
        assertThat(decide(quiet().attribute("department", "sales"), onlyIf(sales)))
                .isInstanceOf(Decision.Reclaim.class);
        assertThat(decide(quiet().attribute("department", "Law"), onlyIf(sales)))
                .isEqualTo(new Decision.Keep("the rule is meant for whoever has the department Sales"));
        assertThat(decide(quiet(), onlyIf(sales)))
                .isEqualTo(new Decision.Unknown("it is not known whether the person has the department Sales"));
        assertThat(decide(quiet(), onlyIf(not(sales)))).isInstanceOf(Decision.Unknown.class);
        assertThat(decide(quiet(), onlyIf(null, "Enterprise", "teams"))).isInstanceOf(Decision.Reclaim.class);
        assertThat(decide(quiet(), onlyIf(null, "teams")).reason()).contains("enterprise");
    }

    @Test
    @DisplayName("1.9: conditions join, with three answers, and read as English")
    void condition_joined_kleene() {
        RuleSubject subject =
                quiet().member("ada@sales.example.com").inGroup("G-1").subject();
        SubscriptionCondition yes = emailMatches("*@sales.example.com");
        SubscriptionCondition no = role(MemberRole.ADMIN);
        SubscriptionCondition unknown = attribute("level", "C");
        assertThat(yes.and(unknown).of(subject)).isEqualTo(SubscriptionCondition.Truth.UNKNOWN);
        assertThat(no.and(unknown).of(subject)).isEqualTo(SubscriptionCondition.Truth.NO);
        assertThat(yes.or(unknown).of(subject)).isEqualTo(SubscriptionCondition.Truth.YES);
        assertThat(no.or(unknown).of(subject)).isEqualTo(SubscriptionCondition.Truth.UNKNOWN);
        assertThat(not(no).of(subject)).isEqualTo(SubscriptionCondition.Truth.YES);
        assertThat(inGroup("G-1").of(subject)).isEqualTo(SubscriptionCondition.Truth.YES);
        assertThat(inGroup("G-2").of(subject)).isEqualTo(SubscriptionCondition.Truth.NO);
        assertThat(inGroup("G-1").of(quiet().groupsUnknown().subject())).isEqualTo(SubscriptionCondition.Truth.UNKNOWN);
        assertThat(yes.or(no).and(not(inGroup("G-2"))))
                .hasToString("(has or had an e-mail address like *@sales.example.com or has the role ADMIN)"
                        + " and not (is in the group G-2)");
    }

    @Test
    @DisplayName("design 3: built-ins read as English, combine, and leave out whom an exception cannot tell of")
    void rules_combined_readAsEnglish() {
        ReclamationRule rule = Rules.inactiveFor(days(60))
                .joinedBefore(days(30))
                .except(role(MemberRole.ADMIN))
                .except(attribute("level", "C")
                        .or(Rules.condition("hosts a lot", s -> s.evidence().last() == null)));
        assertThat(rule)
                .hasToString("inactive for 60 days, joined before 30 days, except who has the role ADMIN,"
                        + " except who has the level C or hosts a lot");
        assertThat(quiet().attribute("level", "B").evaluate(rule)).isInstanceOf(Decision.Reclaim.class);
        assertThat(quiet().attribute("level", "C").evaluate(rule)).isInstanceOf(Decision.Keep.class);
        assertThat(quiet().evaluate(rule)).isInstanceOf(Decision.Unknown.class);

        ReclamationRule keeps = subject -> new Decision.Keep("mine");
        ReclamationRule cannot = subject -> new Decision.Unknown("cannot tell");
        ReclamationRule takes = Rules.inactiveFor(days(60));
        assertThat(quiet().evaluate(takes.and(cannot).and(keeps))).isEqualTo(new Decision.Keep("mine"));
        assertThat(quiet().evaluate(takes.and(cannot))).isInstanceOf(Decision.Unknown.class);
        assertThat(quiet().evaluate(keeps.or(cannot))).isInstanceOf(Decision.Unknown.class);
        assertThat(quiet().evaluate(keeps.or(takes))).isInstanceOf(Decision.Reclaim.class);
        assertThat(takes.and(Rules.inactiveFor(days(90))))
                .hasToString("(inactive for 60 days and inactive for 90 days)");
    }

    @Test
    @DisplayName("2: a threshold longer than the coverage says when it will be known")
    void threshold_longerThanCoverage_saysTheDay() {
        Decision decision = RuleTester.asOf("2026-11-23T00:00:00Z")
                .covered(days(60), SignalSource.EVENTS)
                .evaluateStored(rule(days(90), USUAL))
                .decision();
        assertThat(decision).isInstanceOf(Decision.Unknown.class);
        assertThat(decision.reason()).contains("less than 90 days").endsWith("it will be known on 2026-12-23");
    }

    @Test
    @DisplayName("I3: a booking alone keeps; nothing that is seen is ever no activity")
    void noActivity_booked_wasSeen() {
        RuleTester booked = RuleTester.asOf("2026-11-23T00:00:00Z").seen(Signal.EVENT_BOOKED, days(80));
        assertThat(decide(booked, terms(true, false, false))).isInstanceOf(Decision.Reclaim.class);
    }

    @Test
    void values_useless_refused() {
        assertThatThrownBy(() -> rule(Duration.ofHours(23), USUAL))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("lastActivityThreshold");
        assertThatThrownBy(() -> new RuleTerms(0, true, true, false, "g", Set.of(), null))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("daysBeforeReclamation");
        assertThatThrownBy(() -> emailMatches(" ")).isInstanceOf(InvalidInputException.class);
    }
}
