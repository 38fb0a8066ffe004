package io.github.samspoke.core.license.internal;

import io.github.samspoke.core.license.EntitlementRevision;
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
import org.joda.money.Money;

/**
 * Where rights fell while seats that we vacated were open: the moment in which a removal saves money. Found in the
 * entitlements alone, as somebody changes them after changing the billing page: one entitlement is saved with fewer
 * rights, which counts from its renewal; or one ends and its successor has fewer, which counts from that day.
 */
final class RightsDrops {
    private final List<SoftwareEntitlement> entitlements;
    private final Instant now;
    private final List<Fall> falls = new ArrayList<>();

    /** Rights that fell, whoever's they were; the entitlements from before price them. */
    private record Fall(LocalDate known, LocalDate effective, int rights, List<SoftwareEntitlement> before) {}

    /** The drops, and how many vacated seats they account for. */
    record Found(List<RightsDrop> drops, int seats) {}

    private RightsDrops(List<SoftwareEntitlement> entitlements, Instant now) {
        this.entitlements = entitlements;
        this.now = now;
    }

    static Found find(
            List<SoftwareEntitlement> entitlements,
            List<EntitlementRevision> revisions,
            List<ReclaimItem> vacated,
            List<SeatSample> samples,
            Instant now) {
        RightsDrops drops = new RightsDrops(entitlements, now);
        drops.lowered(revisions);
        drops.succeeded();
        return drops.ofVacated(vacated, samples);
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
                price(fall, seats).ifPresent(yearly -> drops.add(new RightsDrop(seats, fall.effective(), yearly)));
            }
        }
        return new Found(drops, drops.stream().mapToInt(RightsDrop::seats).sum());
    }

    private static int avoided(List<SeatSample> samples, LocalDate day) {
        return samples.stream()
                .filter(sample -> sample.day().isBefore(day))
                .reduce((first, second) -> second)
                .map(SeatSample::avoided)
                .orElse(0);
    }

    private static java.util.Optional<Money> price(Fall fall, int seats) {
        Instant then = fall.known().minusDays(1).atTime(12, 0).toInstant(ZoneOffset.UTC);
        boolean running = fall.before().stream().anyMatch(e -> e.activeOn(then));
        Instant at = running ? then : fall.known().atTime(12, 0).toInstant(ZoneOffset.UTC);
        return LicenseCalculator.of(fall.before(), at)
                .yearlyPriceOfLastSeats(seats)
                .value();
    }
}
