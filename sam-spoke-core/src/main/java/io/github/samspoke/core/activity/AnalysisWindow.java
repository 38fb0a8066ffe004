package io.github.samspoke.core.activity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an analyzer is asked to read.
 *
 * @param organizationUri the organization
 * @param from where to begin
 * @param asOf the present: what begins later is upcoming
 * @param to where to end, or null to read on into the future
 * @param sources what to read
 */
public record AnalysisWindow(
        String organizationUri,
        Instant from,
        Instant asOf,
        @Nullable Instant to,
        Set<SignalSource> sources) {
    /** Takes a copy of the sources. */
    public AnalysisWindow {
        sources = Set.copyOf(sources);
    }

    /**
     * Returns where to end.
     *
     * @return the end, or empty to read on into the future
     */
    public Optional<Instant> end() {
        return Optional.ofNullable(to);
    }
}
