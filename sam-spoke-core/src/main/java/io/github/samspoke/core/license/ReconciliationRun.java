package io.github.samspoke.core.license;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One reconciliation, as ServiceNow records it.
 *
 * @param number {@code REC} and a number
 * @param startedAt the instant for which everything was computed
 * @param updatedAt when the record was last written
 * @param status where it stands
 * @param ranFor who ran it: a person, or the job
 * @param scope what it looked at
 * @param progress from 0 to 100
 * @param summary what it found, or what went wrong
 */
public record ReconciliationRun(
        String number,
        Instant startedAt,
        Instant updatedAt,
        Status status,
        String ranFor,
        ReconciliationScope scope,
        int progress,
        String summary) {
    /** Where a reconciliation stands. */
    public enum Status {
        /** It runs, or the process that ran it died. */
        IN_PROGRESS,
        /** Its results are there. */
        COMPLETED,
        /** It has no results; the summary says why. */
        FAILED
    }

    /**
     * Returns the record a step further.
     *
     * @param at when
     * @param to the status
     * @param percent from 0 to 100
     * @param text the summary
     * @return the copy
     */
    public ReconciliationRun moved(Instant at, Status to, int percent, @Nullable String text) {
        return new ReconciliationRun(number, startedAt, at, to, ranFor, scope, percent, text == null ? "" : text);
    }
}
