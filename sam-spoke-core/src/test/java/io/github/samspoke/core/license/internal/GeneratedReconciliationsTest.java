package io.github.samspoke.core.license.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.license.GroupBy;
import io.github.samspoke.core.license.MetricResult;
import io.github.samspoke.core.license.ModelResult;
import io.github.samspoke.core.license.ReconciliationScope;
import io.github.samspoke.core.license.SeatRef;
import io.github.samspoke.core.license.SoftwareEntitlement;
import io.github.samspoke.core.license.SoftwareModel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Made-up organizations against a reference that counts one right after the other. */
class GeneratedReconciliationsTest {
    private static final int CASES = 1_000;
    private static final long SEED = Long.getLong("license.seed", 20_261_124L);
    private static final List<String> COMPANIES = List.of("", "East", "North", "South", "West");
    private static final SoftwareModel TEAMS =
            new SoftwareModel("calendly-teams", "Calendly", "Calendly", "Teams", "User Subscription", "teams");
    private static final ReconciliationScope SCOPE =
            ReconciliationScope.everything().groupedBy(GroupBy.COMPANY);

    private record Case(
            SoftwareModel model, List<ModelReconciliation.Taken> seats, List<SoftwareEntitlement> entitlements) {
        ModelResult result() {
            return new ModelReconciliation(
                            model,
                            SCOPE,
                            new ModelReconciliation.Inputs(seats, entitlements, 3, List.of(), 0, List.of()),
                            Currencies.REFUSED,
                            Licences.TODAY)
                    .result();
        }

        Case with(SoftwareEntitlement more) {
            List<SoftwareEntitlement> all = new ArrayList<>(entitlements);
            all.add(more);
            return new Case(model, seats, all);
        }
    }

    @Test
    @DisplayName("rules 7: owned = used + available - short, as a whole and in each group")
    void result_anyCase_addsUp() {
        eachCase(random -> {
            ModelResult result = made(random).result();
            addsUp(result.whole());
            result.groups().forEach(GeneratedReconciliationsTest::addsUp);
        });
    }

    @Test
    @DisplayName("issue 6: the groups' sums of owned, used, net, candidates and exclusions equal the whole")
    void groups_anyCase_sumToTheWhole() {
        eachCase(random -> {
            ModelResult result = made(random).result();
            List<MetricResult> groups = result.groups();
            assertThat(groups.stream().mapToInt(g -> g.owned().orElseThrow()).sum())
                    .isEqualTo(result.whole().owned().orElseThrow());
            assertThat(groups.stream().mapToInt(g -> g.used().orElseThrow()).sum())
                    .isEqualTo(result.whole().used().orElseThrow());
            assertThat(groups.stream()
                            .mapToInt(GeneratedReconciliationsTest::net)
                            .sum())
                    .isEqualTo(net(result.whole()));
            assertThat(groups.stream().mapToInt(g -> g.candidates().size()).sum())
                    .isEqualTo(result.whole().candidates().size());
            assertThat(groups.stream().mapToInt(MetricResult::costExcluded).sum())
                    .isEqualTo(result.whole().costExcluded());
        });
    }

    private static int net(MetricResult result) {
        return result.available().orElseThrow() - result.shortage().orElseThrow();
    }

    @Test
    @DisplayName(
            "issue 6: shortage, unlicensed seats and true-up are those of a reference that hands out rights one by one")
    void result_anyCase_asTheReference() {
        eachCase(random -> {
            Case one = made(random);
            ModelResult result = one.result();
            int shortage = shortage(one);

            assertThat(result.whole().shortage().value()).contains(shortage);
            assertThat(result.whole().unlicensed()).hasSize(shortage);
            assertThat(new HashSet<>(result.whole().unlicensed())).hasSize(shortage);
            result.groups()
                    .forEach(g -> assertThat(g.unlicensed())
                            .hasSize(g.shortage().orElseThrow())
                            .extracting(SeatRef::userUri)
                            .allSatisfy(user -> assertThat(group(one, user)).isEqualTo(g.group())));
            assertThat(result.whole().trueUpCost().value()).contains(trueUp(one, shortage));
        });
    }

    private static String group(Case one, String user) {
        return one.seats().stream()
                .filter(s -> s.seat().userUri().equals(user))
                .findFirst()
                .orElseThrow()
                .seat()
                .group();
    }

    /** Each seat takes a right of its organization's, else one that any may use, else it has none. */
    private static int shortage(Case one) {
        Map<String, Integer> own = new HashMap<>();
        int[] any = {0};
        for (SoftwareEntitlement e : one.entitlements()) {
            if (e.activeOn(Licences.TODAY) && e.profileId() != null) {
                own.merge(e.profileId(), e.activeRights(), Integer::sum);
            } else if (e.activeOn(Licences.TODAY)) {
                any[0] += e.activeRights();
            }
        }
        int without = 0;
        for (ModelReconciliation.Taken seat : one.seats()) {
            if (own.getOrDefault(seat.profile(), 0) > 0) {
                own.merge(seat.profile(), -1, Integer::sum);
            } else if (any[0] > 0) {
                any[0]--;
            } else {
                without++;
            }
        }
        return without;
    }

    private static Money trueUp(Case one, int shortage) {
        Money cost = one.model().licenseCost();
        if (cost != null) {
            return cost.multipliedBy(shortage);
        }
        BigDecimal spend = BigDecimal.ZERO;
        int rights = 0;
        for (SoftwareEntitlement e : one.entitlements()) {
            Money price = e.unitPrice();
            if (e.activeOn(Licences.TODAY) && price != null) {
                spend = spend.add(price.getAmount().multiply(BigDecimal.valueOf(e.activeRights())));
                rights += e.activeRights();
            }
        }
        return Money.of(
                CurrencyUnit.USD,
                spend.multiply(BigDecimal.valueOf(shortage))
                        .divide(BigDecimal.valueOf(rights), 2, RoundingMode.HALF_UP));
    }

    @Test
    @DisplayName("issue 6: an entitlement more never raises the shortage; at the model's own cost, nor the true-up")
    void entitlementAdded_anyCase_trueUpNotRaised() {
        eachCase(random -> {
            Case some = made(random);
            Case priced = new Case(TEAMS.withLicenseCost(Money.parse("USD 150.00")), some.seats(), some.entitlements());
            Case more = priced.with(entitlement(random, "Z"));

            assertThat(more.result().whole().shortage().orElseThrow())
                    .isLessThanOrEqualTo(priced.result().whole().shortage().orElseThrow());
            assertThat(more.result().whole().trueUpCost().orElseThrow())
                    .isLessThanOrEqualTo(priced.result().whole().trueUpCost().orElseThrow());
        });
    }

    @Test
    @DisplayName("issue 6: whoever is asked first, the result is the same")
    void seatsShuffled_anyCase_sameResult() {
        eachCase(random -> {
            Case one = made(random);
            List<ModelReconciliation.Taken> shuffled = new ArrayList<>(one.seats());
            for (int i = shuffled.size() - 1; i > 0; i--) {
                java.util.Collections.swap(shuffled, i, random.nextInt(i + 1));
            }

            assertThat(new Case(one.model(), shuffled, one.entitlements()).result())
                    .isEqualTo(one.result());
        });
    }

    private static void eachCase(Consumer<SplittableRandom> check) {
        System.out.println("license.seed=" + SEED);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < CASES; i++) {
            check.accept(random.split());
        }
    }

    private static void addsUp(MetricResult result) {
        assertThat(result.owned().orElseThrow()).isEqualTo(result.used().orElseThrow() + net(result));
    }

    private static Case made(SplittableRandom random) {
        List<ModelReconciliation.Taken> seats = new ArrayList<>();
        int count = random.nextInt(60);
        for (int i = 0; i < count; i++) {
            String user = Books.user(i);
            seats.add(new ModelReconciliation.Taken(
                    "PRF000" + random.nextInt(1, 4),
                    new Census.Counted(
                            user,
                            user + "@example.com",
                            "teams",
                            random.nextInt(9) == 0 ? null : Books.LONG_AGO.plus(Duration.ofDays(random.nextInt(300))),
                            random.nextInt(5) == 0,
                            random.nextInt(4) == 0 ? "RCC" + i : null,
                            COMPANIES.get(random.nextInt(COMPANIES.size())),
                            "")));
        }
        List<SoftwareEntitlement> entitlements = new ArrayList<>(List.of(entitlement(random, "E").toBuilder()
                .start(LocalDate.of(2026, 1, 1))
                .end(LocalDate.of(2027, 1, 1))
                .build()));
        for (int i = random.nextInt(5); i > 0; i--) {
            entitlements.add(entitlement(random, "E" + i));
        }
        return new Case(
                random.nextInt(3) == 0 ? TEAMS.withLicenseCost(Money.parse("USD 150.00")) : TEAMS, seats, entitlements);
    }

    private static SoftwareEntitlement entitlement(SplittableRandom random, String id) {
        String company = COMPANIES.get(random.nextInt(COMPANIES.size()));
        return SoftwareEntitlement.builder(id, TEAMS.id())
                .purchasedRights(1 + random.nextInt(25))
                .unitPrice(Money.ofMinor(CurrencyUnit.USD, random.nextInt(1, 40_000)))
                .start(LocalDate.of(2026, 11, 1).plusDays(random.nextInt(40)))
                .profileId(random.nextInt(3) == 0 ? "PRF000" + random.nextInt(1, 4) : null)
                .attributes(company.isEmpty() ? Map.of() : Map.of("company", company))
                .build();
    }
}
