package io.github.samspoke.calendly.event;

import io.github.samspoke.calendly.ref.UserRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A host of a scheduled event. The canonical constructor is no API: components may be added.
 *
 * @param user the host, null for a deleted account
 * @param userEmail the address of the host; null if Calendly leaves it out
 * @param userName the name of the host; null if Calendly leaves it out
 * @param bufferedStartTime the start with the buffer before it; null if Calendly leaves it out
 * @param bufferedEndTime the end with the buffer after it; null if Calendly leaves it out
 */
public record EventMembership(
        @Nullable UserRef user,
        @Nullable String userEmail,
        @Nullable String userName,
        @Nullable Instant bufferedStartTime,
        @Nullable Instant bufferedEndTime) {}
