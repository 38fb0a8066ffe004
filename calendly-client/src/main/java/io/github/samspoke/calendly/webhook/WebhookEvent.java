package io.github.samspoke.calendly.webhook;

import io.github.samspoke.calendly.ref.UserRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as a webhook tells it. The canonical constructor is no API: components may be added.
 *
 * @param name what happened; empty if the message does not say
 * @param createdAt when; when the message was signed if it does not say
 * @param createdBy the user whose subscription it is; null if the message does not say
 * @param payload about what
 */
public record WebhookEvent(
        WebhookEventName name, Instant createdAt, @Nullable UserRef createdBy, WebhookPayload payload) {
    /**
     * Reads a message. Whatever Calendly sends is read as well as it can be, at worst as {@link WebhookPayload.Raw}, and
     * never refused: an endpoint that answers with an error is sent the same again for a day, then nothing any more. Does
     * no I/O.
     *
     * @param message the message, verified
     * @return the event
     */
    public static WebhookEvent read(VerifiedWebhook message) {
        return new WebhookReader(message).read();
    }
}
