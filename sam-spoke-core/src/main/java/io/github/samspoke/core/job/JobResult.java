package io.github.samspoke.core.job;

import io.github.samspoke.core.spoke.SessionUsage;
import io.github.samspoke.core.subscription.HeldFigure;
import io.github.samspoke.core.subscription.ProfileId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one run of a job did.
 *
 * @param number the run's number
 * @param name the job's name
 * @param kind what it does
 * @param profile the profile, or null for a job of the whole instance
 * @param status what it came to
 * @param started when it began
 * @param finished when it ended
 * @param counts what it counted
 * @param usage what it cost at the vendor
 * @param error the class of the error that ended it, or empty
 * @param detail what there is to know, or empty
 * @param remedy what to do about it, or empty
 * @param held the figures that wait for an admin's acceptance
 */
public record JobResult(
        String number,
        String name,
        JobKind kind,
        @Nullable ProfileId profile,
        JobStatus status,
        Instant started,
        Instant finished,
        JobCounts counts,
        SessionUsage usage,
        String error,
        String detail,
        String remedy,
        List<HeldFigure> held) {
    /** Takes a copy of the figures; a result that was stored by an earlier version has none. */
    public JobResult {
        held = held == null ? List.of() : List.copyOf(held);
    }
}
