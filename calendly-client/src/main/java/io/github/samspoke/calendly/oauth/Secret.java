package io.github.samspoke.calendly.oauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A word that must not be seen: it prints as {@code ***}, and only {@link #reveal()} gives it away. Immutable. */
public final class Secret {
    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /**
     * Wraps a word.
     *
     * @param value the word
     * @return the secret
     * @throws IllegalArgumentException if it is empty or holds anything but visible ASCII; it is not repeated
     */
    public static Secret of(String value) {
        if (value.isEmpty() || !value.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("a secret must be visible ASCII without spaces or line breaks");
        }
        return new Secret(value);
    }

    /**
     * The word itself. Never log it.
     *
     * @return the word
     */
    public String reveal() {
        return value;
    }

    /** Compares in constant time. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that && MessageDigest.isEqual(bytes(), that.bytes());
    }

    private byte[] bytes() {
        return value.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
