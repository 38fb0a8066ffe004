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
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.exclusion.ExclusionAxis;
import io.github.samspoke.core.exclusion.ExclusionTerms;
import io.github.samspoke.core.exclusion.IdentifierExclusionRule;
import io.github.samspoke.core.exclusion.UserExclusionRule;
import io.github.samspoke.core.license.Contract;
import io.github.samspoke.core.license.EntitlementBuilder;
import io.github.samspoke.core.license.Figure;
import io.github.samspoke.core.license.GroupBy;
import io.github.samspoke.core.license.MetricResult;
import io.github.samspoke.core.license.MixedCurrenciesException;
import io.github.samspoke.core.license.ModelResult;
import io.github.samspoke.core.license.PriceTier;
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
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
    private static final ReconciliationScope BY_COMPANY =
            ReconciliationScope.everything().groupedBy(GroupBy.COMPANY);

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
                        List.of("PRF0001")));
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
    @DisplayName(
            "issue 6: by company: own rights first, those of everybody where they are needed, the rest is nobody's")
    void reconcile_groups_ownRightsThenEverybodys() {
        Books books = new Books()
                .bought(
                        bought("E1", 3, "100").attributes(Map.of("company", "North")),
                        bought("E2", 1, "100").attributes(Map.of("company", "South")),
                        bought("E3", 4, "100"))
                .members(8);
        for (int i = 0; i < 8; i++) {
            books.works(i, Map.of("company", i < 2 ? "North" : "South"));
        }

        List<MetricResult> groups = books.teams(BY_COMPANY).groups();

        assertThat(groups).extracting(MetricResult::group).containsExactly("North", "South");
        assertThat(groups).extracting(g -> g.owned().orElseThrow()).containsExactly(3, 5);
        assertThat(groups).extracting(g -> g.used().orElseThrow()).containsExactly(2, 6);
        assertThat(groups).extracting(g -> g.available().orElseThrow()).containsExactly(1, 0);
        assertThat(groups).extracting(g -> g.shortage().orElseThrow()).containsExactly(0, 1);
        assertThat(groups.get(1).trueUpCost().value()).contains(usd("100.00"));
        assertThat(groups.get(1).unlicensed()).extracting(SeatRef::userUri).containsExactly("u007");
        // The vendor knows no companies: as a whole nothing is short.
        assertThat(books.teams(BY_COMPANY).whole().shortage().value()).contains(0);
    }

    @Test
    @DisplayName(
            "issue 6: people of whom the directory says nothing are a group of their own, and so are rights left over")
    void reconcile_groups_unknownPeople() {
        Books books = new Books().bought(bought("E1", 10, "100")).members(3).works(0, Map.of("company", "North"));

        List<MetricResult> groups = books.teams(BY_COMPANY).groups();

        assertThat(groups).extracting(MetricResult::group).containsExactly("", "North");
        assertThat(groups).extracting(g -> g.owned().orElseThrow()).containsExactly(9, 1);
        assertThat(groups).extracting(g -> g.used().orElseThrow()).containsExactly(2, 1);
        assertThat(groups.get(0).owned().explain()).contains("nobody needs");
    }

    @Test
    @DisplayName("issue 6: groups are divided by a subgroup; a subgroup without a group is refused")
    void reconcile_subgroups_inOrder() {
        Books books = new Books().bought(bought("E1", 2, "100")).members(2);
        books.works(0, Map.of("country", "DE", "department", "Sales"));
        books.works(1, Map.of("country", "DE", "department", "Legal"));

        List<MetricResult> groups = books.teams(
                        ReconciliationScope.everything().groupedBy(GroupBy.COUNTRY, GroupBy.DEPARTMENT))
                .groups();

        assertThat(groups).extracting(g -> g.group() + "/" + g.subgroup()).containsExactly("DE/Legal", "DE/Sales");
        assertThatThrownBy(() -> new ReconciliationScope(Set.of(), null, GroupBy.REGION))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("subgroup");
    }

    @Test
    @DisplayName("rules 7: rights bought for one organization do not cover another's seats, and are counted once")
    void reconcile_boundToProfiles_eachItsOwn() {
        Books books = new Books()
                .bought(
                        bought("E1", 10, "100").profileId("PRF0001"),
                        bought("E2", 10, "100").profileId("PRF0002"));
        books.publish(Samples.OTHER_PROFILE, "teams", "paid");
        books.members(PROFILE, 0, 12, "teams").members(Samples.OTHER_PROFILE, 100, 8, "teams");

        MetricResult whole = books.teams().whole();

        assertThat(whole.owned().value()).contains(20);
        assertThat(whole.used().value()).contains(20);
        assertThat(whole.shortage().value()).contains(2);
        assertThat(whole.available().value()).contains(2);
        assertThat(books.position().owned().value()).contains(10);
        assertThat(books.position().shortage().value()).contains(2);
    }

    @Test
    @DisplayName("rules 7: a position warns where several profiles each count the same rights")
    void position_sharedRights_warned() {
        Books books = new Books().bought(bought("E1", 30, "100")).members(3);
        assertThat(books.position().warnings()).isEmpty();

        books.publish(Samples.OTHER_PROFILE, "teams", "paid");

        assertThat(books.position().warnings()).singleElement().asString().contains("2 profiles use Calendly Teams");
    }

    @Test
    @DisplayName("rules 7: several currencies are refused, and the run is kept as failed")
    void reconcile_mixedCurrencies_refused() {
        Books books = new Books()
                .bought(bought("E1", 10, "100"), bought("E2", 10, "1").unitPrice(Money.parse("EUR 90.00")));

        assertThatThrownBy(() -> books.licenses.reconcile(ReconciliationScope.everything(), RunControl.silent()))
                .isInstanceOf(MixedCurrenciesException.class);
        assertThat(books.licenses.runs()).singleElement().satisfies(run -> {
            assertThat(run.status()).isEqualTo(ReconciliationRun.Status.FAILED);
            assertThat(run.summary()).contains("EUR", "USD");
        });
    }

    @Test
    @DisplayName("issue 6: the host's rates convert them, and the result says so")
    void reconcile_mixedCurrencies_convertedByTheHost() {
        Books books = Books.converting(
                        CurrencyUnit.USD,
                        (amount, to, on) -> Money.of(
                                to,
                                amount.getAmount().multiply(new java.math.BigDecimal("1.10")),
                                java.math.RoundingMode.HALF_UP))
                .bought(bought("E1", 10, "100"), bought("E2", 10, "1").unitPrice(Money.parse("EUR 90.00")))
                .members(21);

        ModelResult teams = books.teams();

        // (10 x 100 + 10 x 99) / 20
        assertThat(teams.whole().trueUpCost().value()).contains(usd("99.50"));
        assertThat(teams.warnings()).anyMatch(w -> w.contains("E2 were converted to USD"));
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
    @DisplayName("rules 7: the total cost alone prices the rights to the cent, the cheaper cents last")
    void totalCost_notDivisible_spreadToTheCent() {
        SoftwareEntitlement three = SoftwareEntitlement.builder("E1", TEAMS)
                .purchasedRights(3)
                .totalCost(usd("100.00"))
                .start(LocalDate.of(2026, 1, 1))
                .build();

        assertThat(three.pricedRights())
                .containsExactly(new PriceTier(1, usd("33.34")), new PriceTier(2, usd("33.33")));
        assertThat(LicenseCalculator.of(List.of(three), TODAY).yearlySpend().value())
                .contains(usd("100.00"));
    }

    @Test
    @DisplayName("rules 7: a leap year divides by 366: 12 seats added 1 October 2027 on a March year")
    void partPeriod_leapYear_366() {
        SoftwareEntitlement leap = bought("E1", 12, "144")
                .start(LocalDate.of(2027, 10, 1))
                .end(LocalDate.of(2028, 2, 29))
                .build();
        LicenseCalculator calculator =
                LicenseCalculator.of(List.of(leap), java.time.Instant.parse("2027-11-01T00:00:00Z"));

        // 1 March 2027 to 29 February 2028 has 366 days; 152 of them are left from 1 October: 1,728 x 152 / 366.
        assertThat(calculator.periodSpend().value()).contains(usd("717.64"));
    }

    @Test
    @DisplayName("rules 7: a change in mid-month: a monthly price is a twelfth, a part of it by days of the price year")
    void partPeriod_midMonth_byDays() {
        SoftwareEntitlement monthly = bought("E1", 10, "15")
                .period(SubscriptionPeriod.MONTHLY)
                .start(LocalDate.of(2026, 11, 16))
                .end(LocalDate.of(2026, 11, 30))
                .build();

        // 10 x 15 x 12 x 15 / 365 = 73.97 of the month's 150.00
        assertThat(LicenseCalculator.of(List.of(monthly), TODAY).periodSpend().value())
                .contains(usd("73.97"));
    }

    @Test
    @DisplayName("rules 7: quarterly and entire-period prices are normalised to a year")
    void averagePrice_quarterlyAndEntire_normalised() {
        SoftwareEntitlement quarter =
                bought("E1", 10, "30").period(SubscriptionPeriod.QUARTERLY).build();
        SoftwareEntitlement threeYears = bought("E2", 10, "360")
                .period(SubscriptionPeriod.ENTIRE)
                .start(LocalDate.of(2026, 1, 1))
                .end(LocalDate.of(2028, 12, 31))
                .build();

        assertThat(LicenseCalculator.of(List.of(quarter, threeYears), TODAY)
                        .averagePrice()
                        .value())
                .contains(usd("120.00"));
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
