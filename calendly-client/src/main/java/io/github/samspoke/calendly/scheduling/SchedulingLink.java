package io.github.samspoke.calendly.scheduling;

import io.github.samspoke.calendly.ref.EventTypeRef;
import io.github.samspoke.calendly.transport.RawJson;
import org.jspecify.annotations.Nullable;

/**
 * A link that books once. The canonical constructor is no API: components may be added.
 *
 * @param bookingUrl the page to send to the invitee
 * @param owner the event type; null if Calendly leaves it out
 * @param ownerType what it books; null if Calendly leaves it out
 * @param rawJson the body as it came; none for the link of a share, which has it
 */
public record SchedulingLink(
        String bookingUrl,
        @Nullable EventTypeRef owner,
        @Nullable LinkOwnerType ownerType,
        RawJson rawJson) {}
