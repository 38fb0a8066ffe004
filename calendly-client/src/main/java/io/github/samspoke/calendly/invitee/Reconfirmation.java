package io.github.samspoke.calendly.invitee;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an invitee was asked whether the meeting still stands. The canonical constructor is no API: components may be added.
 *
 * @param createdAt when the invitee was asked
 * @param confirmedAt when the invitee said yes, null before
 */
public record Reconfirmation(Instant createdAt, @Nullable Instant confirmedAt) {}
