package io.github.samspoke.core.common;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** SHA-256 as lower-case hexadecimal text, plain or keyed. */
public final class Hashing {
    private Hashing() {}

    /**
     * Hashes a text.
     *
     * @param text the text, hashed as UTF-8
     * @return 64 hexadecimal digits
     */
    public static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    /**
     * Hashes a text with a key, as HMAC.
     *
     * @param key the key
     * @param text the text, hashed as UTF-8
     * @return 64 hexadecimal digits
     * @throws IllegalArgumentException if the key cannot be used
     */
    public static String hmacSha256(SecretKey key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the key cannot be used for HMAC-SHA256", e);
        }
    }
}
