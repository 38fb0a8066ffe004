package io.github.samspoke.core.license;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the seats so far, needed for realised savings.
 *
 * @param samples the seats on earlier days, in any order; only those of the current period count, and the last before it
 * @param drops seats taken off the contract
 * @param closedComplete candidates closed complete, which ServiceNow calls actual savings, or null where not counted
 */
public record SavingsHistory(
        List<SeatSample> samples,
        List<RightsDrop> drops,
        @Nullable Integer closedComplete) {
    /**
     * Copies the lists.
     *
     * @param samples the seats on earlier days
     * @param drops seats taken off the contract
     * @param closedComplete candidates closed complete
     */
    public SavingsHistory {
        samples = List.copyOf(samples);
        drops = List.copyOf(drops);
        if (closedComplete != null) {
            Fields.notNegative("closedComplete", closedComplete);
        }
    }

    /**
     * Returns the history of which nothing is known.
     *
     * @return no samples, no drops, no count
     */
    public static SavingsHistory none() {
        return new SavingsHistory(List.of(), List.of(), null);
    }
}
