package io.github.samspoke.core.activity;

import io.github.samspoke.core.common.InvalidInputException;
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
 * @param mostPages after how many pages to stop at a place from which reading can go on
 */
public record AnalysisWindow(
        String organizationUri,
        Instant from,
        Instant asOf,
        @Nullable Instant to,
        Set<SignalSource> sources,
        int mostPages) {
    /** A window is split when it holds more pages than this. */
    public static final int MOST_PAGES = 50;

    /** Takes a copy of the sources. */
    public AnalysisWindow {
        sources = Set.copyOf(sources);
        if (mostPages < 1) {
            throw new InvalidInputException("mostPages", mostPages + " is not a number of pages", "Give 1 or more.");
        }
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
