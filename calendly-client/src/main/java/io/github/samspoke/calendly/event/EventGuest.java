package io.github.samspoke.calendly.event;

import java.time.Instant;

/**
 * A guest an invitee added. The canonical constructor is no API: components may be added.
 *
 * @param email the address
 * @param createdAt when the guest was added
 * @param updatedAt when that last changed
 */
public record EventGuest(String email, Instant createdAt, Instant updatedAt) {}
