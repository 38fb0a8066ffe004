package io.github.samspoke.calendly.webhook;

import io.github.samspoke.calendly.oauth.Secret;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Signs as Calendly does, so that an endpoint can be tested without it. Immutable, thread-safe, does no I/O, shows no
 * secret.
 */
public final class WebhookSigner {
    private final SigningKey key;

    private WebhookSigner(SigningKey key) {
        this.key = key;
    }

    /**
     * A signer.
     *
     * @param key the signing key, best one that only tests know
     * @return the signer
     */
    public static WebhookSigner with(Secret key) {
        return new WebhookSigner(new SigningKey(key));
    }

    /**
     * Signs a body.
     *
     * @param body the body as it will be sent
     * @param at when, from 1970 on; its fraction of a second is dropped
     * @return the value for the header {@link WebhookVerifier#HEADER}
     */
    public String sign(byte[] body, Instant at) {
        String timestamp = Long.toString(at.getEpochSecond());
        return "t=" + timestamp + ",v1=" + HexFormat.of().formatHex(key.hash(timestamp, body));
    }
}
