package io.github.samspoke.calendly.internal.http;

/** The one place that knows what may stand in an {@code Authorization} header. */
public final class Tokens {
    private static final int MAX = 8192;

    private Tokens() {}

    /** The token itself if it is safe in a header. The JDK would repeat a bad one in its message, so it never gets there. */
    public static String checked(String token) {
        if (token.isEmpty() || token.length() > MAX || !token.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException(
                    "accessToken must be 1 to " + MAX + " visible ASCII characters without spaces or line breaks");
        }
        return token;
    }
}
