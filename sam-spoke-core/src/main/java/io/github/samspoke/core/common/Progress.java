package io.github.samspoke.core.common;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far long work has come.
 *
 * @param work what is being done, for a person
 * @param pages pages read so far
 * @param items items seen so far
 * @param expected how many items there are in all, if it is known, else -1
 * @param waitingUntil until when the work waits for the vendor's rate limit, or null if it does not wait
 */
public record Progress(
        String work,
        long pages,
        long items,
        long expected,
        @Nullable Instant waitingUntil) {
    /**
     * Progress that is not waiting.
     *
     * @param work what is being done
     * @param pages pages read so far
     * @param items items seen so far
     * @param expected how many in all, or -1
     * @return the progress
     */
    public static Progress of(String work, long pages, long items, long expected) {
        return new Progress(work, pages, items, expected, null);
    }
}
