package io.github.samspoke.core.license.internal;

import static io.github.samspoke.core.license.Figure.absent;
import static io.github.samspoke.core.license.Figure.input;

import io.github.samspoke.core.license.Figure;
import io.github.samspoke.core.subscription.Spell;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many seats a month joiners take beyond leavers, in nine months of ten: the 90th percentile (nearest rank) of the
 * last twelve whole months, in UTC. Months before the first complete download say nothing: nobody saw who left.
 */
final class Growth {
    static final int MONTHS = 12;
    static final int FEWEST = 3;

    private final TreeMap<YearMonth, int[]> months = new TreeMap<>();

    Growth(@Nullable Instant observedSince, Instant now) {
        if (observedSince != null) {
            YearMonth end = YearMonth.from(now.atZone(ZoneOffset.UTC));
            YearMonth first =
                    YearMonth.from(observedSince.atZone(ZoneOffset.UTC)).plusMonths(1);
            for (YearMonth month = end.minusMonths(MONTHS); month.isBefore(end); month = month.plusMonths(1)) {
                if (!month.isBefore(first)) {
                    months.put(month, new int[2]);
                }
            }
        }
    }

    void count(List<Spell> spells) {
        for (Spell spell : spells) {
            count(spell.from(), 0);
            count(spell.to(), 1);
        }
    }

    private void count(@Nullable Instant at, int side) {
        if (at != null) {
            int[] month = months.get(YearMonth.from(at.atZone(ZoneOffset.UTC)));
            if (month != null) {
                month[side]++;
            }
        }
    }

    Figure<Integer> perMonth() {
        if (months.size() < FEWEST) {
            return absent("joiners and leavers are known for " + months.size() + " whole months, at least " + FEWEST
                    + " are needed");
        }
        List<Integer> nets =
                months.values().stream().map(m -> m[0] - m[1]).sorted().toList();
        int rank = (int) Math.ceil(0.9 * nets.size());
        List<Figure.Input> inputs = new ArrayList<>();
        months.forEach((month, m) -> inputs.add(input(month.toString(), "+" + m[0] + " -" + m[1])));
        return new Figure.Known<>(
                Math.max(0, nets.get(rank - 1)),
                Figure.Basis.EXACT,
                "90th percentile of joiners less leavers a month, at least 0",
                inputs);
    }
}
