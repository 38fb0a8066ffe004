package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.job.JobCounts;
import io.github.samspoke.core.job.JobStatus;
import io.github.samspoke.core.subscription.HeldFigure;
import java.util.List;

/** What a job's body came to. */
record JobOutcome(
        JobStatus status, JobCounts counts, String error, String detail, String remedy, List<HeldFigure> held) {
    static JobOutcome ok(JobCounts counts) {
        return of(JobStatus.OK, counts, "", "");
    }

    static JobOutcome of(JobStatus status, JobCounts counts, String detail, String remedy) {
        return new JobOutcome(status, counts, "", detail, remedy, List.of());
    }

    static JobOutcome failed(JobStatus status, String error, String detail, String remedy) {
        return new JobOutcome(status, JobCounts.NONE, error, detail, remedy, List.of());
    }

    /** With something more that a person should know; only what was all done becomes a warning by it. */
    JobOutcome noting(String more, String what) {
        return new JobOutcome(
                status == JobStatus.OK ? JobStatus.OK_WITH_WARNINGS : status,
                counts,
                error,
                detail.isEmpty() ? more : detail + "; " + more,
                remedy.isEmpty() ? what : remedy + " " + what,
                held);
    }

    JobOutcome holding(List<HeldFigure> figures) {
        return new JobOutcome(status, counts, error, detail, remedy, figures);
    }
}
