package io.github.samspoke.core.license.internal;

import static io.github.samspoke.core.license.internal.Licences.TODAY;
import static io.github.samspoke.core.license.internal.Licences.bought;
import static io.github.samspoke.core.license.internal.Licences.calculator;
import static io.github.samspoke.core.license.internal.Licences.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.license.Figure;
import io.github.samspoke.core.license.LicensePosition;
import io.github.samspoke.core.license.LicenseUsage;
import io.github.samspoke.core.license.PriceTier;
import io.github.samspoke.core.license.RightsDrop;
import io.github.samspoke.core.license.SavingsHistory;
import io.github.samspoke.core.license.SeatSample;
import io.github.samspoke.core.license.SoftwareEntitlement;
import io.github.samspoke.core.license.SubscriptionPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WorkedExamplesTest {
    private static final LocalDate TODAY_DATE = LocalDate.of(2026, 11, 23);

    @Test
    @DisplayName("rules 7: 250 bought, 238 members, 7 pending: occupied 238, reserved 7, open 5")
    void position_membersAndInvitations_open5() {
        LicensePosition position = calculator(bought("E1", 250, "144").build())
                .position(LicenseUsage.of(238, 7), 2, SavingsHistory.none());

        assertThat(position.used().value()).contains(238);
        assertThat(position.usage().reserved()).isEqualTo(7);
        assertThat(position.open().value()).contains(5);
        assertThat(position.droppable().value()).contains(3);
        assertThat(position.available().value()).contains(12);
    }

    @Test
    @DisplayName("rules 7: with 8 cost-excluded, ServiceNow's view shows more available than can be dropped")
    void position_costExcluded_entersServiceNowsViewOnly() {
        LicensePosition position = calculator(bought("E1", 250, "144").build())
                .position(LicenseUsage.of(238, 7).withCostExcluded(8));

        assertThat(position.serviceNowUsed().value()).contains(230);
        assertThat(position.serviceNow().available().value()).contains(20);
        assertThat(position.droppable().value()).contains(5);
        assertThat(position.available().value()).contains(12);
    }

    @Test
    @DisplayName(
            "rules 7: owned 100, used 110, 20 candidates, 144 a year: true-up 1,440; then vacates 10, potential 1,440")
    void position_shortage_isClearedBeforeAnythingIsSaved() {
        LicenseCalculator calculator = calculator(bought("E1", 100, "144").build());

        LicensePosition before = calculator.position(LicenseUsage.of(110, 0).withCandidates(20));
        LicensePosition after = calculator.position(LicenseUsage.of(90, 0).withVacatedNet(20));

        assertThat(before.trueUpCost().value()).contains(usd("1440.00"));
        assertThat(before.savings().seats().potential().value()).contains(10);
        assertThat(before.savings().potential().value()).contains(usd("1440.00"));
        assertThat(before.warnings()).singleElement().asString().contains("out of date");
        assertThat(after.trueUpCost().value()).contains(usd("0.00"));
        assertThat(after.savings().seats().vacated().value()).contains(10);
        assertThat(after.savings().vacated().value()).contains(usd("1440.00"));
        assertThat(after.savings().potential().value()).contains(usd("0.00"));
    }

    @Test
    @DisplayName("rules 7: 100 at 120 a year and 50 at 15 a month = 21,000 / 150 = 140.00")
    void averagePrice_mixedPeriods_isWeightedByActiveRights() {
        LicenseCalculator calculator = calculator(
                bought("E1", 100, "120").build(),
                bought("E2", 50, "15").period(SubscriptionPeriod.MONTHLY).build());

        assertThat(calculator.yearlySpend().value()).contains(usd("21000.00"));
        assertThat(calculator.averagePrice().value()).contains(usd("140.00"));
    }

    @Test
    @DisplayName("rules 7: 30 x 144 + 10 x 120: dropping 5 saves 600")
    void yearlyPriceOfLastSeats_tiers_usesTheLast() {
        LicenseCalculator calculator = calculator(bought("E1", 40, "144")
                .tiers(new PriceTier(30, usd("144")), new PriceTier(10, usd("120")))
                .build());

        assertThat(calculator.yearlyPriceOfLastSeats(5))
                .isInstanceOfSatisfying(
                        Figure.Known.class, k -> assertThat(k.basis()).isEqualTo(Figure.Basis.EXACT));
        assertThat(calculator.yearlyPriceOfLastSeats(5).value()).contains(usd("600.00"));
        assertThat(calculator.yearlyPriceOfLastSeats(12).value()).contains(usd("1488.00"));
    }

    @Test
    @DisplayName("rules 7: without tiers a saving is marked ESTIMATE_AVERAGE")
    void yearlyPriceOfLastSeats_noTiers_isAnEstimate() {
        Figure<Money> saving = calculator(bought("E1", 40, "144").build()).yearlyPriceOfLastSeats(5);

        assertThat(saving.value()).contains(usd("720.00"));
        assertThat(saving.explain()).contains("ESTIMATE_AVERAGE");
    }

    @Test
    @DisplayName("rules 7: 10 seats added 15 June on a calendar-year price of 144: 1,440 x 200 / 365 = 789.04")
    void priceUntilRenewal_addedInJune_countsDaysToTheEndIncluded() {
        SoftwareEntitlement base = SoftwareEntitlement.builder("E1", "calendly-teams")
                .purchasedRights(100)
                .unitPrice(usd("144"))
                .start(LocalDate.of(2026, 1, 1))
                .end(LocalDate.of(2026, 12, 31))
                .build();
        SoftwareEntitlement added = SoftwareEntitlement.builder("E2", "calendly-teams")
                .purchasedRights(10)
                .unitPrice(usd("144"))
                .start(LocalDate.of(2026, 6, 15))
                .end(LocalDate.of(2026, 12, 31))
                .build();

        assertThat(calculator(base)
                        .priceUntilRenewal(10, LocalDate.of(2026, 6, 15))
                        .value())
                .contains(usd("789.04"));
        assertThat(calculator(added).periodSpend().value()).contains(usd("789.04"));
        assertThat(calculator(base, added).periodSpend().value()).contains(usd("15189.04"));
    }

    @Test
    @DisplayName("rules 7: 250 bought, 245 in use, 20 vacated, 8 join: 233; without us 253: 3 purchases avoided, not 8")
    void avoided_reusedSeats_countOnlyWhatWouldBeMissing() {
        LicenseCalculator calculator = calculator(bought("E1", 250, "144").build());

        LicensePosition removed = calculator.position(LicenseUsage.of(225, 0).withVacatedNet(20));
        LicensePosition joined = calculator.position(LicenseUsage.of(233, 0).withVacatedNet(20));

        assertThat(removed.savings().seats().avoided().value()).contains(0);
        assertThat(removed.savings().seats().vacated().value()).contains(20);
        assertThat(joined.savings().seats().avoided().value()).contains(3);
        assertThat(joined.savings().seats().vacated().value()).contains(17);
    }

    @Test
    @DisplayName("rules 7: renewal 1 March 2027, today 23 November 2026, 20 vacated: 0.00 this period")
    void realised_vacatedOnly_nothingIsSavedThisPeriod() {
        LicensePosition position = calculator(bought("E1", 250, "144").build())
                .position(LicenseUsage.of(225, 0).withVacatedNet(20));

        assertThat(position.savings().realised().value()).contains(usd("0.00"));
        assertThat(position.savings().vacated().value()).contains(usd("2880.00"));
    }

    @Test
    @DisplayName("rules 7: rights lowered by 20: 2,880.00 a year from 1 March")
    void realised_rightsLowered_countsFromTheNextPeriod() {
        Money yearly = calculator(bought("E1", 250, "144").build())
                .yearlyPriceOfLastSeats(20)
                .orElseThrow();
        SavingsHistory history =
                new SavingsHistory(List.of(), List.of(new RightsDrop(20, LocalDate.of(2027, 3, 1), yearly)), null);
        SoftwareEntitlement renewed = bought("E2", 230, "144")
                .start(LocalDate.of(2027, 3, 1))
                .end(LocalDate.of(2028, 2, 29))
                .build();

        LicensePosition now =
                calculator(bought("E1", 250, "144").build()).position(LicenseUsage.of(225, 0), 0, history);
        LicensePosition later = LicenseCalculator.of(List.of(renewed), Instant.parse("2027-03-01T00:00:00Z"))
                .position(LicenseUsage.of(225, 0), 0, history);

        assertThat(yearly).isEqualTo(usd("2880.00"));
        assertThat(now.savings().realised().value()).contains(usd("0.00"));
        assertThat(now.savings().realised().explain()).contains("20 seats dropped from 2027-03-01, USD 2880.00 a year");
        assertThat(later.savings().realised().value()).contains(usd("2880.00"));
    }

    @Test
    @DisplayName("rules 7: one seat re-used today: 144 x 98 / 365 = 38.66")
    void realised_oneSeatReused_savesTheRestOfThePeriod() {
        LicensePosition position = calculator(bought("E1", 250, "144").build())
                .position(LicenseUsage.of(231, 0).withVacatedNet(20));

        assertThat(position.savings().realised().value()).contains(usd("38.66"));
        assertThat(position.savings().vacated().value()).contains(usd("2736.00"));
        assertThat(position.savings().realised().explain())
                .contains("1 purchases avoided on 2026-11-23 USD 38.66")
                .contains("ESTIMATE_AVERAGE");
    }

    @Test
    @DisplayName("rules 7: avoided purchases are the running maximum in the period, each from its own day")
    void realised_seatFallsEmptyAgain_maximumStays() {
        SavingsHistory history = new SavingsHistory(
                List.of(
                        new SeatSample(LocalDate.of(2026, 9, 1), 250, 233, 0, 20),
                        new SeatSample(LocalDate.of(2026, 6, 1), 250, 231, 0, 20),
                        new SeatSample(LocalDate.of(2026, 10, 1), 250, 228, 0, 20)),
                List.of(),
                null);

        LicensePosition position = calculator(bought("E1", 250, "144").build())
                .position(LicenseUsage.of(228, 0).withVacatedNet(20), 0, history);

        // 1 seat x 144 x 273 / 365 = 107.70, 2 seats x 144 x 181 / 365 = 142.82
        assertThat(position.savings().seats().avoided().value()).contains(3);
        assertThat(position.savings().realised().value()).contains(usd("250.52"));
        assertThat(position.savings().seats().vacated().value()).contains(17);
    }

    @Test
    @DisplayName("rules 7: what was filled again when a period began counts for all of it")
    void realised_samplesBeforeThePeriod_holdOnItsFirstDay() {
        SavingsHistory history = new SavingsHistory(
                List.of(
                        new SeatSample(LocalDate.of(2025, 9, 1), 250, 245, 0, 20),
                        new SeatSample(LocalDate.of(2026, 2, 1), 250, 231, 0, 20)),
                List.of(),
                null);

        LicensePosition position = calculator(bought("E1", 250, "144").build())
                .position(LicenseUsage.of(225, 0).withVacatedNet(20), 0, history);

        assertThat(position.savings().realised().value()).contains(usd("144.00"));
    }

    @Test
    @DisplayName("rules 7: a period that has a sample of its first day starts from that")
    void realised_sampleOfTheFirstDay_replacesWhatWasBefore() {
        SavingsHistory history = new SavingsHistory(
                List.of(
                        new SeatSample(LocalDate.of(2026, 2, 1), 250, 235, 0, 20),
                        new SeatSample(LocalDate.of(2026, 3, 1), 250, 231, 0, 20)),
                List.of(),
                null);

        LicensePosition position = calculator(bought("E1", 250, "144").build())
                .position(LicenseUsage.of(225, 0).withVacatedNet(20), 0, history);

        assertThat(position.savings().realised().value()).contains(usd("144.00"));
    }

    @Test
    @DisplayName("rules 7: ServiceNow's actual savings stand apart, under that name")
    void serviceNowActual_closedComplete_isCountedApart() {
        LicenseCalculator calculator = calculator(bought("E1", 250, "144").build());
        LicenseUsage usage = LicenseUsage.of(225, 0).withVacatedNet(20);

        LicensePosition counted = calculator.position(usage, 0, new SavingsHistory(List.of(), List.of(), 20));

        assertThat(counted.savings().serviceNowActual().value()).contains(usd("2880.00"));
        assertThat(counted.savings().realised().value()).contains(usd("0.00"));
        assertThat(calculator.position(usage).savings().serviceNowActual().explain())
                .isEqualTo("absent: the candidates closed complete were not counted");
    }

    @Test
    @DisplayName("rules 7: end date inclusive, in the entitlement's zone")
    void owned_lastEveningInTheZone_stillCounts() {
        SoftwareEntitlement tokyo = bought("E1", 10, "144")
                .end(LocalDate.of(2026, 11, 23))
                .zone(ZoneId.of("Asia/Tokyo"))
                .build();

        assertThat(tokyo.activeOn(Instant.parse("2026-11-23T14:59:59Z"))).isTrue();
        assertThat(tokyo.activeOn(Instant.parse("2026-11-23T15:00:00Z"))).isFalse();
        assertThat(tokyo.dayOf(TODAY)).isEqualTo(TODAY_DATE);
    }
}
