package io.github.samspoke.core.license.internal;

import static io.github.samspoke.core.license.internal.Licences.TODAY;
import static io.github.samspoke.core.license.internal.Licences.bought;
import static io.github.samspoke.core.license.internal.Licences.usd;
import static io.github.samspoke.core.memory.Samples.OTHER_PROFILE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.NotAllowedException;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.license.DowngradeConfiguration;
import io.github.samspoke.core.license.Figure;
import io.github.samspoke.core.license.Licenses;
import io.github.samspoke.core.license.ModelResult;
import io.github.samspoke.core.license.PriceTier;
import io.github.samspoke.core.license.ReconciliationScope;
import io.github.samspoke.core.license.Remediation;
import io.github.samspoke.core.license.SoftwareEntitlement;
import io.github.samspoke.core.license.SoftwareModel;
import io.github.samspoke.core.license.SubscriptionPeriod;
import io.github.samspoke.core.reclamation.SubscriptionCondition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("issue 6: downgrade configuration")
class DowngradesTest {
    private static final SubscriptionCondition SALES = new SubscriptionCondition.Attribute("department", "Sales");

    private static DowngradeConfiguration toStandard(@Nullable SubscriptionCondition condition) {
        return new DowngradeConfiguration(
                "DGR1", "Standard is enough", "Calendly Subscription", "Teams", "standard", true, condition);
    }

    /** Forty people on Teams, fifty rights at 144 a year. */
    private static Books forty() {
        return new Books().bought(bought("E1", 50, "144")).members(40);
    }

    private static Books costs(Books books, String destination) {
        books.licenses.save(new SoftwareModel(
                        "calendly-standard", "Calendly", "Calendly", "Standard", "User Subscription", "standard")
                .withLicenseCost(Money.parse(destination)));
        return books;
    }

    private static List<Remediation> moves(Books books) {
        return books.teams().options().stream()
                .filter(option -> option.kind() == Remediation.Kind.DOWNGRADE)
                .toList();
    }

    private static Remediation move(Books books) {
        assertThat(moves(books)).hasSize(1);
        return moves(books).get(0);
    }

    @Test
    @DisplayName(
            "issue 6: 40 of 50 at 144 to 96: 5,760 - 3,840 = 1,920.00 a year; 10 meet the condition, 5 do not, 25 are "
                    + "not known, and all move")
    void options_condition_countsAndSaving() {
        Books books = costs(forty(), "USD 96.00");
        for (int i = 0; i < 15; i++) {
            books.works(i, Map.of("department", i < 10 ? "sales" : "IT"));
        }
        books.licenses.save(toStandard(SALES));

        Remediation move = move(books);

        assertThat(move.seats()).isEqualTo(10);
        assertThat(move.amount().value()).contains(usd("1920.00"));
        assertThat(move.amount().explain())
                .contains("seats 40", "Calendly Teams USD 5760.00", "Calendly Standard USD 3840.00");
        assertThat(move.by()).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(move.text())
                .isEqualTo(
                        "Standard is enough: all 40 seats of Acme would move from Calendly Teams to Calendly Standard, "
                                + "on the vendor's billing page by 2027-02-28, for its plan is one for the whole organization. "
                                + "10 meet the condition, 5 do not, 25 are not known.");
        assertThat(move.subjects()).containsExactly("PRF0001");
    }

    @Test
    @DisplayName("issue 6: 33 seats at 12.35 a month to 8.33 a month: 4,890.60 - 3,298.68 = 1,591.92, by entitlements")
    void options_monthlyPrices_toTheCent() {
        Books books = new Books()
                .bought(
                        bought("E1", 50, "12.35").period(SubscriptionPeriod.MONTHLY),
                        SoftwareEntitlement.builder("E2", "calendly-standard")
                                .purchasedRights(3)
                                .unitPrice(usd("8.33"))
                                .period(SubscriptionPeriod.MONTHLY)
                                .start(LocalDate.of(2026, 3, 1))
                                .end(LocalDate.of(2027, 2, 28)))
                .members(33);
        books.licenses.save(toStandard(null));

        Remediation move = move(books);

        assertThat(move.amount().value()).contains(usd("1591.92"));
        assertThat(move.seats()).isEqualTo(33);
        assertThat(move.text()).endsWith("No condition says who could live with it.");
    }

    @Test
    @DisplayName("issue 6: tiers 30 x 144 and 10 x 120, 20 seats to 100: 5,520 x 20 / 40 - 2,000 = 760.00")
    void options_tiers_atTheAverage() {
        Books books = new Books()
                .bought(SoftwareEntitlement.builder("E1", Books.TEAMS)
                        .purchasedRights(40)
                        .tiers(new PriceTier(30, usd("144")), new PriceTier(10, usd("120")))
                        .start(LocalDate.of(2026, 3, 1))
                        .end(LocalDate.of(2027, 2, 28)))
                .members(20);
        costs(books, "USD 100.00").licenses.save(toStandard(null));

        assertThat(move(books).amount().value()).contains(usd("760.00"));
    }

    @Test
    @DisplayName("rules 7: without a price of the destination there is no saving, and never 0; free has to be said")
    void options_noDestinationPrice_absentWithReason() {
        Books books = forty();
        books.licenses.save(toStandard(null));

        assertThat(move(books).amount())
                .isEqualTo(Figure.absent("Calendly Standard: no entitlement was entered, so no price is known, "
                        + "and the model has no licence cost"));
        assertThat(move(costs(books, "USD 0.00")).amount().value()).contains(usd("5760.00"));
    }

    @Test
    @DisplayName("rules 7: without a price of the source there is no saving")
    void options_noSourcePrice_absentWithReason() {
        Books books = costs(
                new Books()
                        .bought(SoftwareEntitlement.builder("E1", Books.TEAMS)
                                .purchasedRights(50)
                                .start(LocalDate.of(2026, 3, 1)))
                        .members(40),
                "USD 96.00");
        books.licenses.save(toStandard(null));

        assertThat(move(books).amount()).isEqualTo(Figure.absent("Calendly Teams: no unit price on entitlement E1"));
        assertThat(move(books).text())
                .endsWith("What a year would save is not known: Calendly Teams: no unit price on entitlement E1.");
        assertThat(move(books).by()).isNull();
    }

    @Test
    @DisplayName("rules 7: seats of an unlimited entitlement have no price of their own")
    void options_unlimited_absentWithReason() {
        Books books = costs(
                new Books()
                        .bought(SoftwareEntitlement.builder("E1", Books.TEAMS)
                                .unlimited(true)
                                .totalCost(usd("9000"))
                                .start(LocalDate.of(2026, 3, 1))
                                .end(LocalDate.of(2027, 2, 28)))
                        .members(40),
                "USD 96.00");
        books.licenses.save(toStandard(null));

        assertThat(move(books).amount().explain()).startsWith("absent: Calendly Teams: entitlement E1 is unlimited");
    }

    @Test
    @DisplayName("issue 6: a destination that nobody knows has no price, and is named as it was entered")
    void options_unknownDestination_absentWithReason() {
        Books books = forty();
        books.licenses.save(
                new DowngradeConfiguration("DGR1", "Down", "Calendly Subscription", "teams", "Galactic", true, null));

        assertThat(move(books).amount())
                .isEqualTo(Figure.absent("identifier 'galactic' is not recognized: no model is known for this plan"));
        assertThat(move(books).text()).contains("from Calendly Teams to galactic,");
    }

    @Test
    @DisplayName("issue 6: a dearer destination saves less than nothing, and says so")
    void options_dearer_negative() {
        Books books = costs(forty(), "USD 150.00");
        books.licenses.save(toStandard(null));

        assertThat(move(books).amount().value()).contains(usd("-240.00"));
        assertThat(move(books).text()).endsWith("It would cost more, not less.");
    }

    @Test
    @DisplayName("rules 7: prices in two currencies have no difference, unless the host gave its rates")
    void options_currencies_absentOrConverted() {
        Books refusing = costs(forty(), "EUR 80.00");
        refusing.licenses.save(toStandard(null));
        assertThat(move(refusing).amount().explain())
                .startsWith("absent: prices of one position are in several currencies: [EUR, USD]");

        Books converting = costs(
                Books.converting(
                                CurrencyUnit.USD,
                                (amount, to, on) ->
                                        amount.convertedTo(to, new BigDecimal("1.10"), RoundingMode.HALF_UP))
                        .bought(bought("E1", 50, "144"))
                        .members(40),
                "EUR 80.00");
        converting.licenses.save(toStandard(null));
        assertThat(move(converting).amount().value()).contains(usd("2240.00"));
    }

    @Test
    @DisplayName("rules 7: the saving is added to no other: every figure stays as it was")
    void reconcile_withDowngrade_otherFiguresStay() {
        Books books = costs(forty(), "USD 96.00").candidates(3);
        ModelResult before = books.teams();
        books.licenses.save(toStandard(null));
        ModelResult after = books.teams();

        assertThat(after.whole()).isEqualTo(before.whole());
        assertThat(after.options())
                .containsAll(before.options())
                .hasSize(before.options().size() + 1);
        assertThat(books.reconcile(ReconciliationScope.everything())
                        .get(0)
                        .potentialSavings()
                        .value())
                .contains(usd("432.00"));
    }

    @Test
    @DisplayName("issue 6: neither an inactive one, nor one of another type or plan, nor one without a seat is shown")
    void options_otherPlan_none() {
        Books books = forty();
        books.licenses.save(
                new DowngradeConfiguration("A", "a", "Calendly Subscription", "teams", "standard", false, null));
        books.licenses.save(new DowngradeConfiguration("B", "b", "Other", "teams", "standard", true, null));
        books.licenses.save(
                new DowngradeConfiguration("C", "c", "Calendly Subscription", "enterprise", "teams", true, null));
        assertThat(moves(books)).isEmpty();

        Books empty = new Books().bought(bought("E1", 50, "144"));
        empty.licenses.save(toStandard(null));
        assertThat(moves(empty)).isEmpty();
    }

    @Test
    @DisplayName("issue 6, I7: each organization moves for itself; whoever is gone does not count")
    void options_twoOrganizations_eachItsOwn() {
        Books books = costs(forty(), "USD 96.00");
        books.publish(OTHER_PROFILE, "teams", "paid");
        books.members(OTHER_PROFILE, 50, 4, "teams").leaves(0, TODAY);
        books.licenses.save(toStandard(null));

        assertThat(moves(books)).extracting(Remediation::seats).containsExactly(39, 4);
        assertThat(moves(books))
                .extracting(m -> m.amount().orElseThrow())
                .containsExactly(usd("1872.00"), usd("192.00"));
        assertThat(moves(books))
                .extracting(Remediation::subjects)
                .containsExactly(List.of("PRF0001"), List.of("PRF0002"));
    }

    @Test
    @DisplayName("I10, I16: saving and removing are audited, without the condition, which may name a person")
    void save_andRemove_audited() {
        Books books = forty();
        books.licenses.save(toStandard(new SubscriptionCondition.Email("boss@example.com")));
        assertThat(books.licenses.downgrades())
                .containsExactly(toStandard(new SubscriptionCondition.Email("boss@example.com")));
        books.licenses.removeDowngrade("DGR1");

        assertThat(books.licenses.downgrades()).isEmpty();
        assertThat(books.audit.entries("instance"))
                .filteredOn(row -> row.action().startsWith("downgrade."))
                .satisfiesExactly(
                        saved -> {
                            assertThat(saved.action()).isEqualTo("downgrade.saved");
                            assertThat(saved.actor()).isEqualTo("ada");
                            assertThat(saved.details())
                                    .containsEntry("source", "teams")
                                    .containsEntry("destination", "standard")
                                    .containsEntry("active", "true")
                                    .containsEntry("conditional", "true");
                            assertThat(saved.toString()).doesNotContain("boss");
                        },
                        removed -> assertThat(removed.action()).isEqualTo("downgrade.removed"));
        assertThatThrownBy(() -> books.licenses.removeDowngrade("DGR1")).isInstanceOf(NoSuchRecordException.class);
    }

    @Test
    @DisplayName("4: downgrades are configured by a sam_admin alone")
    void save_withoutRole_refused() {
        Books books = forty();
        books.licenses.save(toStandard(null));
        Licenses integrator = books.as((actor, role) -> role != Role.SAM_ADMIN);

        assertThatThrownBy(() -> integrator.save(toStandard(SALES))).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> integrator.removeDowngrade("DGR1")).isInstanceOf(NotAllowedException.class);
        assertThat(integrator.downgrades()).containsExactly(toStandard(null));
    }

    @Test
    @DisplayName("issue 6: a move from a plan to itself is refused, however it is written")
    void create_samePlan_refused() {
        assertThatThrownBy(() -> new DowngradeConfiguration(
                        "DGR1", "Down", "Calendly Subscription", "teams", " Teams", true, null))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("destination");
    }
}
