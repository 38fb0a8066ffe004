package io.github.samspoke.core.reclamation;

import static io.github.samspoke.core.reclamation.Rules.attribute;
import static io.github.samspoke.core.reclamation.Rules.days;
import static io.github.samspoke.core.reclamation.Rules.emailMatches;
import static io.github.samspoke.core.reclamation.Rules.inGroup;
import static io.github.samspoke.core.reclamation.Rules.inactiveFor;
import static io.github.samspoke.core.reclamation.Rules.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.people.DirectoryUser;
import io.github.samspoke.core.people.Resolution;
import io.github.samspoke.core.reclamation.internal.ProtectionService;
import io.github.samspoke.core.testing.RuleTester;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("3: whom somebody shields is no candidate, is not planned, and is not removed")
class UserProtectionTest {
    private static final String ID = "U019";
    private static final Instant AT = Instant.parse("2026-11-23T00:00:00Z");

    private static UserProtections service(Bench bench) {
        return new ProtectionService(bench.ada, Authorizer.singleUser(), bench.ports());
    }

    private static RuleTester quiet() {
        return RuleTester.asOf("2026-11-23T00:00:00Z").member("ada@example.com").lastHosted(days(100));
    }

    private static List<ProtectionReason> reasons(RuleTester member, UserProtection... shields) {
        List.of(shields).forEach(member::protection);
        return member.evaluateWithProtections(inactiveFor(days(60))).protections().stream()
                .map(Protection::reason)
                .toList();
    }

    private static UserProtection of(UserProtection.Kind kind, SubscriptionCondition who) {
        return new UserProtection("PRT0001", kind, who, "asked for", "eve", AT, AT.plus(days(1)));
    }

    @ParameterizedTest
    @EnumSource(UserProtection.Kind.class)
    @DisplayName("3: each kind shields until its end, says by whom and why, and no policy sets it aside")
    void kinds_inForce_shield(UserProtection.Kind kind) {
        UserProtection shield = of(kind, emailMatches("ada@*"));
        Assessment assessment = quiet().protection(shield).evaluateWithProtections(inactiveFor(days(60)));

        assertThat(assessment.reclaimable(Set.of(ProtectionReason.values()))).isFalse();
        assertThat(assessment.protections()).singleElement().satisfies(protection -> {
            assertThat(protection.reason().name()).isEqualTo(kind.name());
            assertThat(protection.detail()).isEqualTo("PRT0001: asked for");
            assertThat(protection.owner()).isEqualTo("eve");
            assertThat(protection.ends()).contains(AT.plus(days(1)));
        });
        assertThat(reasons(quiet(), shield.until(AT.plusNanos(1)))).hasSize(1);
        assertThat(shield.inForce(AT.plus(days(1)).minusNanos(1))).isTrue();
        assertThat(shield.inForce(AT.plus(days(1)))).as("it ends at its end").isFalse();
    }

    @Test
    @DisplayName("3: patterns match the present and every former address")
    void email_former_matches() {
        UserProtection board = of(UserProtection.Kind.VIP, emailMatches("*@board.example.com"));
        assertThat(reasons(quiet(), board)).isEmpty();
        assertThat(reasons(quiet().formerly("Ada@Board.example.com"), board)).containsExactly(ProtectionReason.VIP);
    }

    @Test
    @DisplayName("3: of whom it is not known whether the shield is for them, it is for them")
    void who_unknown_shields() {
        UserProtection chiefs = of(UserProtection.Kind.VIP, attribute("level", "C"));
        assertThat(reasons(quiet(), chiefs)).containsExactly(ProtectionReason.VIP);
        assertThat(reasons(quiet().attribute("level", "B"), chiefs)).isEmpty();
        assertThat(reasons(quiet().attribute("level", "c"), chiefs)).containsExactly(ProtectionReason.VIP);
        UserProtection group = of(UserProtection.Kind.PROTECTED_USER, inGroup("G"));
        assertThat(reasons(quiet(), group)).isEmpty();
        assertThat(reasons(quiet().groupsUnknown(), group))
                .containsExactly(ProtectionReason.GROUP_ROLES_UNKNOWN, ProtectionReason.PROTECTED_USER);
    }

    @Test
    @DisplayName("3: a protection that is put there between plan and removal stops the removal at the last look")
    void execute_protectedSincePlan_skips() {
        Bench bench = Bench.of(20, 1);
        ReclamationPlan plan = bench.plan(Policy.careful());
        Approval approval = bench.approve(plan);
        bench.vendor.beforeLook = request -> service(bench)
                .onLeave(
                        user(Bench.user(ID)),
                        "parental leave",
                        bench.clock.instant().plus(days(90)));
        ExecutionReport report = bench.service().execute(plan, approval);

        assertThat(bench.vendor.removals).isEmpty();
        assertThat(report.in(ItemState.SKIPPED_CHANGED))
                .singleElement()
                .satisfies(
                        item -> assertThat(item.detail()).contains("ON_LEAVE").contains("parental leave"));
    }

    @Test
    @DisplayName("4: protected since: the candidate closes SKIPPED with the reason; ended, the person is one again")
    void identify_protectedSince_closesSkipped() {
        Bench bench = Bench.of(20, 1);
        UserProtection shield = service(bench)
                .onLeave(
                        emailMatches("u019@*"),
                        "sabbatical",
                        bench.clock.instant().plus(Duration.ofHours(30)));
        bench.identify();
        assertThat(bench.candidate(ID).state()).isEqualTo(CandidateState.CLOSED_SKIPPED);
        assertThat(bench.plan(Policy.careful()).items()).isEmpty();

        bench.nextDay();
        assertThat(bench.identify().created()).isZero();
        bench.nextDay();
        assertThat(bench.identify().created()).isEqualTo(1);
        assertThat(service(bench).list()).as("it stays listed").containsExactly(shield);
    }

    @Test
    @DisplayName("3, 6: a sole host is protected by what was read in the last 24 hours, unless the policy names it")
    void plan_soleHost_needsThePolicy() {
        Bench bench = Bench.of(20, 1);
        bench.store
                .protections()
                .saveHosting(new SoleHosting(Bench.PROFILE, Bench.user(ID), Bench.START, List.of("Team demo")));

        assertThat(bench.plan(Policy.careful()).items()).isEmpty();
        assertThat(bench.plan(Policy.careful()).leftOut())
                .singleElement()
                .satisfies(
                        left -> assertThat(left.reason()).contains("SOLE_HOST").contains("Team demo"));
        assertThat(bench.plan(Policy.careful().allowing(ProtectionReason.SOLE_HOST))
                        .items())
                .hasSize(1);
        bench.nextDay();
        assertThat(bench.plan(Policy.careful()).items())
                .as("older than a day: not checked")
                .hasSize(1);
    }

    @Test
    @DisplayName("I3: quiet days do not count as idle days: who was idle for 60 days with five of them was for 55")
    void quietPeriod_added_shortensIdleness() {
        RuleTester idle = RuleTester.asOf("2026-11-23T00:00:00Z").lastHosted(days(62));
        assertThat(idle.evaluate(inactiveFor(days(60)))).isEqualTo(new Decision.Reclaim("idle for 61 days"));
        assertThat(idle.quiet("2026-10-05", "2026-10-05").evaluate(inactiveFor(days(60))))
                .isEqualTo(new Decision.Reclaim("idle for 60 days"));
        assertThat(idle.quiet("2026-10-09", "2026-10-09").evaluate(inactiveFor(days(60))))
                .isInstanceOf(Decision.Keep.class);
    }

    @Test
    @DisplayName("I3: a quiet period reaches candidates and plans")
    void quietPeriod_inCalendar_reachesPlans() {
        Bench bench = Bench.of(20, 1);
        assertThat(bench.plan(Policy.careful()).items()).hasSize(1);
        LocalDate today = LocalDate.parse("2026-11-23");
        QuietPeriod strike = service(bench).addQuietPeriod(today.minusDays(40), today.minusDays(1), "strike");

        assertThat(bench.plan(Policy.careful()).items())
                .as("90 days are read, 50 of them count")
                .isEmpty();
        service(bench).removeQuietPeriod(strike.id());
        assertThat(bench.plan(Policy.careful()).items()).hasSize(1);
    }

    @Test
    @DisplayName("3: a leaver of the host's directory reaches candidates and plans through the stored rule")
    void leavers_inDirectory_planned() {
        Bench bench = Bench.of(20, 1);
        DirectoryUser gone = new DirectoryUser("7", "Gone", DirectoryUser.Standing.GONE);
        bench.store
                .resolutions()
                .save(Bench.PROFILE.value(), Map.of(Bench.user("U003"), new Resolution.Resolved(gone, "exact")));
        RuleRevision usual = bench.rule();
        bench.store
                .rules()
                .save(new RuleRevision(
                        usual.id(),
                        usual.revision(),
                        usual.name(),
                        usual.profile(),
                        usual.implementation(),
                        1,
                        usual.lastActivityThreshold(),
                        false,
                        true,
                        usual.requiredSources(),
                        "ada",
                        new RuleTerms(14, true, true, true, "HR", Set.of(), null)));
        bench.identify();

        assertThat(bench.plan(Policy.careful()).items())
                .extracting(PlanItem::userUri)
                .containsExactlyInAnyOrder(Bench.user("U003"), Bench.user(ID));
        assertThat(bench.candidate("U003").justification()).isEqualTo(Justification.LEFT_COMPANY);
    }

    @Test
    void service_addsAndRemoves_auditedWithoutAddresses() {
        Bench bench = Bench.of(5, 0);
        UserProtections protections = service(bench);
        UserProtection vip = protections.vip(emailMatches("ceo@example.com"), "the boss", null);
        UserProtection one = protections.protect(user(Bench.user("U001")), "works council", null);

        assertThat(protections.list()).containsExactly(vip, one);
        assertThat(vip.owner()).isEqualTo("ada");
        protections.remove(vip.id());
        assertThatThrownBy(() -> protections.remove(vip.id())).isInstanceOf(NoSuchRecordException.class);
        assertThatThrownBy(() -> protections.removeQuietPeriod("QUI0009")).isInstanceOf(NoSuchRecordException.class);
        assertThatThrownBy(() -> protections.vip(emailMatches("a@b"), " ", null))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> protections.onLeave(emailMatches("a@b"), "away", Bench.START.minusSeconds(1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("until");
        assertThat(bench.store.audit().chains().stream()
                        .flatMap(chain -> bench.store.audit().entries(chain).stream())
                        .toList())
                .as("I10: no address in the trail")
                .noneMatch(entry -> entry.toString().contains("ceo@"))
                .anyMatch(entry -> entry.action().equals("protection.added"))
                .anyMatch(entry -> entry.action().equals("protection.removed"));
    }
}
