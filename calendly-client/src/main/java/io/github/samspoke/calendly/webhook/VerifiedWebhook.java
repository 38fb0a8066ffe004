package io.github.samspoke.calendly.webhook;

import java.time.Instant;

/** A message that Calendly signed, as {@link WebhookVerifier} found it. Immutable; shows nothing of the body. */
public final class VerifiedWebhook {
    private final Instant signedAt;
    private final byte[] body;

    VerifiedWebhook(Instant signedAt, byte[] body) {
        this.signedAt = signedAt;
        this.body = body;
    }

    /**
     * When Calendly signed it.
     *
     * @return the instant, in whole seconds
     */
    public Instant signedAt() {
        return signedAt;
    }

    /**
     * The body as it was signed, JSON in UTF-8.
     *
     * @return a copy
     */
    public byte[] body() {
        return body.clone();
    }

    @Override
    public String toString() {
        return "VerifiedWebhook signed at " + signedAt + ", " + body.length + " bytes";
    }
}
