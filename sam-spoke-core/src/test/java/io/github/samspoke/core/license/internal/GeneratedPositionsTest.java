package io.github.samspoke.core.license.internal;

import static io.github.samspoke.core.license.internal.Licences.TODAY;
import static io.github.samspoke.core.license.internal.Licences.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.license.Figure;
import io.github.samspoke.core.license.LicensePosition;
import io.github.samspoke.core.license.LicenseUsage;
import io.github.samspoke.core.license.PriceTier;
import io.github.samspoke.core.license.SavedSeats;
import io.github.samspoke.core.license.SavingsHistory;
import io.github.samspoke.core.license.SeatBalance;
import io.github.samspoke.core.license.SeatSample;
import io.github.samspoke.core.license.SoftwareEntitlement;
import io.github.samspoke.core.license.SubscriptionPeriod;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GeneratedPositionsTest {
    private static final int CASES = 10_000;
    private static final long SEED = Long.getLong("license.seed", 20_261_123L);

    @Test
    @DisplayName("rules 7: owned = used + available - short, in both views")
    void position_anyCase_seatsAddUp() {
        eachCase(random -> {
            LicensePosition position =
                    LicenseCalculator.of(entitlements(random), TODAY).position(usage(random));
            addsUp(position.seats());
            addsUp(position.serviceNow());
            assertThat(position.droppable().orElseThrow())
                    .isBetween(0, Math.max(0, position.open().orElseThrow()));
        });
    }

    @Test
    @DisplayName("rules 7: an entitlement more never raises the shortage, nor the true-up unless it raises the average")
    void position_entitlementAdded_trueUpNotRaised() {
        eachCase(random -> {
            List<SoftwareEntitlement> some = entitlements(random);
            List<SoftwareEntitlement> more = new ArrayList<>(some);
            more.add(entitlement(random, "Z"));
            LicenseUsage usage = usage(random);
            LicensePosition before = LicenseCalculator.of(some, TODAY).position(usage);
            LicensePosition after = LicenseCalculator.of(more, TODAY).position(usage);

            assertThat(after.shortage().orElseThrow())
                    .isLessThanOrEqualTo(before.shortage().orElseThrow());
            if (exact(after).compareTo(exact(before)) <= 0) {
                assertThat(after.trueUpCost().orElseThrow())
                        .isLessThanOrEqualTo(before.trueUpCost().orElseThrow());
            }
        });
    }

    @Test
    @DisplayName("rules 7: an exclusion more never raises spend and never changes what can be dropped")
    void position_memberExcluded_spendNotRaised() {
        eachCase(random -> {
            LicenseCalculator calculator = LicenseCalculator.of(entitlements(random), TODAY);
            LicenseUsage usage = usage(random);
            if (usage.costExcluded() == usage.occupied()) {
                return;
            }
            LicensePosition before = calculator.position(usage);
            LicensePosition after = calculator.position(usage.withCostExcluded(usage.costExcluded() + 1));

            assertThat(after.serviceNow().trueUpCost().orElseThrow())
                    .isLessThanOrEqualTo(before.serviceNow().trueUpCost().orElseThrow());
            assertThat(after.yearlySpend()).isEqualTo(before.yearlySpend());
            assertThat(after.seats()).isEqualTo(before.seats());
            assertThat(after.droppable()).isEqualTo(before.droppable());
            assertThat(after.savings()).isEqualTo(before.savings());
        });
    }

    @Test
    @DisplayName("rules 7: the three savings never overlap")
    void savings_anyCase_noSeatAndNoPriceCountsTwice() {
        eachCase(random -> {
            List<SoftwareEntitlement> entitlements = entitlements(random);
            LicenseCalculator calculator = LicenseCalculator.of(entitlements, TODAY);
            LicenseUsage usage = usage(random);
            int owned = calculator.owned().orElseThrow();
            LicensePosition position = calculator.position(usage, 0, history(random, owned));

            SavedSeats seats = position.savings().seats();
            int potential = seats.potential().orElseThrow();
            int vacated = seats.vacated().orElseThrow();
            assertThat(potential).isLessThanOrEqualTo(usage.candidates());
            assertThat(vacated).isLessThanOrEqualTo(Math.max(0, position.open().orElseThrow()));
            assertThat(potential + vacated).isLessThanOrEqualTo(owned);
            seats.avoided()
                    .value()
                    .filter(avoided -> avoided <= usage.vacatedNet())
                    .ifPresent(avoided -> assertThat(avoided + vacated).isLessThanOrEqualTo(usage.vacatedNet()));
            Money apart = position.savings()
                    .potential()
                    .orElseThrow()
                    .plus(position.savings().vacated().orElseThrow());
            Money together =
                    calculator.yearlyPriceOfLastSeats(potential + vacated).orElseThrow();
            // Each line is rounded for itself, so the two may differ from the one by a cent a line.
            assertThat(apart.minus(together).getAmount().abs())
                    .isLessThanOrEqualTo(usd("0.20").getAmount());
        });
    }

    @Test
    @DisplayName("rules 7: an absent price makes every amount absent with its reason, never 0")
    void position_priceAbsent_amountsAbsent() {
        eachCase(random -> {
            List<SoftwareEntitlement> entitlements = entitlements(random);
            entitlements.add(SoftwareEntitlement.builder("unpriced", "calendly-teams")
                    .purchasedRights(1 + random.nextInt(50))
                    .build());
            LicensePosition position = LicenseCalculator.of(entitlements, TODAY).position(usage(random));

            assertThat(List.of(
                            position.averagePrice(),
                            position.trueUpCost(),
                            position.overLicensedAmount(),
                            position.serviceNow().trueUpCost(),
                            position.savings().potential(),
                            position.savings().vacated(),
                            position.savings().realised()))
                    .allSatisfy(f -> assertThat(f).isEqualTo(Figure.absent("no unit price on entitlement unpriced")));
            addsUp(position.seats());
        });
    }

    private static void eachCase(Consumer<SplittableRandom> check) {
        System.out.println("license.seed=" + SEED);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < CASES; i++) {
            check.accept(random.split());
        }
    }

    private static void addsUp(SeatBalance seats) {
        assertThat(seats.owned().orElseThrow())
                .isEqualTo(seats.used().orElseThrow()
                        + seats.available().orElseThrow()
                        - seats.shortage().orElseThrow());
        assertThat(Math.min(seats.available().orElseThrow(), seats.shortage().orElseThrow()))
                .isZero();
    }

    private static BigDecimal exact(LicensePosition position) {
        return position.yearlySpend()
                .orElseThrow()
                .getAmount()
                .divide(BigDecimal.valueOf(position.owned().orElseThrow()), MathContext.DECIMAL128);
    }

    private static List<SoftwareEntitlement> entitlements(SplittableRandom random) {
        List<SoftwareEntitlement> list = new ArrayList<>();
        boolean tiered = random.nextBoolean();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            SoftwareEntitlement one = entitlement(random, "E" + i);
            list.add(tiered ? tiered(random, one) : one);
        }
        return list;
    }

    private static SoftwareEntitlement entitlement(SplittableRandom random, String id) {
        SubscriptionPeriod[] periods = SubscriptionPeriod.values();
        LocalDate start = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
        return SoftwareEntitlement.builder(id, "calendly-teams")
                .purchasedRights(1 + random.nextInt(120))
                .unitPrice(price(random))
                .period(periods[random.nextInt(periods.length)])
                .start(start)
                .end(LocalDate.of(2026, 12, 1).plusDays(random.nextInt(900)))
                .build();
    }

    private static SoftwareEntitlement tiered(SplittableRandom random, SoftwareEntitlement one) {
        List<PriceTier> tiers = new ArrayList<>();
        int left = one.purchasedRights();
        while (left > 0) {
            int rights = tiers.size() == 2 ? left : 1 + random.nextInt(left);
            tiers.add(new PriceTier(rights, price(random)));
            left -= rights;
        }
        return SoftwareEntitlement.builder(one.id(), one.modelId())
                .purchasedRights(one.purchasedRights())
                .period(one.period())
                .start(one.start())
                .end(one.end())
                .tiers(tiers.toArray(PriceTier[]::new))
                .build();
    }

    private static Money price(SplittableRandom random) {
        return Money.ofMinor(CurrencyUnit.USD, random.nextInt(1, 40_000));
    }

    private static LicenseUsage usage(SplittableRandom random) {
        int occupied = random.nextInt(400);
        return new LicenseUsage(
                occupied,
                random.nextInt(20),
                random.nextInt(occupied + 1),
                random.nextInt(occupied + 1),
                random.nextInt(60));
    }

    private static SavingsHistory history(SplittableRandom random, int owned) {
        List<SeatSample> samples = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate day = LocalDate.of(2026, 11, 23).minusDays(random.nextInt(400));
            samples.add(new SeatSample(day, owned, random.nextInt(400), random.nextInt(20), random.nextInt(60)));
        }
        return new SavingsHistory(samples, List.of(), null);
    }
}
