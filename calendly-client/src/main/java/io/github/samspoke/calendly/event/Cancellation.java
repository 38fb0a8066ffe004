package io.github.samspoke.calendly.event;

import io.github.samspoke.calendly.transport.RawJson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who canceled an event, and when. The canonical constructor is no API: components may be added.
 *
 * @param canceledBy the name of the person
 * @param reason the reason given; null if Calendly leaves it out
 * @param cancelerType the side that canceled
 * @param createdAt when; null if Calendly leaves it out
 * @param rawJson the body as it came; none within an event or invitee
 */
public record Cancellation(
        String canceledBy,
        @Nullable String reason,
        CancelerType cancelerType,
        @Nullable Instant createdAt,
        RawJson rawJson) {}
