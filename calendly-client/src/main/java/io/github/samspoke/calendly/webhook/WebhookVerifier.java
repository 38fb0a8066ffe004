package io.github.samspoke.calendly.webhook;

import io.github.samspoke.calendly.error.WebhookRejectedException;
import io.github.samspoke.calendly.error.WebhookRejectedException.Reason;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a message to a webhook endpoint comes from Calendly, is unchanged and is fresh. Immutable, thread-safe,
 * does no I/O, shows no secret.
 *
 * <p>What is signed are the bytes of the body, so the bytes as they arrived are what it needs. A body that a framework
 * has parsed and written again, or decoded to text and encoded, says the same and does not verify: white space, the
 * order of fields and escapes differ.
 *
 * <p>A message that is sent again within the tolerance passes again. Handle what it says so that twice does no harm;
 * Calendly itself repeats a delivery that was not answered.
 */
public final class WebhookVerifier {
    /** The header that holds the signature: {@code t=<seconds>,v1=<hexadecimal hash>}. */
    public static final String HEADER = "Calendly-Webhook-Signature";

    /** How many bytes a body may have, 1 MiB. An endpoint need not read further. */
    public static final int MAX_BODY = 1024 * 1024;

    private final List<SigningKey> keys;
    private final Duration tolerance;
    private final Clock clock;

    WebhookVerifier(List<SigningKey> keys, Duration tolerance, Clock clock) {
        this.keys = keys;
        this.tolerance = tolerance;
        this.clock = clock;
    }

    /**
     * Begins a verifier.
     *
     * @return a builder that needs at least one signing key
     */
    public static WebhookVerifierBuilder builder() {
        return new WebhookVerifierBuilder();
    }

    /**
     * Checks a message. Time is judged last, so {@code TOO_OLD} and {@code TOO_NEW} are said of genuine messages only.
     *
     * @param signatureHeader the value of {@link #HEADER}, null if the request has none
     * @param rawBody the body as it arrived, which is copied
     * @return the message, to be trusted
     * @throws WebhookRejectedException if the message is not to be trusted, whatever it looks like
     */
    public VerifiedWebhook verify(@Nullable String signatureHeader, byte[] rawBody) {
        SignatureHeader header = SignatureHeader.parse(signatureHeader);
        if (rawBody.length > MAX_BODY) {
            throw new WebhookRejectedException(Reason.TOO_LARGE, "the body has more than " + MAX_BODY + " bytes");
        }
        byte[] body = rawBody.clone();
        if (!isSigned(header, body)) {
            throw new WebhookRejectedException(Reason.NO_MATCH, "no signature fits the body and the signing keys");
        }
        checkTime(header.signedAt());
        return new VerifiedWebhook(header.signedAt(), body);
    }

    /** Compares everything with everything, so that time does not tell which came near. */
    private boolean isSigned(SignatureHeader header, byte[] body) {
        boolean signed = false;
        for (SigningKey key : keys) {
            byte[] expected = key.hash(header.timestamp(), body);
            for (byte[] signature : header.signatures()) {
                signed |= MessageDigest.isEqual(expected, signature);
            }
        }
        return signed;
    }

    private void checkTime(Instant signedAt) {
        Instant now = clock.instant();
        if (now.isAfter(signedAt.plus(tolerance))) {
            throw new WebhookRejectedException(Reason.TOO_OLD, "signed more than " + tolerance + " ago");
        }
        if (now.isBefore(signedAt.minus(tolerance))) {
            throw new WebhookRejectedException(Reason.TOO_NEW, "signed more than " + tolerance + " in the future");
        }
    }
}
