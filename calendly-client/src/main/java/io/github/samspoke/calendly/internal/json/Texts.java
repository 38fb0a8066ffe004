package io.github.samspoke.calendly.internal.json;

/** Strings for people to read. */
final class Texts {
    private Texts() {}

    /**
     * A string without half characters. JSON can spell half of a surrogate pair, which is no character and can neither be
     * stored nor sent on; it becomes U+FFFD, because one broken name must not lose a page.
     */
    static String whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return repaired(text);
            }
        }
        return text;
    }

    private static String repaired(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }
}
