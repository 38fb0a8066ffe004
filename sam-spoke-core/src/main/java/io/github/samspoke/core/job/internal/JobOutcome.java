package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.job.JobCounts;
import io.github.samspoke.core.job.JobStatus;

/** What a job's body came to. */
record JobOutcome(JobStatus status, JobCounts counts, String detail, String remedy) {
    static JobOutcome ok(JobCounts counts) {
        return new JobOutcome(JobStatus.OK, counts, "", "");
    }

    static JobOutcome of(JobStatus status, JobCounts counts, String detail, String remedy) {
        return new JobOutcome(status, counts, detail, remedy);
    }
}
