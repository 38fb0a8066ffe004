package io.github.samspoke.calendly.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * A place in a list, from which reading can go on: {@link #toString()} can be stored and {@link #parse(String)} reads
 * it back. It belongs to one list with one set of filters, of which it holds a digest, not the values. Calendly lets
 * its page tokens go stale, so a stored cursor may be refused with {@code StalePageTokenException}.
 */
public final class Cursor {
    private static final int DIGEST = 12;
    private static final int MAX_TOKEN = 1024;

    private final byte[] list;
    private final String token;

    private Cursor(byte[] list, String token) {
        this.list = list;
        this.token = token;
    }

    /**
     * The place a page token marks; no API.
     *
     * @param path the path of the list
     * @param filters its filters
     * @param token the page token
     * @return the cursor
     * @throws IllegalArgumentException if the token is empty, too long or not printable ASCII
     */
    public static Cursor of(String path, Filters filters, String token) {
        return new Cursor(digest(path, filters), checked(token));
    }

    /**
     * Reads a cursor that was printed.
     *
     * @param text what {@link #toString()} gave
     * @return the cursor
     * @throws IllegalArgumentException if it is not a cursor
     */
    public static Cursor parse(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not a cursor", e);
        }
        if (bytes.length <= DIGEST) {
            throw new IllegalArgumentException("not a cursor");
        }
        String token = new String(bytes, DIGEST, bytes.length - DIGEST, StandardCharsets.ISO_8859_1);
        return new Cursor(Arrays.copyOf(bytes, DIGEST), checked(token));
    }

    /**
     * The page token, for use with the list it came from; no API.
     *
     * @param path the path of the list
     * @param filters its filters
     * @return the token
     * @throws IllegalArgumentException if the cursor belongs to another list or to other filters
     */
    public String tokenFor(String path, Filters filters) {
        if (!Arrays.equals(list, digest(path, filters))) {
            throw new IllegalArgumentException("the cursor belongs to another list or to other filters");
        }
        return token;
    }

    private static String checked(String token) {
        boolean printable = token.chars().allMatch(c -> c > ' ' && c < 0x7f);
        if (token.isEmpty() || token.length() > MAX_TOKEN || !printable) {
            throw new IllegalArgumentException("not a page token");
        }
        return token;
    }

    private static byte[] digest(String path, Filters filters) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            String list = path + "?" + filters.encoded();
            return Arrays.copyOf(sha.digest(list.getBytes(StandardCharsets.UTF_8)), DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cursor that && token.equals(that.token) && Arrays.equals(list, that.list);
    }

    @Override
    public int hashCode() {
        return token.hashCode();
    }

    /** The printed form, letters, digits, {@code -} and {@code _} only. */
    @Override
    public String toString() {
        byte[] tail = token.getBytes(StandardCharsets.ISO_8859_1);
        byte[] bytes = Arrays.copyOf(list, DIGEST + tail.length);
        System.arraycopy(tail, 0, bytes, DIGEST, tail.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
