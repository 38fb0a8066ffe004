package io.github.samspoke.core.activity;

import java.time.Instant;
import java.util.Map;

/**
 * What an analysis has read to the end, and what it could not read.
 *
 * @param covered the stretch that was read whole, by source; it ends at the present where reading went on beyond
 * @param missing why a source was not read, by source; a source stands in one of the two maps
 * @param rest where reading has to go on, by source: what lies before was read whole. A source that was read to the
 *     end of its window has none
 * @param volumes how much was read, by source
 */
public record Coverage(
        Map<SignalSource, Span> covered,
        Map<SignalSource, String> missing,
        Map<SignalSource, Instant> rest,
        Map<SignalSource, ReadingVolume> volumes) {
    /** Takes copies of the maps. */
    public Coverage {
        covered = Map.copyOf(covered);
        missing = Map.copyOf(missing);
        rest = Map.copyOf(rest);
        volumes = Map.copyOf(volumes);
    }

    /**
     * The coverage of an analysis that has read to the end of its window.
     *
     * @param covered the stretch that was read whole, by source
     * @param missing why a source was not read, by source
     */
    public Coverage(Map<SignalSource, Span> covered, Map<SignalSource, String> missing) {
        this(covered, missing, Map.of(), Map.of());
    }
}
