package io.github.samspoke.core.activity;

/**
 * What a reading of activity will cost, before it starts.
 *
 * @param requests about how many requests
 * @param requestsPerMinute how many a minute may be sent at the vendor's present limit
 * @param basis what the estimate rests on, for a person to read
 */
public record ActivityEstimate(long requests, int requestsPerMinute, String basis) {
    /**
     * Returns how long the reading will take at least.
     *
     * @return minutes, rounded up
     */
    public long minutes() {
        return (requests + requestsPerMinute - 1) / Math.max(1, requestsPerMinute);
    }

    @Override
    public String toString() {
        return "about " + requests + " requests, " + minutes() + " min at " + requestsPerMinute + " a minute (" + basis
                + ")";
    }
}
