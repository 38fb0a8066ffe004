package io.github.samspoke.core.license.internal;

import io.github.samspoke.core.license.SeatSample;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Purchases that vacated seats spared: the running maximum of {@link SeatSample#avoided()}. A maximum, because a seat
 * bought within a period would have been paid to its end, however soon it fell empty again.
 */
public final class AvoidedPurchases {
    private AvoidedPurchases() {}

    /**
     * Purchases spared on one day.
     *
     * @param day the first day on which they would have been needed
     * @param seats how many more than before
     */
    public record Avoided(LocalDate day, int seats) {}

    /**
     * Finds the days on which a purchase was spared.
     *
     * @param period samples of one billing period, in any order
     * @return in order of days; their sum is the running maximum
     */
    public static List<Avoided> in(Collection<SeatSample> period) {
        List<Avoided> found = new ArrayList<>();
        int most = 0;
        for (SeatSample sample : sorted(period)) {
            if (sample.avoided() > most) {
                found.add(new Avoided(sample.day(), sample.avoided() - most));
                most = sample.avoided();
            }
        }
        return found;
    }

    /**
     * Adds up purchases spared.
     *
     * @param avoided what {@link #in} found
     * @return seats
     */
    public static int total(List<Avoided> avoided) {
        return avoided.stream().mapToInt(Avoided::seats).sum();
    }

    /** The samples of a period up to a day; what held before it holds on its first day, unless that has its own. */
    static List<SeatSample> within(DateRange period, LocalDate today, Collection<SeatSample> all) {
        List<SeatSample> inside = new ArrayList<>();
        boolean carried = false;
        for (SeatSample sample : sorted(all)) {
            if (sample.day().isBefore(period.from())) {
                carried = true;
                inside.clear();
                inside.add(new SeatSample(
                        period.from(), sample.rights(), sample.occupied(), sample.reserved(), sample.vacatedNet()));
            } else if (!sample.day().isAfter(today)) {
                if (carried && sample.day().equals(period.from())) {
                    inside.clear();
                }
                carried = false;
                inside.add(sample);
            }
        }
        return inside;
    }

    private static List<SeatSample> sorted(Collection<SeatSample> samples) {
        return samples.stream().sorted(Comparator.comparing(SeatSample::day)).toList();
    }
}
