package io.github.samspoke.calendly.oauth;

/**
 * Where the client gets its access token from. Called before each request, by many threads at once. An implementation
 * never shows the token in {@code toString} or in an exception.
 */
@FunctionalInterface
public interface TokenSource {
    /**
     * The access token to use now. May do I/O to refresh it.
     *
     * @return the bare token, without {@code Bearer}
     */
    String current();

    /**
     * Told that Calendly refused a token with 401. An implementation that can refresh does so, unless the token refused
     * is no longer the current one. May do I/O.
     *
     * @param token the token refused
     * @return whether {@link #current()} now gives another token, worth one more try
     */
    default boolean rejected(String token) {
        return !token.equals(current());
    }

    /**
     * A token that never changes, such as a personal access token.
     *
     * @param token the token; surrounding white space is dropped
     * @return a source that shows nothing
     * @throws IllegalArgumentException if the token is empty or holds anything but visible ASCII; it is not repeated
     */
    static TokenSource fixed(String token) {
        return new FixedToken(token);
    }
}
