package io.github.samspoke.core.subscription;

import io.github.samspoke.core.people.EmailAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation that nobody has answered yet: it reserves a seat.
 *
 * @param uri the invitation
 * @param email who was invited
 * @param createdAt when it was made
 * @param lastSentAt when it was last sent, or null if never
 */
public record ObservedInvitation(
        String uri,
        EmailAddress email,
        Instant createdAt,
        @Nullable Instant lastSentAt) {}
