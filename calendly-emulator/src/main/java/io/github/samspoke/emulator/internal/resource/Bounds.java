package io.github.samspoke.emulator.internal.resource;

import io.github.samspoke.emulator.TimeBounds;
import io.github.samspoke.emulator.internal.state.SortedRows;
import io.github.samspoke.emulator.internal.wire.Params;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A stretch of time, in microseconds, both ends included.
 *
 * @param min from when
 * @param max until when
 */
record Bounds(long min, long max) {

    /** The stretch given by two parameters, either of which may be missing. */
    static Bounds of(Params query, String minName, String maxName, TimeBounds bounds) {
        // An end moves by one microsecond, the finest step there is, when the bound itself does not count.
        return new Bounds(
                query.time(minName).orElse(Long.MIN_VALUE + 1) + (bounds.includesMin() ? 0 : 1),
                query.time(maxName).orElse(Long.MAX_VALUE - 1) - (bounds.includesMax() ? 0 : 1));
    }

    boolean contains(long time) {
        return time >= min && time <= max;
    }

    /** The part of rows sorted by time that lies within. */
    <T> List<T> cut(List<T> rows, ToLongFunction<T> time) {
        int low = SortedRows.partition(rows, row -> time.applyAsLong(row) >= min);
        int high = SortedRows.partition(rows, row -> time.applyAsLong(row) > max);
        return rows.subList(low, Math.max(low, high));
    }
}
