package io.github.samspoke.calendly.invitee;

import io.github.samspoke.calendly.ref.InviteeRef;
import io.github.samspoke.calendly.ref.NoShowRef;
import io.github.samspoke.calendly.transport.RawJson;
import java.time.Instant;

/**
 * That an invitee did not come. The canonical constructor is no API: components may be added.
 *
 * @param uri which mark this is
 * @param invitee who did not come
 * @param createdAt when it was set
 * @param rawJson the body as it came
 */
public record InviteeNoShow(NoShowRef uri, InviteeRef invitee, Instant createdAt, RawJson rawJson) {}
