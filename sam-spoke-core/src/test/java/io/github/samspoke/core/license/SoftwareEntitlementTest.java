package io.github.samspoke.core.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.samspoke.core.common.InvalidInputException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoftwareEntitlementTest {
    private static final Money PRICE = Money.of(CurrencyUnit.USD, 144);

    @ParameterizedTest
    @CsvSource({
        "2026-02-28T22:59:59Z, ON_ORDER",
        "2026-02-28T23:00:00Z, IN_USE",
        "2027-02-28T22:59:59Z, IN_USE",
        "2027-02-28T23:00:00Z, RETIRED"
    })
    void stateOn_datesInItsZone_firstAndLastDayIncluded(Instant at, EntitlementState state) {
        SoftwareEntitlement berlin = valid().start(LocalDate.of(2026, 3, 1))
                .end(LocalDate.of(2027, 2, 28))
                .zone(ZoneId.of("Europe/Berlin"))
                .build();

        assertThat(berlin.stateOn(at)).isEqualTo(state);
        assertThat(berlin.activeOn(at)).isEqualTo(state == EntitlementState.IN_USE);
    }

    @Test
    void stateOn_noDates_isInUse() {
        assertThat(valid().build().activeOn(Instant.EPOCH)).isTrue();
    }

    @Test
    void build_defaults_allRightsActive() {
        SoftwareEntitlement entitlement = valid().build();

        assertThat(entitlement.activeRights()).isEqualTo(100);
        assertThat(entitlement.displayName()).isEqualTo("E1");
        assertThat(entitlement.licenseType()).isEqualTo("Subscription");
        assertThat(entitlement.pricedRights()).containsExactly(new PriceTier(100, PRICE));
        assertThat(valid().unitPrice(null).build().pricedRights()).isEmpty();
    }

    @Test
    void build_badField_messageNamesIt() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        PriceTier euro = new PriceTier(100, Money.of(CurrencyUnit.EUR, 1));

        refused("id", SoftwareEntitlement.builder(" ", "m"));
        refused("modelId", SoftwareEntitlement.builder("E1", ""));
        refused("displayName", valid().displayName(""));
        refused("licenseType", valid().licenseType(""));
        refused("purchasedRights", valid().purchasedRights(-1));
        refused("activeRights", valid().activeRights(-1));
        refused("activeRights", valid().activeRights(101));
        refused("unitPrice", valid().unitPrice(PRICE.negated()));
        refused("end", valid().start(day).end(day.minusDays(1)));
        refused("start", valid().period(SubscriptionPeriod.ENTIRE).end(day));
        refused("end", valid().period(SubscriptionPeriod.ENTIRE).start(day));
        refused("tiers", valid().tiers(new PriceTier(99, PRICE)));
        refused("tiers", valid().tiers(euro));
    }

    @Test
    void values_outOfRange_messageNamesTheField() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new PriceTier(0, PRICE))
                .withMessageStartingWith("rights: ");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new LicenseUsage(5, 0, 6, 0, 0))
                .withMessageStartingWith("costExcluded: ");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> LicenseUsage.of(5, 0).withCandidates(6))
                .withMessageStartingWith("candidates: ");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new SavingsHistory(List.of(), List.of(), -1))
                .withMessageStartingWith("closedComplete: ");
    }

    private static EntitlementBuilder valid() {
        return SoftwareEntitlement.builder("E1", "calendly-teams")
                .purchasedRights(100)
                .unitPrice(PRICE);
    }

    private static void refused(String field, EntitlementBuilder builder) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(builder::build)
                .withMessageStartingWith(field + ": ");
    }
}
