package io.github.samspoke.calendly.eventtype;

import io.github.samspoke.calendly.ref.EventTypeMembershipRef;
import io.github.samspoke.calendly.user.User;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a user hosts an event type. The canonical constructor is no API: components may be added.
 *
 * @param uri which membership this is
 * @param eventType what is hosted
 * @param member the host; null if Calendly leaves it out
 * @param updatedAt when the membership last changed; null if Calendly leaves it out
 * @param createdAt when it began; null if Calendly leaves it out
 */
public record EventTypeMembership(
        EventTypeMembershipRef uri,
        EventType eventType,
        @Nullable User member,
        @Nullable Instant updatedAt,
        @Nullable Instant createdAt) {}
