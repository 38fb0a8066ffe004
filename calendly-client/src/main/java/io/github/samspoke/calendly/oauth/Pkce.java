package io.github.samspoke.calendly.oauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Proof key for code exchange (RFC 7636), method S256 only, and the random words it needs. */
final class Pkce {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private Pkce() {}

    /** 256 random bits as 43 characters, for verifiers and states alike. */
    static Secret random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Secret.of(BASE64.encodeToString(bytes));
    }

    static String challenge(Secret verifier) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return BASE64.encodeToString(sha.digest(verifier.reveal().getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
