package io.github.samspoke.core.job;

/**
 * What a run counted.
 *
 * @param seen what it looked at
 * @param created what it made
 * @param updated what it changed
 * @param ended what it ended or closed
 * @param failed what it could not do
 */
public record JobCounts(long seen, long created, long updated, long ended, long failed) {
    /** Nothing. */
    public static final JobCounts NONE = new JobCounts(0, 0, 0, 0, 0);

    /**
     * Adds what another part of the run has counted.
     *
     * @param other the other
     * @return the sums
     */
    public JobCounts plus(JobCounts other) {
        return new JobCounts(
                seen + other.seen,
                created + other.created,
                updated + other.updated,
                ended + other.ended,
                failed + other.failed);
    }
}
