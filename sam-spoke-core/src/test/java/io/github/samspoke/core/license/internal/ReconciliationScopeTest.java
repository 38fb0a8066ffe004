package io.github.samspoke.core.license.internal;

import static io.github.samspoke.core.license.internal.Books.PROFILE;
import static io.github.samspoke.core.license.internal.Licences.bought;
import static io.github.samspoke.core.license.internal.Licences.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.license.GroupBy;
import io.github.samspoke.core.license.MetricResult;
import io.github.samspoke.core.license.MixedCurrenciesException;
import io.github.samspoke.core.license.ModelResult;
import io.github.samspoke.core.license.ReconciliationRun;
import io.github.samspoke.core.license.ReconciliationScope;
import io.github.samspoke.core.license.SeatRef;
import io.github.samspoke.core.memory.Samples;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Reconciliation by groups of people, by profile and by currency. */
class ReconciliationScopeTest {
    private static final ReconciliationScope BY_COMPANY =
            ReconciliationScope.everything().groupedBy(GroupBy.COMPANY);

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
}
