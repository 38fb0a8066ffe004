package io.github.samspoke.calendly.invitee;

import io.github.samspoke.calendly.ref.NoShowRef;
import java.time.Instant;

/**
 * The mark of an invitee who did not come. The canonical constructor is no API: components may be added.
 *
 * @param uri which mark this is
 * @param createdAt when it was set
 */
public record NoShowMark(NoShowRef uri, Instant createdAt) {}
