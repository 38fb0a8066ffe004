package io.github.samspoke.calendly.internal.json;

/** Strings for people to read. */
final class Texts {
    private Texts() {}

    /**
     * A string without half characters. JSON can spell half of a surrogate pair, which is no character and can neither be
     * stored nor sent on; it becomes U+FFFD, because one broken name must not lose a page.
     */
    static String whole(String text) {
        int any = 0;
        for (int i = 0; i < text.length(); i++) {
            any |= text.charAt(i);
        }
        return any < Character.MIN_SURROGATE ? text : repaired(text);
    }

    private static String repaired(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }
}
