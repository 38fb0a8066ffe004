package io.github.samspoke.core.spoke;

import io.github.samspoke.core.common.RefusedException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the vendor's answers say besides what was asked.
 *
 * @param limitPerMinute the requests a minute that the vendor allows, or null if it did not say
 * @param remaining how many of them are left, or null if it did not say
 * @param clockSkew by how much the vendor's clock is ahead of ours, negative if it is behind; null if it did not say
 */
public record VendorSigns(
        @Nullable Integer limitPerMinute,
        @Nullable Integer remaining,
        @Nullable Duration clockSkew) {
    /** No answer came yet, or none of them said anything. */
    public static final VendorSigns NONE = new VendorSigns(null, null, null);

    /** By how much two clocks may differ: who is idle since when is counted by ours, and written by the vendor's. */
    public static final Duration MOST_SKEW = Duration.ofMinutes(5);

    /**
     * Tells whether the clocks agree well enough to decide who is idle.
     *
     * @return false if they are known to differ by more than five minutes
     */
    public boolean sameTime() {
        return clockSkew == null || clockSkew.abs().compareTo(MOST_SKEW) <= 0;
    }

    /**
     * Refuses to go on by a clock that is wrong.
     *
     * @throws RefusedException if the clocks are known to differ by more than five minutes
     */
    public void requireSameTime() {
        if (!sameTime()) {
            throw new RefusedException(
                    "This machine's clock differs from the vendor's by " + clockSkew,
                    "Set the clock right, then run the profile's jobs again.");
        }
    }
}
