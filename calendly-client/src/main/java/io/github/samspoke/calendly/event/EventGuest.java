package io.github.samspoke.calendly.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A guest an invitee added. The canonical constructor is no API: components may be added.
 *
 * @param email the address
 * @param createdAt when the guest was added
 * @param updatedAt when that last changed; null if Calendly leaves it out
 */
public record EventGuest(
        String email, Instant createdAt, @Nullable Instant updatedAt) {}
