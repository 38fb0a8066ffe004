package io.github.samspoke.core.reclamation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What would have to change before somebody can be a candidate.
 *
 * @param possibleFrom the first instant at which a candidate is possible if nothing is seen until then and everything is
 *     read; null if time alone does not bring it about
 * @param toChange what stands against it today, one sentence each; empty for somebody who is a candidate today
 */
public record Outlook(@Nullable Instant possibleFrom, List<String> toChange) {
    /** Takes a copy. */
    public Outlook {
        toChange = List.copyOf(toChange);
    }

    /**
     * Returns the first instant at which a candidate is possible.
     *
     * @return empty if time alone does not bring it about
     */
    public Optional<Instant> possible() {
        return Optional.ofNullable(possibleFrom);
    }
}
