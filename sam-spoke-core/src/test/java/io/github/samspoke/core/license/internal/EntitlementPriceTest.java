package io.github.samspoke.core.license.internal;

import static io.github.samspoke.core.license.internal.Books.TEAMS;
import static io.github.samspoke.core.license.internal.Licences.TODAY;
import static io.github.samspoke.core.license.internal.Licences.bought;
import static io.github.samspoke.core.license.internal.Licences.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.license.PriceTier;
import io.github.samspoke.core.license.SoftwareEntitlement;
import io.github.samspoke.core.license.SubscriptionPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an entitlement costs in a year and in a part of one. */
class EntitlementPriceTest {
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
        LicenseCalculator calculator = LicenseCalculator.of(List.of(leap), Instant.parse("2027-11-01T00:00:00Z"));

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
}
