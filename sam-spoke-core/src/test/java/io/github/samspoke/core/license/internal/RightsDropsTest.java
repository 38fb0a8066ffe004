package io.github.samspoke.core.license.internal;

import static io.github.samspoke.core.license.internal.Licences.bought;
import static io.github.samspoke.core.license.internal.Licences.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.license.EntitlementBuilder;
import io.github.samspoke.core.license.LicensePosition;
import io.github.samspoke.core.license.Savings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rights that fell, where what they cost is in another currency or not known. */
class RightsDropsTest {
    private static final Instant REMOVED = Instant.parse("2026-11-20T09:00:00Z");
    private static final Duration AFTER_THE_RENEWAL = Duration.ofDays(120);

    private static EntitlementBuilder euro(String id, int rights) {
        return bought(id, rights, "1").unitPrice(Money.parse("EUR 100.00"));
    }

    private static EntitlementBuilder next(EntitlementBuilder one) {
        return one.start(LocalDate.of(2027, 3, 1)).end(LocalDate.of(2028, 2, 29));
    }

    /** A euro is worth 1.10 dollars. */
    private static Books converting() {
        return Books.converting(
                CurrencyUnit.USD,
                (amount, to, on) ->
                        Money.of(to, amount.getAmount().multiply(new BigDecimal("1.10")), RoundingMode.HALF_UP));
    }

    private static LicensePosition afterTheRenewal(Books books) {
        books.pass(AFTER_THE_RENEWAL);
        return books.position();
    }

    @Test
    @DisplayName("rules 7: the contract moved from euros to dollars with 20 seats less: saved at the host's rate")
    void realised_successorInAnotherCurrency_converted() {
        Books books = converting().bought(euro("E1", 250)).members(245).removed(0, 20, REMOVED);
        books.licenses.save(next(bought("E2", 230, "144")).build());

        LicensePosition position = afterTheRenewal(books);

        // 20 x EUR 100.00 x 1.10, a whole year
        assertThat(position.savings().realised().value()).contains(usd("2200.00"));
        assertThat(position.warnings()).anyMatch(w -> w.contains("20 seats dropped from 2027-03-01"));
    }

    @Test
    @DisplayName("rules 7: rights lowered in euros beside rights in dollars: the drop is converted as the position is")
    void realised_loweredInAnotherCurrency_converted() {
        Books books = converting()
                .bought(euro("E1", 150), bought("E2", 100, "144"))
                .members(245)
                .removed(0, 20, REMOVED);
        books.licenses.save(euro("E1", 130).build());

        Savings savings = books.position().savings();

        assertThat(savings.realised().value()).contains(usd("0.00"));
        assertThat(savings.realised().explain()).contains("20 seats dropped from 2027-03-01, USD 2200.00 a year");
    }

    @Test
    @DisplayName("rules 7: without the host's rates the saving of such a drop is absent, and the position is there")
    void realised_anotherCurrencyWithoutRates_absentWithReason() {
        Books books = new Books().bought(euro("E1", 250)).members(245).removed(0, 20, REMOVED);
        books.licenses.save(next(bought("E2", 230, "144")).build());

        LicensePosition position = afterTheRenewal(books);

        assertThat(position.owned().value()).contains(230);
        assertThat(position.savings().realised().value()).isEmpty();
        assertThat(position.savings().realised().explain()).contains("20 seats dropped from 2027-03-01", "EUR", "USD");
    }

    @Test
    @DisplayName(
            "rules 7: a drop whose old entitlement had no price is an absent saving with its reason, never nothing")
    void realised_oldEntitlementWithoutPrice_absentWithReason() {
        Books books = new Books()
                .bought(bought("E1", 250, "1").unitPrice(null))
                .members(245)
                .removed(0, 20, REMOVED);
        books.licenses.save(next(bought("E2", 230, "144")).build());

        LicensePosition position = afterTheRenewal(books);

        assertThat(position.savings().realised().explain())
                .startsWith("absent: ")
                .contains("20 seats dropped from 2027-03-01", "no unit price on entitlement E1");
        assertThat(position.savings().seats().vacated().value()).contains(0);
    }

    @Test
    @DisplayName("rules 7: before the drop counts nothing is saved by it, whatever it cost; it is named")
    void realised_unpricedDropOfTheNextPeriod_namedAtNothing() {
        Books books = new Books()
                .bought(bought("E1", 250, "1").unitPrice(null))
                .members(245)
                .removed(0, 20, REMOVED);
        books.licenses.save(bought("E1", 230, "144").build());

        Savings savings = books.position().savings();

        assertThat(savings.realised().value()).contains(usd("0.00"));
        assertThat(savings.realised().explain())
                .contains("20 seats dropped from 2027-03-01, not known a year (no unit price on entitlement E1)");
    }

    @Test
    @DisplayName("issue 6: an entitlement that counts by another metric gives no rights, and a warning says so")
    void metric_another_warned() {
        Books books = new Books()
                .bought(bought("E1", 10, "144"), bought("E2", 90, "144").licenseMetric("Named Host"))
                .members(10);

        assertThat(books.position().owned().value()).contains(10);
        assertThat(books.position().warnings())
                .containsExactly(
                        "entitlement E2 counts by Named Host, not by User Subscription: its rights are left out");
        assertThat(books.teams().warnings()).isEqualTo(books.position().warnings());
    }
}
