package io.github.samspoke.calendly.availability;

import io.github.samspoke.calendly.ref.EventRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which a user is busy. The canonical constructor is no API: components may be added.
 *
 * @param type why
 * @param startTime from when
 * @param endTime until when
 * @param bufferedStartTime from when with the buffer before; null if Calendly leaves it out
 * @param bufferedEndTime until when with the buffer after; null if Calendly leaves it out
 * @param event the meeting, null for what Calendly knows from elsewhere
 */
public record BusyTime(
        BusyTimeType type,
        Instant startTime,
        Instant endTime,
        @Nullable Instant bufferedStartTime,
        @Nullable Instant bufferedEndTime,
        @Nullable EventRef event) {}
