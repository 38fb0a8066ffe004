package io.github.samspoke.calendly.webhook;

import io.github.samspoke.calendly.oauth.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What both sides compute: HMAC-SHA256 over the timestamp, a dot and the body. Thread-safe; shows no secret. */
final class SigningKey {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    SigningKey(Secret secret) {
        this.key = new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.US_ASCII), ALGORITHM);
    }

    byte[] hash(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((timestamp + ".").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
    }
}
