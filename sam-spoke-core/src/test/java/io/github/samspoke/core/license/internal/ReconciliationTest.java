package io.github.samspoke.core.license.internal;

import static io.github.samspoke.core.license.internal.Books.PROFILE;
import static io.github.samspoke.core.license.internal.Books.TEAMS;
import static io.github.samspoke.core.license.internal.Books.user;
import static io.github.samspoke.core.license.internal.Licences.TODAY;
import static io.github.samspoke.core.license.internal.Licences.bought;
import static io.github.samspoke.core.license.internal.Licences.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.common.CancelledException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.exclusion.ExclusionAxis;
import io.github.samspoke.core.exclusion.ExclusionTerms;
import io.github.samspoke.core.exclusion.IdentifierExclusionRule;
import io.github.samspoke.core.exclusion.UserExclusionRule;
import io.github.samspoke.core.license.Contract;
import io.github.samspoke.core.license.EntitlementBuilder;
import io.github.samspoke.core.license.Figure;
import io.github.samspoke.core.license.MetricResult;
import io.github.samspoke.core.license.ProductResult;
import io.github.samspoke.core.license.ReconciliationRun;
import io.github.samspoke.core.license.ReconciliationScope;
import io.github.samspoke.core.license.Remediation;
import io.github.samspoke.core.license.SeatRef;
import io.github.samspoke.core.license.SoftwareEntitlement;
import io.github.samspoke.core.license.SoftwareModel;
import io.github.samspoke.core.license.SubscriptionDefinition;
import io.github.samspoke.core.license.SubscriptionPeriod;
import io.github.samspoke.core.license.UnrecognizedIdentifier;
import io.github.samspoke.core.memory.Samples;
import io.github.samspoke.core.reclamation.CandidateState;
import io.github.samspoke.core.subscription.ProfileId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
    @Test
    @DisplayName("rules 7: short of 10: 100 owned, 110 used, true-up 1,440, the ten newest without a right")
    void reconcile_shortage_newestUnlicensed() {
        Books books = new Books().bought(bought("E1", 100, "144")).members(110);

        MetricResult whole = books.teams().whole();

        assertThat(whole.owned().value()).contains(100);
        assertThat(whole.used().value()).contains(110);
        assertThat(whole.shortage().value()).contains(10);
        assertThat(whole.available().value()).contains(0);
        assertThat(whole.trueUpCost().value()).contains(usd("1440.00"));
        assertThat(whole.overLicensedAmount().value()).contains(usd("0.00"));
        assertThat(whole.unlicensed())
                .extracting(SeatRef::userUri)
                .containsExactly("u100", "u101", "u102", "u103", "u104", "u105", "u106", "u107", "u108", "u109");
    }

    @Test
    @DisplayName("rules 7: a surplus of 12: over-licensed 1,728, nobody without a right")
    void reconcile_surplus_overLicensed() {
        MetricResult whole = new Books()
                .bought(bought("E1", 250, "144"))
                .members(238)
                .teams()
                .whole();

        assertThat(whole.available().value()).contains(12);
        assertThat(whole.overLicensedAmount().value()).contains(usd("1728.00"));
        assertThat(whole.unlicensed()).isEmpty();
    }

    @Test
    @DisplayName("rules 7: an entitlement that ended yesterday gives no rights; its last day it still does")
    void reconcile_expired_givesNoRights() {
        Books yesterday = new Books()
                .bought(bought("E1", 100, "144").end(LocalDate.of(2026, 11, 22)))
                .members(5);
        Books today = new Books()
                .bought(bought("E1", 100, "144").end(LocalDate.of(2026, 11, 23)))
                .members(5);

        assertThat(yesterday.teams().whole().owned().value()).contains(0);
        assertThat(yesterday.teams().whole().shortage().value()).contains(5);
        assertThat(yesterday.teams().whole().trueUpCost().explain()).contains("no entitlement gives rights");
        assertThat(today.teams().whole().available().value()).contains(95);
    }

    @Test
    @DisplayName("rules 7: an entitlement that begins tomorrow gives no rights yet, in its own zone")
    void reconcile_notYetBegun_byZone() {
        EntitlementBuilder kiritimati =
                bought("E1", 10, "144").start(LocalDate.of(2026, 11, 24)).zone(ZoneId.of("Pacific/Kiritimati"));
        EntitlementBuilder utc = bought("E2", 20, "144").start(LocalDate.of(2026, 11, 24));

        // Noon of the 23rd in UTC is the 24th on Kiritimati.
        assertThat(new Books()
                        .bought(kiritimati, utc)
                        .members(1)
                        .teams()
                        .whole()
                        .owned()
                        .value())
                .contains(10);
    }

    @Test
    @DisplayName("rules 7: overlapping entitlements add up while both run")
    void reconcile_overlapping_addUp() {
        Books books = new Books()
                .bought(
                        bought("E1", 100, "120"),
                        bought("E2", 50, "15")
                                .period(SubscriptionPeriod.MONTHLY)
                                .end(LocalDate.of(2026, 11, 30)))
                .members(160);

        assertThat(books.teams().whole().owned().value()).contains(150);
        // 10 x 21,000 / 150
        assertThat(books.teams().whole().trueUpCost().value()).contains(usd("1400.00"));
        books.pass(Duration.ofDays(8));
        assertThat(books.teams().whole().owned().value()).contains(100);
        assertThat(books.teams().whole().trueUpCost().value()).contains(usd("7200.00"));
    }

    @Test
    @DisplayName("issue 6: the model's own licence cost goes before the average price")
    void reconcile_overrideCost_pricesTheShortage() {
        Books books = new Books().bought(bought("E1", 100, "120")).members(103);
        books.licenses.save(teamsModel().withLicenseCost(usd("200.00")));

        assertThat(books.teams().whole().trueUpCost().value()).contains(usd("600.00"));
        assertThat(books.position().trueUpCost().value()).contains(usd("600.00"));
        assertThat(books.position().trueUpCost().explain()).contains("licence cost a year USD 200.00");
        assertThat(books.position().averagePrice().value()).contains(usd("120.00"));
    }

    private static SoftwareModel teamsModel() {
        return new SoftwareModel(TEAMS, "Calendly", "Calendly", "Teams", SoftwareModel.USER_SUBSCRIPTION, "teams");
    }

    @Test
    @DisplayName(
            "issue 6: unlimited covers every seat; rights and surplus are absent with the reason, the spend is known")
    void reconcile_unlimited_nothingShort() {
        Books books = new Books()
                .bought(SoftwareEntitlement.builder("E1", TEAMS)
                        .unlimited(true)
                        .totalCost(usd("1000.00"))
                        .period(SubscriptionPeriod.MONTHLY)
                        .start(LocalDate.of(2026, 1, 1)))
                .members(300);

        MetricResult whole = books.teams().whole();

        assertThat(whole.shortage().value()).contains(0);
        assertThat(whole.trueUpCost().value()).contains(usd("0.00"));
        assertThat(whole.owned().explain()).contains("E1 is unlimited");
        assertThat(whole.available().explain()).contains("E1 is unlimited");
        assertThat(whole.unlicensed()).isEmpty();
        assertThat(books.position().yearlySpend().value()).contains(usd("12000.00"));
        assertThat(books.position().averagePrice().explain()).contains("a seat more or less costs nothing");
        assertThat(books.reconcile(ReconciliationScope.everything()).get(0).status())
                .isEqualTo(ProductResult.Status.COMPLIANT);
    }

    @Test
    @DisplayName("rules 7: without an entitlement everything that needs one is absent, and the product is there")
    void reconcile_noEntitlement_absentWithReason() {
        Books books = new Books().members(7);

        ProductResult product =
                books.reconcile(ReconciliationScope.everything()).get(0);

        assertThat(product.publisher()).isEqualTo("Calendly");
        assertThat(product.status()).isEqualTo(ProductResult.Status.UNKNOWN);
        assertThat(product.trueUpCost().explain()).contains("no entitlement was entered");
        assertThat(product.models().get(0).whole().used().value()).contains(7);
    }

    @Test
    @DisplayName("rules 7: COST exclusions change ServiceNow's count alone")
    void reconcile_costExcluded_countedApart() {
        Books books = new Books().bought(bought("E1", 20, "144")).members(20);
        books.store
                .exclusions()
                .save(UserExclusionRule.of(
                        "EXC1", "u00*", ExclusionTerms.because("test").on(ExclusionAxis.COST)));
        books.store
                .exclusions()
                .save(UserExclusionRule.of(
                        "EXC2", "u01*", ExclusionTerms.because("test").on(ExclusionAxis.RECLAIM)));

        assertThat(books.teams().whole().costExcluded()).isEqualTo(10);
        assertThat(books.teams().whole().used().value()).contains(20);
        assertThat(books.position().serviceNowUsed().value()).contains(10);
        assertThat(books.position().available().value()).contains(0);
    }

    @Test
    @DisplayName("F1: an identifier rule excludes its profile type's seats of that plan from COST")
    void reconcile_identifierRule_countedApart() {
        Books books = new Books().bought(bought("E1", 20, "144")).members(4);
        books.store
                .exclusions()
                .saveIdentifierRule(new IdentifierExclusionRule(
                        "EXC1", "Calendly Subscription", " Teams", ExclusionTerms.because("free of charge")));
        assertThat(books.position().serviceNowUsed().value()).contains(0);

        books.store.exclusions().remove("EXC1");
        books.store
                .exclusions()
                .saveIdentifierRule(new IdentifierExclusionRule(
                        "EXC2", "Zoom Subscription", "teams", ExclusionTerms.because("another product")));
        assertThat(books.position().serviceNowUsed().value()).contains(4);
    }

    @Test
    @DisplayName("rules 7: a trial is not paid: its seats are unrecognized, until somebody decides for that stage")
    void reconcile_trial_unrecognizedUntilDefined() {
        Books books = new Books().bought(bought("E1", 20, "144"));
        books.publish(PROFILE, "teams", "trial");
        books.members(6);

        assertThat(books.licenses.unrecognized())
                .containsExactly(new UnrecognizedIdentifier(
                        "Calendly Subscription",
                        "teams",
                        "trial",
                        "the plan is on trial, not paid",
                        6,
                        List.of("PRF0001"),
                        null));
        assertThat(books.teams().whole().used().value()).contains(0);

        books.licenses.define(new SubscriptionDefinition("Calendly Subscription", "Teams", "trial", TEAMS, true, ""));

        assertThat(books.licenses.unrecognized()).isEmpty();
        assertThat(books.teams().whole().used().value()).contains(6);
    }

    @Test
    @DisplayName("issue 6: a new plan name is listed with count and profiles; resolving it maps all its seats anew")
    void reconcile_unknownPlan_resolvedOnceForAll() {
        Books books = new Books().bought(bought("E1", 20, "144"));
        books.publish(PROFILE, "galactic", "paid");
        books.publish(Samples.OTHER_PROFILE, "Galactic", "paid");
        books.members(PROFILE, 0, 6, "galactic").members(Samples.OTHER_PROFILE, 10, 3, "galactic");

        ProductResult before = books.reconcile(ReconciliationScope.everything()).get(0);
        assertThat(books.licenses.unrecognized()).singleElement().satisfies(unknown -> {
            assertThat(unknown.subscriptions()).isEqualTo(9);
            assertThat(unknown.profiles()).containsExactly("PRF0001", "PRF0002");
        });
        assertThat(before.status()).isEqualTo(ProductResult.Status.UNKNOWN);
        assertThat(before.options())
                .extracting(Remediation::kind)
                .containsExactly(Remediation.Kind.RESOLVE_IDENTIFIERS);

        books.licenses.define(new SubscriptionDefinition("Calendly Subscription", "galactic", "", TEAMS, true, ""));

        ProductResult after = books.reconcile(ReconciliationScope.everything()).get(0);
        assertThat(after.status()).isEqualTo(ProductResult.Status.COMPLIANT);
        assertThat(after.models().get(0).whole().used().value()).contains(9);
        assertThat(books.licenses.resolve(PROFILE).explain()).contains("a custom definition of ada");
        assertThat(books.audit.entries("instance")).extracting("action").contains("identifier.defined");
    }

    @Test
    @DisplayName("issue 6: buy, reclaim, drop by the notice date, revoke stale invitations: each with its seats")
    void options_surplusWithCandidates_dropAndReclaim() {
        Books books = new Books()
                .bought(bought("E1", 30, "144")
                        .contract(new Contract("C-7", "Calendly", "", null, LocalDate.of(2027, 1, 29))))
                .members(20)
                .candidates(4)
                .invited(3, TODAY.minus(Duration.ofDays(31)));
        books.licenses.save(teamsModel().withSeatBuffer(2));

        List<Remediation> options = books.teams().options();

        assertThat(options)
                .extracting(Remediation::kind)
                .containsExactly(Remediation.Kind.RECLAIM, Remediation.Kind.DROP, Remediation.Kind.REVOKE_INVITATIONS);
        assertThat(options.get(0).amount().value()).contains(usd("576.00"));
        assertThat(options.get(0).subjects()).hasSize(4);
        assertThat(options.get(1).seats()).isEqualTo(5);
        assertThat(options.get(1).by()).isEqualTo(LocalDate.of(2027, 1, 29));
        assertThat(options.get(1).amount().value()).contains(usd("720.00"));
        assertThat(options.get(2).subjects()).containsExactly("I-0", "I-1", "I-2");
    }

    @Test
    @DisplayName("issue 6: a shortage proposes to buy, and says how far the candidates clear it")
    void options_shortage_buyAndReclaim() {
        List<Remediation> options = new Books()
                .bought(bought("E1", 100, "144"))
                .members(110)
                .candidates(20)
                .teams()
                .options();

        assertThat(options)
                .extracting(Remediation::kind)
                .containsExactly(Remediation.Kind.BUY, Remediation.Kind.RECLAIM);
        assertThat(options.get(0).amount().value()).contains(usd("1440.00"));
        assertThat(options.get(1).amount().value()).contains(usd("1440.00"));
        assertThat(options.get(1).text()).contains("the first 10 clear the shortage");
    }

    @Test
    @DisplayName("rules 4, 7: only eligible candidates are potential: not one that awaits approval or attention")
    void potential_heldCandidates_notCounted() {
        Books books = new Books()
                .bought(bought("E1", 30, "144"))
                .members(10)
                .candidate(0, CandidateState.READY)
                .candidate(1, CandidateState.ATTENTION_REQUIRED)
                .candidate(2, CandidateState.CLOSED_COMPLETE);

        assertThat(books.position().savings().potential().value()).contains(usd("144.00"));
        assertThat(books.position().savings().serviceNowActual().value()).contains(usd("144.00"));
        assertThat(books.teams().whole().candidates()).containsExactly("RCC0000000");
    }

    @Test
    @DisplayName("issue 6: allocated rights in use, not in use, and seats without an allocation")
    void allocation_namedPeople_counted() {
        MetricResult whole = new Books()
                .bought(bought("E1", 30, "144")
                        .allocatedTo(List.of("U000@Example.com", "u001@example.com", "gone@example.com")))
                .members(5)
                .teams()
                .whole();

        assertThat(whole.allocation()).isEqualTo(new MetricResult.Allocation(2, 1, 3));
    }

    @Test
    @DisplayName("issue 6: licensed and unlicensed seats together are the seats of the run's instant")
    void licensed_afterTheRun_asTheyWereThen() {
        Books books = new Books().bought(bought("E1", 3, "144")).members(5);
        String run = books.licenses
                .reconcile(ReconciliationScope.everything(), RunControl.silent())
                .number();
        books.pass(Duration.ofDays(1));
        books.leaves(0, books.clock.instant());
        books.store.subscriptions().save(Books.seat(PROFILE, user(9), books.clock.instant(), "teams"));

        assertThat(books.licenses.licensed(run, TEAMS))
                .extracting(SeatRef::userUri)
                .containsExactly("u000", "u001", "u002");
        assertThat(books.licenses.products(run).get(0).models().stream()
                        .flatMap(m -> m.whole().unlicensed().stream())
                        .map(SeatRef::userUri))
                .containsExactly("u003", "u004");
    }

    @Test
    @DisplayName(
            "issue 6: the same seats and entitlements give the same result; a publisher that was not asked for none")
    void reconcile_twice_equal() {
        Books books = new Books().bought(bought("E1", 100, "144")).members(110).candidates(3);

        assertThat(books.teams()).isEqualTo(books.teams());
        assertThat(books.reconcile(new ReconciliationScope(Set.of("Zoom"), null, null)))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "issue 6: a run tells how far it is, can be cancelled, and one whose process died is closed by the next")
    void run_cancelledAndDead_keptAsFailed() {
        Books books = new Books().members(1);
        books.store
                .licenses()
                .saveRun(new ReconciliationRun(
                        "REC000000",
                        TODAY.minus(Duration.ofHours(3)),
                        TODAY.minus(Duration.ofHours(2)),
                        ReconciliationRun.Status.IN_PROGRESS,
                        "ada",
                        ReconciliationScope.everything(),
                        40,
                        ""));
        RunControl cancelled = RunControl.silent();
        cancelled.cancel();

        assertThatThrownBy(() -> books.licenses.reconcile(ReconciliationScope.everything(), cancelled))
                .isInstanceOf(CancelledException.class);
        ReconciliationRun good = books.licenses.reconcile(ReconciliationScope.everything(), RunControl.silent());

        assertThat(books.licenses.runs())
                .extracting(ReconciliationRun::status)
                .containsExactly(
                        ReconciliationRun.Status.FAILED,
                        ReconciliationRun.Status.FAILED,
                        ReconciliationRun.Status.COMPLETED);
        assertThat(good.progress()).isEqualTo(100);
        assertThat(good.ranFor()).isEqualTo("ada");
    }

    @Test
    @DisplayName("1.11: a model that is not under management is left out of reconciliation")
    void reconcile_unmanaged_leftOut() {
        Books books = new Books().members(5);
        books.licenses.save(
                new SoftwareModel(TEAMS, "Calendly", "Calendly", "Teams", "User Subscription", "teams", null, 0, true));

        assertThat(books.reconcile(ReconciliationScope.everything())).isEmpty();
    }

    @Test
    @DisplayName("1.12: rights of another licence metric do not cover these seats")
    void reconcile_otherMetric_notAdded() {
        assertThat(new Books()
                        .bought(bought("E1", 10, "144"), bought("E2", 90, "144").licenseMetric("Named Host"))
                        .members(5)
                        .teams()
                        .whole()
                        .owned()
                        .value())
                .contains(10);
    }

    @Test
    @DisplayName("rules 7: an entitlement without a price leaves the seats exact and every amount absent")
    void reconcile_noPrice_seatsKnownAmountsAbsent() {
        MetricResult whole = new Books()
                .bought(SoftwareEntitlement.builder("E1", TEAMS).purchasedRights(5))
                .members(8)
                .teams()
                .whole();

        assertThat(whole.shortage().value()).contains(3);
        assertThat(whole.trueUpCost()).isEqualTo(Figure.absent("no unit price on entitlement E1"));
    }

    @Test
    @DisplayName("I7: a missing member still occupies a seat, an ended one does not")
    void reconcile_missing_occupies() {
        Books books = new Books().bought(bought("E1", 10, "144")).members(4).leaves(0, TODAY);
        books.store
                .subscriptions()
                .save(books.store
                        .subscriptions()
                        .find(PROFILE, user(1))
                        .orElseThrow()
                        .missing(TODAY));

        assertThat(books.teams().whole().used().value()).contains(3);
    }

    @Test
    @DisplayName("issue 6: a profile of another id is no part of this one's position")
    void position_otherProfile_apart() {
        Books books = new Books().bought(bought("E1", 10, "144")).members(4);
        ProfileId other = new ProfileId("PRF0009");
        books.publish(other, "enterprise", "paid");
        books.members(other, 50, 3, "enterprise");

        assertThat(books.position().used().value()).contains(4);
        assertThat(books.licenses.position(other).owned().value()).isEmpty();
    }
}
