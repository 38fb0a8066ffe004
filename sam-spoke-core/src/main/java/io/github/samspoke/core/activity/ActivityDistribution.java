package io.github.samspoke.core.activity;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long ago people were last active: the snapshot of last meaningful activity.
 *
 * @param buckets how many people fall into each stretch of days: 0-30, 30-60, 60-90, 90-120, 120+, none
 * @param noneSince the people under none did nothing since then; null if they never did anything
 * @param method how the stretches beyond the look-back were read
 * @param requests how many requests that cost
 */
public record ActivityDistribution(
        Map<String, Integer> buckets, @Nullable Instant noneSince, String method, long requests) {
    /** Takes a copy that keeps the order. */
    public ActivityDistribution {
        buckets = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(buckets));
    }

    /**
     * Returns how many people were counted.
     *
     * @return the sum of all stretches
     */
    public int total() {
        return buckets.values().stream().mapToInt(Integer::intValue).sum();
    }
}
