package io.github.samspoke.core.license.internal;

import static io.github.samspoke.core.license.internal.Licences.TODAY;
import static io.github.samspoke.core.license.internal.Licences.bought;
import static io.github.samspoke.core.license.internal.Licences.calculator;
import static io.github.samspoke.core.license.internal.Licences.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.license.LicensePosition;
import io.github.samspoke.core.license.LicenseUsage;
import io.github.samspoke.core.license.MixedCurrenciesException;
import io.github.samspoke.core.license.PriceTier;
import io.github.samspoke.core.license.RightsDrop;
import io.github.samspoke.core.license.SavingsHistory;
import io.github.samspoke.core.license.SoftwareEntitlement;
import io.github.samspoke.core.license.SubscriptionPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LicenseCalculatorTest {

    @Test
    @DisplayName("rules 7: a price that is missing makes amounts absent with the reason, never 0")
    void position_priceMissing_amountsAreAbsentSeatsAreNot() {
        LicensePosition position = calculator(
                        bought("E1", 100, "144").build(),
                        bought("E2", 10, "144").unitPrice(null).build())
                .position(LicenseUsage.of(90, 0).withCandidates(5));

        assertThat(position.owned().value()).contains(110);
        assertThat(List.of(
                        position.averagePrice(),
                        position.yearlySpend(),
                        position.trueUpCost(),
                        position.overLicensedAmount(),
                        position.savings().potential(),
                        position.savings().vacated(),
                        position.savings().realised()))
                .allSatisfy(f -> assertThat(f.explain()).isEqualTo("absent: no unit price on entitlement E2"));
        assertThat(position.savings().seats().potential().value()).contains(5);
    }

    @Test
    @DisplayName("rules 7: without an entitlement the rights are absent, not 0")
    void position_noEntitlement_rightsAreAbsent() {
        LicensePosition position = LicenseCalculator.of(List.of(), TODAY).position(LicenseUsage.of(90, 5));

        assertThat(position.used().value()).contains(90);
        assertThat(List.of(position.owned(), position.available(), position.open(), position.droppable()))
                .allSatisfy(f -> assertThat(f.explain()).startsWith("absent: no entitlement was entered"));
        assertThat(position.savings().vacated().value()).isEmpty();
        assertThat(position.explain()).contains("true-up cost: absent: ").contains("used: 90 = memberships");
    }

    @Test
    void position_onlyExpiredEntitlement_ownsNothingAndKnowsNoPrice() {
        LicensePosition position = calculator(
                        bought("E1", 100, "144").end(LocalDate.of(2026, 11, 22)).build())
                .position(LicenseUsage.of(90, 0));

        assertThat(position.owned().value()).contains(0);
        assertThat(position.shortage().value()).contains(90);
        assertThat(position.trueUpCost().explain()).startsWith("absent: no entitlement gives rights at");
    }

    @Test
    void of_currenciesMixed_isRefusedNamingThem() {
        SoftwareEntitlement euro =
                bought("E2", 10, "1").unitPrice(Money.of(CurrencyUnit.EUR, 100)).build();
        SoftwareEntitlement dollar = bought("E1", 10, "144").build();

        assertThatExceptionOfType(MixedCurrenciesException.class)
                .isThrownBy(() -> calculator(dollar, euro))
                .withMessageContaining("[EUR, USD]")
                .satisfies(e -> assertThat(e.currencies()).containsExactly(CurrencyUnit.EUR, CurrencyUnit.USD));
        RightsDrop drop = new RightsDrop(1, LocalDate.of(2026, 3, 1), Money.of(CurrencyUnit.EUR, 100));
        assertThatExceptionOfType(MixedCurrenciesException.class)
                .isThrownBy(() -> calculator(dollar)
                        .position(LicenseUsage.of(1, 0), 0, new SavingsHistory(List.of(), List.of(drop), null)));
    }

    @Test
    void of_oldCurrencyExpired_isNotMixed() {
        SoftwareEntitlement old = bought("E0", 10, "1")
                .unitPrice(Money.of(CurrencyUnit.EUR, 100))
                .end(LocalDate.of(2026, 6, 30))
                .build();

        assertThat(calculator(old, bought("E1", 10, "144").build())
                        .averagePrice()
                        .value())
                .contains(usd("144.00"));
    }

    @Test
    void of_severalModels_isRefused() {
        SoftwareEntitlement other =
                SoftwareEntitlement.builder("E2", "calendly-enterprise").build();

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> calculator(bought("E1", 10, "144").build(), other))
                .withMessageContaining("calendly-enterprise");
    }

    @Test
    @DisplayName("rules 7: the candidates' seats lie below the vacated ones, so a tier is not used twice")
    void savings_tiersAndVacated_tierCountsOnce() {
        LicensePosition position = calculator(bought("E1", 40, "144")
                        .tiers(new PriceTier(30, usd("144")), new PriceTier(10, usd("120")))
                        .build())
                .position(LicenseUsage.of(32, 0).withCandidates(4).withVacatedNet(8));

        assertThat(position.savings().vacated().value()).contains(usd("960.00"));
        assertThat(position.savings().potential().value()).contains(usd("528.00"));
        assertThat(position.savings().potential().explain())
                .endsWith("[seats 4, below vacated 8, E1 2 x USD 120.00 ANNUALLY, E1 2 x USD 144.00 ANNUALLY]");
    }

    @Test
    void yearlyPriceOfLastSeats_severalTieredEntitlements_takesTheCheapestLastTier() {
        LicenseCalculator calculator = calculator(
                bought("E1", 40, "144")
                        .tiers(new PriceTier(30, usd("144")), new PriceTier(10, usd("120")))
                        .build(),
                bought("E2", 20, "11")
                        .period(SubscriptionPeriod.MONTHLY)
                        .tiers(new PriceTier(20, usd("11")))
                        .build());

        // 10 x 120, then 20 x 132, then 1 x 144
        assertThat(calculator.yearlyPriceOfLastSeats(31).value()).contains(usd("3984.00"));
        assertThat(calculator.yearlyPriceOfLastSeats(61).explain())
                .isEqualTo("absent: 61 seats were asked for, only 60 rights are active");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> calculator.yearlyPriceOfLastSeats(-1))
                .withMessageStartingWith("seats: ");
    }

    @Test
    void pricedRights_fewerActiveThanBought_cutsTheLastTier() {
        LicenseCalculator calculator = calculator(bought("E1", 40, "144")
                .tiers(new PriceTier(30, usd("144")), new PriceTier(10, usd("120")))
                .activeRights(32)
                .build());

        assertThat(calculator.owned().value()).contains(32);
        assertThat(calculator.yearlySpend().value()).contains(usd("4560.00"));
    }

    @Test
    void averagePrice_priceOfEntireTerm_isNormalisedToAYear() {
        SoftwareEntitlement threeYears = bought("E1", 10, "432")
                .period(SubscriptionPeriod.ENTIRE)
                .end(LocalDate.of(2029, 2, 28))
                .build();

        assertThat(calculator(threeYears).averagePrice().value()).contains(usd("144.00"));
        assertThat(calculator(threeYears).periodSpend().value()).contains(usd("4320.00"));
        // 98 days of the first year, then two whole ones, a line each
        assertThat(calculator(threeYears)
                        .priceUntilRenewal(1, LocalDate.of(2026, 11, 23))
                        .value())
                .contains(usd("326.66"));
    }

    @Test
    @DisplayName("rules 7: a price year with 29 February has 366 days")
    void priceUntilRenewal_leapYear_dividesBy366() {
        SoftwareEntitlement leap = bought("E1", 10, "144")
                .start(LocalDate.of(2027, 3, 1))
                .end(LocalDate.of(2028, 2, 29))
                .build();
        LicenseCalculator calculator = LicenseCalculator.of(List.of(leap), Instant.parse("2027-11-23T00:00:00Z"));

        // 144 x 99 / 366
        assertThat(calculator.priceUntilRenewal(1, LocalDate.of(2027, 11, 23)).value())
                .contains(usd("38.95"));
        assertThat(calculator.priceUntilRenewal(1, LocalDate.of(2027, 3, 1)).value())
                .contains(usd("144.00"));
    }

    @Test
    void priceUntilRenewal_halfACent_roundsUp() {
        SoftwareEntitlement leap = bought("E1", 1, "1.83")
                .start(LocalDate.of(2027, 3, 1))
                .end(LocalDate.of(2028, 2, 29))
                .build();

        assertThat(LicenseCalculator.of(List.of(leap), Instant.parse("2028-02-29T00:00:00Z"))
                        .priceUntilRenewal(1, LocalDate.of(2028, 2, 29))
                        .value())
                .contains(usd("0.01"));
    }

    @Test
    void priceUntilRenewal_monthlyWithoutEnd_endsWithTheMonth() {
        LicenseCalculator calculator = calculator(bought("E1", 10, "15")
                .period(SubscriptionPeriod.MONTHLY)
                .start(LocalDate.of(2026, 1, 31))
                .end(null)
                .build());

        // 31 October to 29 November is a whole period; 180 x 7 / 365 from the 23rd
        assertThat(calculator.priceUntilRenewal(1, LocalDate.of(2026, 10, 31)).value())
                .contains(usd("15.00"));
        assertThat(calculator.priceUntilRenewal(1, LocalDate.of(2026, 11, 23)).value())
                .contains(usd("3.45"));
    }

    @Test
    void priceUntilRenewal_differentPeriods_isAbsent() {
        LicenseCalculator calculator = calculator(
                bought("E1", 10, "144").build(),
                bought("E2", 10, "144").end(LocalDate.of(2027, 6, 30)).build());
        LicenseCalculator undated =
                calculator(bought("E1", 10, "144").start(null).end(null).build());

        assertThat(calculator.priceUntilRenewal(1, LocalDate.of(2026, 11, 23)).explain())
                .isEqualTo("absent: active entitlements have different billing periods: E1, E2");
        assertThat(undated.periodSpend().explain()).contains("neither start nor end");
        assertThat(calculator
                        .position(LicenseUsage.of(15, 0).withVacatedNet(5))
                        .savings()
                        .realised()
                        .value())
                .contains(usd("0.00"));
        assertThat(calculator
                        .position(LicenseUsage.of(16, 0).withVacatedNet(5))
                        .savings()
                        .realised()
                        .explain())
                .startsWith("absent: active entitlements have different billing periods");
    }

    @Test
    void explain_everyFigure_saysFormulaAndInputs() {
        LicensePosition position = calculator(bought("E1", 100, "144").build())
                .position(LicenseUsage.of(110, 2).withCandidates(20));

        assertThat(position.explain())
                .contains("owned: 100 = sum of the active rights")
                .contains("shortage: 10 = used - owned, at least 0 [owned 100, used 110]")
                .contains("true-up cost: USD 1440.00 = shortage x yearly spend / rights "
                        + "[shortage 10, yearly spend USD 14400.00, rights 100]")
                .contains("open: -12 = rights - occupied - reserved [rights 100, occupied 110, reserved 2]")
                .contains("average price: USD 144.00 = yearly spend / active rights [E1 100 x USD 144.00 ANNUALLY]")
                .contains("\nwarning: 110 members");
    }
}
