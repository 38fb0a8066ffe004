package io.github.samspoke.core.activity;

import java.util.Map;

/**
 * What an analysis has read to the end, and what it could not read.
 *
 * @param covered the stretch that was read whole, by source
 * @param missing why a source was not read, by source; a source stands in one of the two maps
 */
public record Coverage(Map<SignalSource, Span> covered, Map<SignalSource, String> missing) {
    /** Takes copies of the maps. */
    public Coverage {
        covered = Map.copyOf(covered);
        missing = Map.copyOf(missing);
    }
}
