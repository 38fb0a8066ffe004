package io.github.samspoke.core.license.internal;

import io.github.samspoke.core.license.EntitlementRevision;
import io.github.samspoke.core.license.Figure;
import io.github.samspoke.core.license.RightsDrop;
import io.github.samspoke.core.license.SeatSample;
import io.github.samspoke.core.license.SoftwareEntitlement;
import io.github.samspoke.core.reclamation.ReclaimItem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Where rights fell while seats that we vacated were open: the moment in which a removal saves money. Found in the
 * entitlements alone, as somebody changes them after changing the billing page: one entitlement is saved with fewer
 * rights, which counts from its renewal; or one ends and its successor has fewer, which counts from that day.
 */
final class RightsDrops {
    private final List<SoftwareEntitlement> entitlements;
    private final Instant now;
    private final Currencies currencies;
    private final @Nullable CurrencyUnit currency;
    private final List<String> notes = new ArrayList<>();
    private final List<Fall> falls = new ArrayList<>();

    /** Rights that fell, whoever's they were; the entitlements from before price them. */
    private record Fall(LocalDate known, LocalDate effective, int rights, List<SoftwareEntitlement> before) {}

    /** The drops, how many vacated seats they account for, and what a reader must know of their prices. */
    record Found(List<RightsDrop> drops, int seats, List<String> notes) {
        static final Found NONE = new Found(List.of(), 0, List.of());
    }

    /** What a position is computed from: the drops' prices have to be in its currency, or null where it has none. */
    record Inputs(
            List<SoftwareEntitlement> entitlements,
            List<EntitlementRevision> revisions,
            List<ReclaimItem> vacated,
            List<SeatSample> samples,
            Instant now,
            @Nullable CurrencyUnit currency) {}

    private RightsDrops(Inputs inputs, Currencies currencies) {
        this.entitlements = inputs.entitlements();
        this.now = inputs.now();
        this.currencies = currencies;
        this.currency = inputs.currency();
    }

    static Found find(Inputs inputs, Currencies currencies) {
        RightsDrops drops = new RightsDrops(inputs, currencies);
        drops.lowered(inputs.revisions());
        drops.succeeded();
        return drops.ofVacated(inputs.vacated(), inputs.samples());
    }

    /** One entitlement that was saved with fewer rights for the same term. */
    private void lowered(List<EntitlementRevision> revisions) {
        Map<String, EntitlementRevision> last = new HashMap<>();
        for (EntitlementRevision revision : revisions) {
            SoftwareEntitlement after = revision.entitlement();
            EntitlementRevision previous = last.put(after.id(), revision);
            if (previous == null) {
                continue;
            }
            SoftwareEntitlement before = previous.entitlement();
            boolean sameTerm = java.util.Objects.equals(before.start(), after.start());
            int fell = before.activeRights() - after.activeRights();
            if (sameTerm && fell > 0 && before.activeOn(revision.at())) {
                LocalDate day = before.dayOf(revision.at());
                LocalDate effective = PriceCalendar.of(before)
                        .map(calendar -> calendar.billing(day).until())
                        .orElse(day);
                falls.add(new Fall(day, effective, fell, List.of(before)));
            }
        }
    }

    /** Days on which one ended and what follows has fewer rights; nothing that follows is an entitlement not entered. */
    private void succeeded() {
        entitlements.stream()
                .filter(e -> e.end() != null)
                .map(e -> e.end().plusDays(1))
                .distinct()
                .filter(day ->
                        !day.isAfter(now.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1)))
                .forEach(day -> {
                    List<SoftwareEntitlement> before = on(day.minusDays(1));
                    List<SoftwareEntitlement> after = on(day);
                    int fell = rights(before) - rights(after);
                    if (fell > 0 && rights(after) > 0) {
                        falls.add(new Fall(day, day, fell, before));
                    }
                });
    }

    private List<SoftwareEntitlement> on(LocalDate day) {
        return entitlements.stream()
                .filter(e ->
                        (e.start() == null || !day.isBefore(e.start())) && (e.end() == null || !day.isAfter(e.end())))
                .toList();
    }

    private static int rights(List<SoftwareEntitlement> some) {
        return some.stream().mapToInt(SoftwareEntitlement::activeRights).sum();
    }

    /** Rights that fall while nothing of ours is open save nothing by us; a seat is never both avoided and dropped. */
    private Found ofVacated(List<ReclaimItem> vacated, List<SeatSample> samples) {
        falls.sort(Comparator.comparing(Fall::known).thenComparing(Fall::effective));
        List<RightsDrop> drops = new ArrayList<>();
        int dropped = 0;
        for (Fall fall : falls) {
            int open = (int) vacated.stream()
                            .filter(item -> !item.updatedAt()
                                    .atZone(ZoneOffset.UTC)
                                    .toLocalDate()
                                    .isAfter(fall.known()))
                            .count()
                    - dropped
                    - avoided(samples, fall.known());
            int seats = Math.min(fall.rights(), open);
            if (seats > 0) {
                dropped += seats;
                drops.add(new RightsDrop(seats, fall.effective(), price(fall, seats)));
            }
        }
        return new Found(drops, dropped, notes);
    }

    private static int avoided(List<SeatSample> samples, LocalDate day) {
        return samples.stream()
                .filter(sample -> sample.day().isBefore(day))
                .reduce((first, second) -> second)
                .map(SeatSample::avoided)
                .orElse(0);
    }

    private Figure<Money> price(Fall fall, int seats) {
        if (currency == null) {
            return yearly(fall, seats, fall.before());
        }
        List<SoftwareEntitlement> before = currencies.to(currency, fall.before(), fall.known());
        List<String> other = before.stream()
                .filter(one -> Currencies.foreign(one, currency))
                .map(SoftwareEntitlement::id)
                .toList();
        if (!other.isEmpty()) {
            return Figure.absent("entitlement " + String.join(", ", other) + " was not priced in " + currency
                    + ", in which the position is, but in " + currenciesOf(before) + "; give rates to convert it");
        }
        if (fall.before().stream().anyMatch(one -> Currencies.foreign(one, currency))) {
            notes.add("the price of " + seats + " seats dropped from " + fall.effective() + " was converted to "
                    + currency + " at the host's rate of " + fall.known());
        }
        return yearly(fall, seats, before);
    }

    private static Figure<Money> yearly(Fall fall, int seats, List<SoftwareEntitlement> before) {
        if (currenciesOf(before).size() > 1) {
            return Figure.absent("priced in several currencies, " + currenciesOf(before));
        }
        Instant then = fall.known().minusDays(1).atTime(12, 0).toInstant(ZoneOffset.UTC);
        boolean running = before.stream().anyMatch(e -> e.activeOn(then));
        Instant at = running ? then : fall.known().atTime(12, 0).toInstant(ZoneOffset.UTC);
        return LicenseCalculator.of(before, at).yearlyPriceOfLastSeats(seats);
    }

    private static List<CurrencyUnit> currenciesOf(List<SoftwareEntitlement> some) {
        return some.stream()
                .flatMap(Currencies::prices)
                .map(Money::getCurrencyUnit)
                .distinct()
                .sorted()
                .toList();
    }
}
